import type { Block } from './block';
import { countsOf } from './counts';
import { sameTerm } from './extract';

/** A word that looks like jargon and that nothing explains. */
export interface Unknown {
  term: string;
  /** How often it stands in the document. */
  count: number;
  /** The sentence in which it stands first. */
  sentence: string;
  /** Its first place, in UTF-16 code units of the document's whole text. */
  start: number;
  end: number;
  /** Index of the block of its first place, and the place in that block's text. */
  block: number;
  from: number;
  /** The nearest known terms, the likeliest first. */
  near: string[];
}

export interface UnknownOptions {
  /** Places already explained, as offsets in the whole text: matches of packs, and the document's own glossaries. */
  explained?: readonly { start: number; end: number }[];
  /** Terms that the document defines. */
  defined?: readonly string[];
  /** Looks for known terms like this one. */
  nearest?: (term: string) => string[];
}

const MOST = 200;
const MOST_NEAR = 3;
const LONGEST_SENTENCE = 200;
/** “三品一标”, “1+3+N”: short, in quotes. */
const QUOTED = /[“「"]([^“”「」"，。；：！？\n]{2,14})[”」"]/g;
const FORMULA = /^[\dNXn]+(?:[+＋][\dA-Za-z]+)+[\u4e00-\u9fff]{0,6}$/;
/** Two numerals with a noun each, quoted or not: 两横三纵. */
const PAIRED =
  /(?<![一二两三四五六七八九十百千万第\d])(?:[一二两三四五六七八九](?![届次年月日天周章条款个人位])[\u4e00-\u9fff]){2}(?![一二三四五六七八九十年月日])/g;
/** Ordinary words and idioms of the same build. */
const ORDINARY =
  /^(?:一[\u4e00-\u9fff]一[\u4e00-\u9fff]|[三四五][番令心][五二三六][次申意]|[七八][\u4e00-\u9fff][八七九][\u4e00-\u9fff]|一五一十|三三两两|五六[\u4e00-\u9fff]*|接二连三|两[岁月周年][三四][\u4e00-\u9fff]|[三四五六七八九]月[\u4e00-\u9fff]日)/;
const HAN = /[\u4e00-\u9fff]/;

/** Quoted numeral abbreviations and formulas that neither the given places nor the document itself explain. */
export function unknownIn(
  blocks: readonly Block[],
  { explained = [], defined = [], nearest }: UnknownOptions = {},
): Unknown[] {
  const isExplained = coverTest(explained);
  const known = new Set(defined.map(sameTerm));
  const found = new Map<string, Unknown>();
  const take = (block: number, from: number, term: string) => {
    const { text, start } = blocks[block]!;
    const key = sameTerm(term);
    const seen = found.get(key);
    if (seen) seen.count++;
    else if (found.size < MOST && !known.has(key) && !isExplained(start + from, start + from + term.length)) {
      const sentence = sentenceAround(text, from, from + term.length);
      found.set(key, {
        term,
        count: 1,
        sentence,
        start: start + from,
        end: start + from + term.length,
        block,
        from,
        near: [],
      });
    }
  };
  blocks.forEach(({ text }, block) => {
    for (const { index, 1: term } of text.matchAll(QUOTED)) if (isJargon(term!)) take(block, index + 1, term!);
    for (const { index, 0: term } of text.matchAll(PAIRED)) {
      const inQuotes = /[“「"]/.test(text[index - 1] ?? '');
      if (!inQuotes && !ORDINARY.test(term)) take(block, index, term);
    }
  });
  const all = [...found.values()];
  if (nearest) for (const one of all) one.near = nearest(one.term).slice(0, MOST_NEAR);
  return all;
}

function isJargon(term: string): boolean {
  if (FORMULA.test(term)) return true;
  return HAN.test(term) && term.length <= 10 && countsOf(term).some((count) => count > 1);
}

function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - LONGEST_SENTENCE / 2), from);
  const after = text.slice(to, to + LONGEST_SENTENCE / 2);
  const begin = Math.max(...[...'。！？；\n'].map((mark) => before.lastIndexOf(mark)));
  const end = after.search(/[。！？；\n]/);
  return (before.slice(begin + 1) + text.slice(from, to) + (end < 0 ? after : after.slice(0, end + 1))).trim();
}

/** Whether a place overlaps one of the given, which may come in any order. */
function coverTest(places: readonly { start: number; end: number }[]): (start: number, end: number) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! > start;
  };
}

/**
 * The known headwords most like a term, for `nearest`: by the pairs of characters that they share; those with the same
 * numerals first. For a few thousand headwords; where Fuse is at hand, its search does the same for more.
 */
export function nearestAmong(headwords: readonly string[]): (term: string) => string[] {
  const known = headwords.map((headword) => ({ headword, chars: new Set(sameTerm(headword)) }));
  return (term) => {
    const chars = new Set(sameTerm(term));
    return known
      .map(({ headword, chars: others }) => {
        const shared = [...chars].filter((char) => others.has(char)).length;
        return { headword, score: (2 * shared) / (chars.size + others.size) };
      })
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score)
      .map(({ headword }) => headword);
  };
}
