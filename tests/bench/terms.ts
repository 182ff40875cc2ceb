import type { Entry, Pack } from '../../glossary/entry';
import { NUMERALS } from '../../glossary/numerals';
import { bundledPacks } from '../../glossary/packs/index';
import type { Corpus } from './corpus';
import { random } from './random';

/**
 * Glossaries of any size: the entries of one report, then those of the nationwide packs in their order, then made-up headwords of the shapes that real ones have. The first
 * thousand are the same in the glossary of a thousand and in all larger ones.
 */

/** Words that the made-up terms are built of: so many of the commonest pairs of characters. */
const WORDS = 3000;
/** Pairs with one of these are seldom words. */
const GRAMMAR = /[的了和在是与及等为把对从将更不有我们这以于]/;
const TAILS = ['改革', '工程', '行动', '机制', '体系', '建设', '服务'];
const LAST = [...'化制区网链库群带圈'];
const MEASURES = ['', '', '个', '大', '项'];

/** A share of the terms is taken from the text as it stands; of a larger glossary more is about other things. */
const shareInText = (number: number) => (number < 1_000 ? 0.08 : number < 10_000 ? 0.03 : 0.005);

/** The packs of a glossary of `count` entries. */
export function packsOf(corpus: Corpus, count: number): readonly Pack[] {
  const bundled = bundledPacks.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count <= bundled) return firstOf(count);
  const { id: _, entries: __, ...rest } = bundledPacks[0]!;
  const entries = headwords(corpus, count, bundled).map(
    (headword, i): Entry => ({ ...plainEntry, id: `t${i}`, headword }),
  );
  return [...bundledPacks, { ...rest, id: 'bench', entries }];
}

/** The first entries of the bundled packs. */
function firstOf(count: number): readonly Pack[] {
  let left = count;
  return bundledPacks.flatMap((pack) => {
    const entries = pack.entries.slice(0, left);
    left -= entries.length;
    return entries.length > 0 ? [{ ...pack, entries }] : [];
  });
}

const plainEntry: Omit<Entry, 'id' | 'headword'> = {
  aliases: [],
  not: [],
  senses: [{ definition: '释义。', grade: 'editorial', source: { title: 'bench', issuer: 'bench' } }],
  category: 'bench',
  see: [],
};

function headwords({ paragraphs }: Corpus, count: number, from: number): string[] {
  const next = random(20210120);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = wordsOf(paragraphs);
  const clauses = paragraphs.flatMap((text) => text.match(/[一-龥]{4,}/g) ?? []);
  const quoted = paragraphs.flatMap((text) => text.match(/“[一-龥]{2,8}”(?:改革|工程|行动|机制|体系|建设)?/g) ?? []);
  const noun = () => (next() < 0.4 ? pick(words)[0]! : pick(words));
  const shapes: readonly (readonly [share: number, make: () => string])[] = [
    [0.25, () => `${pick([...NUMERALS])}${pick(MEASURES)}${noun()}${next() < 0.3 ? pick(words) : ''}`],
    [0.15, () => `${pick([...NUMERALS])}${noun()}${pick([...NUMERALS])}${noun()}`],
    [0.15, () => `${next() < 0.3 ? pick(words) : ''}“${pick([...NUMERALS])}${noun()}”${pick(TAILS)}`],
    [1, () => pick(words) + pick(words) + (next() < 0.5 ? pick(words) : '') + (next() < 0.4 ? pick(LAST) : '')],
  ];
  const made = (): string => {
    let left = next();
    for (const [share, make] of shapes) {
      left -= share;
      if (left < 0) return make();
    }
    return '';
  };
  const found = (): string => {
    if (next() < 0.2 && quoted.length > 0) return pick(quoted);
    const clause = pick(clauses);
    return clause.slice(0, 4 + Math.floor(next() * 5));
  };
  const all = new Set<string>();
  while (all.size < count - from) {
    const headword = next() < shareInText(all.size) ? found() : made();
    // Headwords of two characters are rare, and in a large glossary they would be all over the text.
    if (headword.length > 2 || next() < 0.05) all.add(headword);
  }
  return [...all];
}

/** The commonest pairs of Han characters, most of them words. */
function wordsOf(paragraphs: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const run of paragraphs.flatMap((text) => text.match(/[一-龥]{2,}/g) ?? [])) {
    for (let i = 0; i + 1 < run.length; i++) {
      const pair = run.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const numeral = new RegExp(`[${NUMERALS}]`);
  return [...counts]
    .filter(([pair]) => !GRAMMAR.test(pair) && !numeral.test(pair))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, WORDS)
    .map(([pair]) => pair);
}
