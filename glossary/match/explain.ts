import type { Folded } from '../fold/fold';
import { ANY_QUOTE, GAP } from '../fold/gaps';
import { pinyinInBrackets } from '../fold/pinyin';
import { type FoldTable, foldUnit } from '../fold/table';
import type { Candidate } from './candidate';
import type { IndexedEntry } from './key';
import { type How, REASONS, type Reason } from './reasons';
import type { Match } from './scan';

const PAIRS: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
];
/** A space, a line end or a page end within the term. */
const BREAKS = GAP.space | GAP.line | GAP.paragraph;
/** Where any of the marks that come in pairs may have been dropped; pinyin goes with its brackets. */
const MAY_HOLD_MARKS = ANY_QUOTE | GAP.bracket | GAP.aside;
const STRAIGHT = ['"', "'", '＂', '＇'];
const MARKS = /[“”‘’「」『』"'＂＇《》〈〉]/g;
const SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff*_]/g;
const SEPARATOR = /[、，,·・/]/g;
/** A page number between the lines of a term. */
const PAGE = /[\r\n][ \t]*(?:[-—–－·] ?\d{1,3} ?[-—–－·]|第 ?\d{1,3} ?页)[ \t]*(?=[\r\n])/g;
const PINYIN = pinyinInBrackets('g');
const HAN_NUMERAL = /[0-9０-９壹贰貳叁叄肆柒捌玖]/;

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** What each difference takes from the certainty of 1. Layout and quotes say nothing about the meaning. */
const COST: Record<Reason, number> = {
  quotes: 0,
  layout: 0,
  pinyin: 0,
  separator: 0.02,
  script: 0.02,
  regional: 0.05,
  numeral: 0.03,
  brackets: 0.05,
  order: 0.08,
  measure: 0.08,
  alias: 0.05,
  longForm: 0.05,
  shortened: 0.1,
  inserted: 0.15,
  synonym: 0.3,
  character: 0.4,
};
/** A form that only its surroundings vouch for is less sure than one that stands for itself. */
const CONDITION_COST = 0.05;

/**
 * Turns a chosen candidate into a match, with the reasons why its surface differs from the headword, as yet without the
 * other entries that are written the same way.
 * @param after where the match before it ends: a quotation mark between two matches belongs to the first.
 */
export function explain(
  { key, from, to, edit, assembled = [] }: Candidate,
  folded: Folded,
  text: string,
  entry: IndexedEntry,
  after = 0,
): Match {
  const inside = gapsWithin(folded, from, to);
  let begin = folded.starts[from]!;
  let end = folded.endOf(to - 1);
  if (inside & MAY_HOLD_MARKS) [begin, end] = balance(text, begin, end);
  const start = Math.max(begin, after);
  const surface = text.slice(start, end);
  if (key.how === 'exact' && surface === entry.headword) {
    // Most terms are written as the glossary writes them.
    const score = key.when ? 1 - CONDITION_COST : 1;
    return { start, end, entry: entry.id, headword: entry.headword, surface, how: 'exact', score, why: [], also: [] };
  }
  const found = new Set<Reason>([
    ...key.reasons,
    ...assembled,
    ...(edit && key.how !== 'near' ? (['separator'] as const) : []),
    ...(key.how === 'exact' ? differences(surface, entry.headword, folded.table) : []),
  ]);
  if (inside & BREAKS && !isSpacedSo(entry, surface)) found.add('layout');
  const why = REASONS.filter((reason) => found.has(reason));
  const how: How = key.how === 'exact' && why.some((reason) => COST[reason] > 0) ? 'variant' : key.how;
  const cost = why.reduce((sum, reason) => sum + COST[reason], key.when ? CONDITION_COST : 0);
  return { start, end, entry: entry.id, headword: entry.headword, surface, how, score: round(1 - cost), why, also: [] };
}

/** The bits of all that was dropped between the units of a candidate. */
function gapsWithin({ gaps }: Folded, from: number, to: number): number {
  let bits = 0;
  for (let i = from + 1; i < to; i++) bits |= gaps[i]!;
  return bits;
}

/** “七纵七横”骨架路网 begins with the quotation mark that its inside closes, “三公”经费 likewise. */
function balance(text: string, start: number, end: number): [number, number] {
  const marks = marksWithin(text, start, end);
  if (marks === 0) return [start, end];
  let [from, to] = [start, end];
  for (let i = 0; i < PAIRS.length; i++) {
    if ((marks & (1 << i)) === 0) continue;
    const [open, close] = PAIRS[i]!;
    const [closes, opens] = unmatched(text, from, to, open, close);
    if (closes > 0) from = reach(text, from, -1, open);
    if (opens > 0) to = reach(text, to, 1, close);
  }
  for (let i = 0; i < STRAIGHT.length; i++) {
    if ((marks & (1 << (PAIRS.length + i))) === 0) continue;
    const mark = STRAIGHT[i]!;
    if (text.slice(from, to).split(mark).length % 2 === 1) continue;
    const earlier = reach(text, from, -1, mark);
    if (earlier < from) from = earlier;
    else to = reach(text, to, 1, mark);
  }
  return [from, to];
}

/** The marks that come in pairs, with the pair's bit. A mark that is taken in from beside a term is one of a pair within it. */
const MARKS_IN_PAIRS = [...PAIRS.map((pair) => pair.join('')), ...STRAIGHT];

/** A bit for each pair of marks and each straight mark that stands in a text. */
function marksWithin(text: string, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) {
    // Of Chinese characters none is a mark.
    if (isHan(text.charCodeAt(at))) continue;
    const char = text[at]!;
    for (let i = 0; i < MARKS_IN_PAIRS.length; i++) if (MARKS_IN_PAIRS[i]!.includes(char)) bits |= 1 << i;
  }
  return bits;
}

/** How many closing marks have no opening one before them, and how many opening ones no closing one after. */
function unmatched(
  text: string,
  from: number,
  to: number,
  open: string,
  close: string,
): [closes: number, opens: number] {
  let [closes, opens] = [0, 0];
  const opening = open.charCodeAt(0);
  const closing = close.charCodeAt(0);
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === opening) opens++;
    else if (code === closing && opens > 0) opens--;
    else if (code === closing) closes++;
  }
  return [closes, opens];
}

/** The edge moved over spaces to take in a mark beside it; where the mark is not there, the edge as it was. */
function reach(text: string, edge: number, by: 1 | -1, mark: string): number {
  let at = edge;
  const next = () => text[by > 0 ? at : at - 1];
  while (next() === ' ' || next() === '\u3000' || next() === '\u00a0') at += by;
  return next() === mark ? at + by : edge;
}

/** The ways in which a surface with the same folded text as the headword still looks different. */
function differences(surface: string, headword: string, table: FoldTable): Reason[] {
  const out: Reason[] = [];
  const strip = (text: string) => text.replace(PAGE, '').replace(PINYIN, '').replace(SPACE, '');
  if (PINYIN.test(surface)) out.push('pinyin');
  PINYIN.lastIndex = 0;
  const quotedA = strip(surface);
  const quotedB = strip(headword);
  if (quotedA === quotedB) return out;
  const separatedA = quotedA.replace(MARKS, '');
  const separatedB = quotedB.replace(MARKS, '');
  if (quotedA !== separatedA || quotedB !== separatedB) out.push('quotes');
  const bracketedA = separatedA.replace(SEPARATOR, '');
  const bracketedB = separatedB.replace(SEPARATOR, '');
  if (separatedA !== separatedB && (bracketedA !== separatedA || bracketedB !== separatedB)) out.push('separator');
  const charsA = bracketedA.replace(/[()（）]/g, '');
  const charsB = bracketedB.replace(/[()（）]/g, '');
  if (bracketedA !== bracketedB && bracketedA.length !== charsA.length + (bracketedB.length - charsB.length)) {
    out.push('brackets');
  }
  if (HAN_NUMERAL.test(charsA)) out.push('numeral');
  if ([...charsA].some((char) => isOtherScript(char, table))) out.push('script');
  return out;
}

/** A traditional or compatibility form: the fold gives another character, and it is no numeral or Latin letter. */
function isOtherScript(char: string, table: FoldTable): boolean {
  const unit = foldUnit(table, char.charCodeAt(0));
  return unit >= 0x2e80 && unit !== char.charCodeAt(0) && !HAN_NUMERAL.test(char);
}

/** The headword itself has spaces (轨道交通 TOD 综合开发). */
function isSpacedSo({ headword }: IndexedEntry, surface: string): boolean {
  return /\s/.test(headword) && !/[\r\n]/.test(surface);
}

const round = (score: number) => Math.max(0, Math.round(score * 100) / 100);
