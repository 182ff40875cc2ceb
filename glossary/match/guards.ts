import type { Folded } from '../fold/fold';
import { ANY_QUOTE, GAP, LAYOUT } from '../fold/gaps';
import { pieceOf } from '../fold/piece';
import type { Candidate } from './candidate';
import { BEFORE_ONE, COUNTING, GOING_ON, isAtFirst, ORDERING, ORDERING_WORDS, WORDS_BEFORE_ONE } from './characters';
import { sharesAnEdge } from './edges';
import { agreement, listAfter, listBefore } from './lists';
import { unitOf, unitsOf } from './units';

/** True where the candidate must not stand. Each guard knows one way to go wrong. */
type Guard = (candidate: Candidate, folded: Folded) => boolean;

/** How far (in folded units) a word may stand from a form that it vouches for: about two lines of a report. */
const NEAR_REACH = 60;

const NUMERAL_UNITS = unitsOf(COUNTING);
const ORDINAL_UNITS = unitsOf(ORDERING);
const WITH_ONE = unitsOf(BEFORE_ONE);
const ONE = unitOf('一');
const MEASURE = unitOf('个');
const GOES_ON = unitsOf(GOING_ON);

/** The last units of words after which a numeral may not begin a term. */
const ENDS_OF_WORDS = unitsOf(`${ORDERING_WORDS.map((word) => word.at(-1)).join('')}初`);

const isLatin = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
/** NaN, which is no unit of anything, where nothing stands. */
const unitBefore = ({ from }: Candidate, { units: all }: Folded) => all[from - 1] ?? NaN;
const unitAfter = ({ to }: Candidate, { units: all, length }: Folded) => (to < length ? all[to]! : NaN);
/** Nothing but layout stands between the units before and at `at`, and no paragraph ends there. */
const joinedAt = (at: number, { gaps }: Folded) => (gaps[at]! & (~LAYOUT | GAP.paragraph)) === 0;

function isWordBeforeOne(word: string): boolean {
  const at = WORDS_BEFORE_ONE.indexOf(word);
  return at >= 0 && at % 2 === 0;
}

/** 第三产业, 周三公布, 初四早上, 十三大攻坚战: the numeral belongs to what stands before. */
export const numeralOfAnother: Guard = (candidate, folded) => {
  const { from } = candidate;
  const own = folded.units[from];
  const before = unitBefore(candidate, folded);
  if (!NUMERAL_UNITS.has(own!) || !joinedAt(from, folded)) return false;
  if (NUMERAL_UNITS.has(before) || ORDINAL_UNITS.has(before)) return true;
  if (own === ONE && WITH_ONE.has(before)) return from < 2 || !isWordBeforeOne(pieceOf(folded.units, from - 2, from));
  if (!ENDS_OF_WORDS.has(before)) return false;
  const words = pieceOf(folded.units, Math.max(0, from - 3), from);
  return ORDERING_WORDS.some((word) => words.endsWith(word)) || (words.endsWith('初') && !isAtFirst(words));
};

/** 四个一批, 四个一百: the form ends in 个 and a numeral that goes on. The 一 of 多规合一 counts nothing. */
export const numeralGoesOn: Guard = (candidate, folded) => {
  const after = unitAfter(candidate, folded);
  const { to } = candidate;
  if (folded.units[to - 2] !== MEASURE || !NUMERAL_UNITS.has(folded.units[to - 1]!)) return false;
  return joinedAt(to, folded) && (NUMERAL_UNITS.has(after) || GOES_ON.has(after));
};

/** TODO is not TOD. */
export const insideLatinWord: Guard = (candidate, folded) => {
  const { from, to } = candidate;
  const first = folded.units[from];
  const last = folded.units[to - 1];
  return (
    (isLatin(first!) && isLatin(unitBefore(candidate, folded)) && folded.gaps[from] === 0) ||
    (isLatin(last!) && isLatin(unitAfter(candidate, folded)) && folded.gaps[to] === 0)
  );
};

/**
 * 大城、三管: separators may stand only at the joints of the form, white space anywhere, a quotation mark anywhere but
 * not the end of one quotation with the beginning of the next.
 */
export const brokenApart: Guard = (candidate, folded) =>
  isBroken(candidate, folded) && !isListedSingly(candidate, folded) && !isQuotedByHalves(candidate, folded);

const isBroken: Guard = ({ key, from, to, edit, assembled }, { gaps }) => {
  if (assembled) return false;
  for (let i = from + 1; i < to; i++) {
    const bits = gaps[i]! & ~LAYOUT;
    if (bits === 0) continue;
    // The form of a near match is not at hand to say where its joints are; a separator in it does no more harm.
    if (key.how === 'near' && (bits & ~GAP.list) === 0) continue;
    const place = i - from + (edit && i > edit.at ? edit.by : 0);
    // 要放，管服务; 经过三审，三校师生: in a term this short a comma is the comma of the sentence.
    if (key.joints.includes(place) && (to - from > 4 || (bits & GAP.comma) === 0)) continue;
    if (bits & ~ANY_QUOTE || (bits & GAP.closeQuote && bits & GAP.openQuote)) return true;
  }
  return false;
};

/** 产、学、研; 老、少、边、穷地区: the first three units or more stand each by itself. Numerals in a row only count. */
const isListedSingly: Guard = ({ from, to }, { units: all, gaps }) => {
  if (NUMERAL_UNITS.has(all[from]!)) return false;
  let at = from + 1;
  while (at < to && (gaps[at]! & ~LAYOUT) === GAP.list) at++;
  if (at - from < 3) return false;
  while (at < to && (gaps[at]! & ~LAYOUT) === 0) at++;
  return at === to;
};

/** “打伞”“破网”: two halves of the same length, each in quotes of its own. */
const isQuotedByHalves: Guard = ({ from, to }, { gaps }) => {
  const middle = (from + to) / 2;
  if (to - from < 4 || !Number.isInteger(middle)) return false;
  for (let at = from + 1; at < to; at++) {
    const bits = gaps[at]! & ~LAYOUT;
    if (at === middle ? (bits & ANY_QUOTE) !== (GAP.closeQuote | GAP.openQuote) : bits !== 0) return false;
  }
  return (gaps[from]! & GAP.openQuote) !== 0 && (gaps[to]! & GAP.closeQuote) !== 0;
};

/** 六稳和… : what was taken for the conjunction between two halves stands elsewhere in the form. */
export const conjunctionElsewhere: Guard = ({ key, from, edit }) =>
  edit !== undefined && key.how !== 'near' && !key.joints.includes(edit.at + 1 + edit.by - from);

/** A form of two or three units must not be pieced together across an empty line. */
export const acrossParagraphs: Guard = ({ from, to }, { gaps }) => {
  if (to - from > 3) return false;
  for (let i = from + 1; i < to; i++) if (gaps[i]! & GAP.paragraph) return true;
  return false;
};

/** A short or ambiguous form without the sign that its entry asks for. */
export const unvouched: Guard = (candidate, folded) => {
  const { when } = candidate.key;
  // The parts of what is put together have each been vouched for.
  if (when === undefined || candidate.assembled) return false;
  if ((when === 'quoted' || when.quoted) && !isQuoted(candidate, folded)) return true;
  return when !== 'quoted' && !hasNear(candidate, folded, when.near);
};

/**
 * 早预防、早筛查、早诊断、早治疗“四早”; 煤炭、电力、化工、冶金“四大支柱产业”: the text itself lists what the term counts, and it is
 * not what the entry counts. At least half of the parts must agree, since real lists shorten or reword one or two. What
 * stands before a term may look like a list and be none (用好“两山论”、走好“两化路”): a pair is never taken for one.
 */
export const countsOtherThings: Guard = ({ key, from, to }, folded) => {
  const { parts } = key;
  if (!parts || parts.length < 3) return false;
  const counted = folded.units[to - 1]!;
  return (
    isOther(listBefore(folded, from, parts.length, counted), parts) ||
    isOther(listAfter(folded, to, parts.length), parts)
  );
};

const isOther = (list: readonly string[] | undefined, parts: readonly string[]) =>
  list !== undefined && agreement(list, parts) * 2 < parts.length;

/** Whether some guard is against a candidate. Called by name, since calls through a list are never made part of the loop. */
export function isRefused(candidate: Candidate, folded: Folded): boolean {
  return (
    brokenApart(candidate, folded) ||
    conjunctionElsewhere(candidate, folded) ||
    numeralOfAnother(candidate, folded) ||
    numeralGoesOn(candidate, folded) ||
    insideLatinWord(candidate, folded) ||
    sharesAnEdge(candidate, folded) ||
    acrossParagraphs(candidate, folded) ||
    unvouched(candidate, folded) ||
    countsOtherThings(candidate, folded)
  );
}

/**
 * The quotes may be of any kind and of the wrong hand (”跑多次”, ”六稳“), but what closes before the term and opens after
 * it is two other quotations (“抓好”六稳“落实”), unless no quotation was open before.
 */
function isQuoted({ from, to }: Candidate, { gaps }: Folded): boolean {
  const before = gaps[from]! & ANY_QUOTE;
  const after = gaps[to]! & ANY_QUOTE;
  if (before === 0 || after === 0) return false;
  if (before !== GAP.closeQuote || after !== GAP.openQuote) return true;
  for (let i = from - 1; i >= Math.max(0, from - NEAR_REACH); i--) {
    if (gaps[i]! & ANY_QUOTE) return (gaps[i]! & GAP.openQuote) === 0;
  }
  return true;
}

/** A word stands before the form or after it, or is a longer one that holds it: 适应新常态. */
function hasNear({ from, to }: Candidate, { units: all, length }: Folded, words: readonly string[]): boolean {
  const begin = Math.max(0, from - NEAR_REACH);
  const end = Math.min(length, to + NEAR_REACH);
  for (const word of words) {
    if (standsIn(word, all, begin, from) || standsIn(word, all, to, end)) return true;
    const more = word.length - (to - from);
    if (more > 0 && standsIn(word, all, Math.max(0, from - more), Math.min(length, to + more))) return true;
  }
  return false;
}

/** Whether a word stands within the units [begin, end). No string is made of them: most words do not stand there. */
function standsIn(word: string, all: Uint16Array, begin: number, end: number): boolean {
  const first = word.charCodeAt(0);
  const last = end - word.length;
  for (let at = begin; at <= last; at++) {
    if (all[at] !== first) continue;
    let agreed = 1;
    while (agreed < word.length && all[at + agreed] === word.charCodeAt(agreed)) agreed++;
    if (agreed >= word.length) return true;
  }
  return word.length === 0;
}
