import { browser } from 'wxt/browser';
import { OWN_PACK, type PersonalEntry } from '../../glossary/exchange/personal';
import { combine } from '../../glossary/match/combine';
import { CompiledIndex } from '../../glossary/match/index-file';
import { type Match, Scanner } from '../../glossary/match/scan';
import { forgetIndexes, type IndexName } from '../../store/index-cache';
import type { Library } from '../../store/library/library';
import { indexNameOf, indexOf, isLarge, type UsedPack } from '../../store/pack-index';

/** More entries than this are not sent to every page: see docs/performance.md. */
const MOST_IN_PAGES = 20_000;

/** What the pages are to be matched against. */
export interface Used {
  /** The packs that are switched on, in the order of the shelf. */
  packs: readonly UsedPack[];
  own: readonly PersonalEntry[];
  /** Ids of all packs, whether they are on or off: their indexes are kept. */
  known: readonly string[];
}

/** What the packs in use come to. */
export interface LibraryMatcher {
  /** The index for the pages; none where there are no entries, or too many. */
  bytes: Uint8Array | undefined;
  /** @returns matches in the order of the text, none overlapping. */
  scan(text: string): readonly Match[];
}

/** Whether the packs are too large for each page to have. */
export const isRemote = ({ packs }: Used): boolean => packs.reduce((sum, { count }) => sum + count, 0) > MOST_IN_PAGES;

/**
 * The matcher of the packs in use: of indexes that were made before, or made now. A small library is one index, which the
 * pages get. Of a large one each large pack and the own entries have theirs apart: to compile a hundred thousand takes
 * seconds, in which the background answers nobody, and the own ones change with each word that the reader keeps.
 */
export async function matcherOf(library: Library, used: Used): Promise<LibraryMatcher> {
  const { version } = browser.runtime.getManifest();
  const { own } = used;
  const groups = isRemote(used) ? grouped(used.packs) : [{ name: 'library', packs: used.packs } as const];
  const filled = groups.filter(({ packs }) => packs.some(({ count }) => count > 0));
  await forgetIndexes(['bundled', ...filled.map(({ name }) => name), ...used.known.map(indexNameOf)]);
  const scanners: Scanner[] = [];
  let bytes: Uint8Array | undefined;
  for (const { name, packs } of filled) {
    bytes = await indexOf(library, name, { packs, own, version });
    if (bytes) scanners.push(new Scanner(new CompiledIndex(bytes)));
  }
  return {
    bytes: isRemote(used) ? undefined : bytes,
    scan: (text) => combine(scanners.map((scanner) => scanner.scan(text))),
  };
}

/** The packs in their order: large ones and the own entries apart, what lies between them together. */
function grouped(packs: readonly UsedPack[]): { name: IndexName; packs: UsedPack[] }[] {
  const groups: { name: IndexName; packs: UsedPack[] }[] = [];
  let few: UsedPack[] | undefined;
  for (const pack of packs) {
    const isApart = pack.id === OWN_PACK || isLarge(pack);
    if (isApart) {
      groups.push({ name: pack.id === OWN_PACK ? 'own' : indexNameOf(pack.id), packs: [pack] });
      few = undefined;
    } else if (few) few.push(pack);
    else {
      few = [pack];
      groups.push({ name: `few/${groups.length}`, packs: few });
    }
  }
  return groups;
}
