import { isBody, isSentences, isTermAlone } from './accept';
import { isEnded, type Line } from './lines';
import { styleOf, unnumbered } from './numbering';

const LATIN_LINE = /^[\x20-\x7e‘’“”（）]+$/;
const LABEL = /^(?:【?(?:政策依据|依据|出处|来源|英文)】?)\s*[：:]/;

/** What may stand between a term on a line of its own and its definition: English words, a source. */
export const isBetween = (text: string): boolean => LATIN_LINE.test(text) || LABEL.test(text);

/** 2 虚拟电厂: a number with nothing but one blank after it. */
const LOOSE = /^(\d{1,3})[ \t]+(?=[\u4e00-\u9fffA-Z“])/;

/**
 * The term after a number that only a blank ends; none where the number does not go on with that of the entry before, for
 * 5 个园区 has the same form.
 * @param before the first line of the entry before; empty where there is none.
 */
export function looselyNumbered(text: string, before: string): { text: string; at: number } | undefined {
  const found = LOOSE.exec(text);
  if (!found) return undefined;
  const last = before ? Number(/^\d{1,3}(?=[ \t“])/.exec(before)?.[0]) : 0;
  const own = Number(found[1]);
  return own === last + 1 || (own === 1 && last > 0)
    ? { text: text.slice(found[0].length), at: found[0].length }
    : undefined;
}

const FIRST = /^(?:[（(]\s*[1一]\s*[）)]|1\s*[.、．)）]|1\s+|一、|①)/;
const LONGEST_CLASS = 24;
/** 政务类, with no number and none below it. */
const PLAIN_CLASS = /^[\u4e00-\u9fff、]{1,8}(?:类|篇|领域)$/;

/**
 * （一）经济发展类 ⏎ 1.新质生产力 ⏎ …: a line names a class of terms where the first of them follows, numbered in another way.
 * @param style the numbers of the entries so far, with which those of another class may go on.
 */
export function isClass(lines: readonly Line[], at: number, style: string | undefined): boolean {
  const { text } = lines[at]!;
  const first = lines[at + 1]?.text;
  if (first === undefined || text.length > LONGEST_CLASS || isEnded(text)) return false;
  const goesOn = style !== undefined && styleOf(first) === style;
  const isPlain = PLAIN_CLASS.test(text) && style === undefined && styleOf(first) === undefined;
  if (!goesOn && !isPlain && !FIRST.test(first)) return false;
  const loose = looselyNumbered(first, '');
  if (!loose && !isPlain && styleOf(text) === styleOf(first)) return false;
  const term = (loose ?? unnumbered(first)).text;
  const body = bodyBelow(lines, at + 1);
  return isTermAlone(term) && body !== undefined && isSentences(body) && isBody(term, body);
}

/** What stands below a line, without the lines that may stand between. */
export function bodyBelow(lines: readonly Line[], at: number): string | undefined {
  let next = at + 1;
  while (next < at + 3 && next < lines.length && isBetween(lines[next]!.text)) next++;
  return lines[next]?.text;
}

/** 免申即享 ⏎ “免申即享”指…: the term stands again before its definition. Not “两重、两新” ⏎ “两重”指…. */
export function isSaidAgain(again: string, text: string): boolean {
  const term = text.replace(/[“”"「」]/g, '');
  return term.includes(again) && again.length * 2 >= term.length;
}
