import { type Condition, type Pack, parsePack } from '../../../glossary/entry';
import { compile } from '../../../glossary/match/compile';
import { type Match, Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs';

/** An entry in short: what a test does not care about is filled in. A bare string is a headword. */
export interface ShortEntry {
  headword: string;
  id?: string;
  aliases?: { text: string; when?: Condition }[];
  not?: string[];
  when?: Condition;
  /** Groups of parts; the definition is made from them. */
  items?: string[][];
  region?: string;
  period?: string;
}

/** A valid pack of the given entries; ids are e1, e2, … where none is given. */
export function packOf(...entries: (string | ShortEntry)[]): Pack {
  return parsePack({
    id: 'test-pack',
    name: 'test',
    version: '1',
    publisher: 'test',
    language: 'zh-Hans',
    license: 'test',
    entries: entries.map((entry, i) => {
      const { items, region, period, ...short }: Partial<ShortEntry> =
        typeof entry === 'string' ? { headword: entry } : { ...entry };
      const definition = items?.map((parts) => parts.join('、')).join('，') ?? '释义。';
      return {
        id: `e${i + 1}`,
        ...short,
        category: 'test',
        senses: [
          {
            definition,
            ...(items ? { items: items.map((parts) => ({ parts })) } : {}),
            region,
            period,
            grade: 'editorial',
            source: { title: 'test', issuer: 'test' },
          },
        ],
      };
    }),
  });
}

export function scannerOf(...entries: (string | ShortEntry)[]): Scanner {
  return new Scanner(compile([packOf(...entries)]));
}

/** A scanner with the packs that ship. */
export function bundledScanner(): Scanner {
  return new Scanner(compile(bundledPacks));
}

/** A scanner with the Dadukou pack alone, for what may not depend on what else ships. */
export function dadukouScanner(): Scanner {
  return new Scanner(compile(bundledPacks.filter(({ id }) => id === 'dadukou-2021')));
}

export const surfacesOf = (matches: readonly Match[]): string[] => matches.map((match) => match.surface);
