import { isEntry } from './accept';
import { isHan } from './brackets';
import { OTHER_NAME } from './copula';
import { type Head, headOf, NUMBER } from './head';
import type { Line } from './lines';
import { partOf } from './lines';

const STYLES: readonly [string, RegExp][] = [
  ['cn-paren', /^[（(]\s*[一二三四五六七八九十百]+\s*[）)]/],
  ['paren', /^[（(]\s*\d+\s*[）)]|^\d+[)）]/],
  ['bracket', /^[[［〔【]\s*\d+\s*[\]］〕】]/],
  ['cn', /^[一二三四五六七八九十百]+\s*[、．.]/],
  [
    'digit',
    /^\d{1,3}\s*(?:[、．.](?!\d)|\.(?=\d[GDK](?![A-Za-z])|\d{5}(?!\d)|\d{2}分钟)|[“"「]|(?:[ \t]{2,}|\u3000+)(?=[\u4e00-\u9fffA-Z]))/,
  ],
  ['circle', /^[①-⑳⑴-⒇⒈-⒛]/],
  ['bullet', /^[●★◆■◇○▲•·※\-*＊►]/],
];

const NUMERALS = '一二三四五六七八九十百';

/** The way in which a line is numbered; none where it is not. */
export function styleOf(text: string): string | undefined {
  if (isHan(text.charCodeAt(0)) && !NUMERALS.includes(text.charAt(0))) return undefined;
  return STYLES.find(([, pattern]) => pattern.test(text))?.[0];
}

const RANKS = ['cn', 'cn-paren', 'digit', 'bracket', 'paren', 'circle', 'bullet'];

/** How far down a way of numbering stands: （1） may be a part of 1., never the other way round. */
export function rankOf(style: string): number {
  return RANKS.indexOf(style);
}

const MARKERS: Record<string, RegExp> = {
  'cn-paren': /[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/g,
  paren: /[（(]\s*\d{1,2}\s*[）)]/g,
  bracket: /[[［〔]\s*\d{1,3}\s*[\]］〕]/g,
  cn: /[一二三四五六七八九十]{1,3}、/g,
  digit: /\d{1,2}\s*(?:[、．.](?!\d)|\.(?=\d[GDK](?![A-Za-z])|\d{5}(?!\d)|\d{2}分钟))/g,
  circle: /[①-⑳]/g,
};
const BEFORE_MARKER = '；;。.：: \t\u3000';

/** A line that holds several numbered notes, as one line for each: 1、… 2、… 4、…. */
export function numberedParts(line: Line): Line[] {
  return cut(line, numberedStarts(line.text));
}

function numberedStarts(text: string): number[] {
  const style = styleOf(text);
  const marker = style ? MARKERS[style] : undefined;
  const starts = [0];
  if (!marker) return starts;
  for (const { index } of text.matchAll(marker)) {
    if (index > 0 && BEFORE_MARKER.includes(text[index - 1]!)) starts.push(index);
  }
  return starts;
}

/**
 * A line that holds several entries, as one line for each: numbered ones, or TERM，是指…；TERM，是指…. What begins with a
 * number but is no entry stays with the entry before it.
 */
export function entryParts(line: Line): Line[] {
  const { text } = line;
  const head = headOf(text);
  if (!head) return [line];
  const numbered = numberedStarts(text).filter((start) => start === 0 || beginsEntry(text, start));
  if (numbered.length > 1) return cut(line, numbered);
  if (head.separator === 'bracket' || (head.separator === 'colon' && !hasColon(text, head.body))) return [line];
  const starts = repeatedStarts(text, head);
  return cut(
    line,
    head.separator === 'colon' ? starts.filter((start) => start === 0 || saysAgain(text, start)) : starts,
  );
}

function beginsEntry(text: string, start: number): boolean {
  const rest = text.slice(start, start + 120);
  const head = headOf(rest);
  return head !== undefined && isEntry(head, rest.slice(head.body));
}

const hasColon = (text: string, from: number) => text.indexOf('：', from) >= 0 || text.indexOf(':', from) >= 0;

/** …的事件。应急预案：指…: after a colon another one begins an entry only where it says that it defines. */
function saysAgain(text: string, start: number): boolean {
  if (!/。\s*$/.test(text.slice(Math.max(0, start - 4), start))) return false;
  const head = headOf(text.slice(start, start + 120));
  if (head?.copula === true && !/[“”「」]/.test(head.term)) return true;
  return head?.separator === 'colon' && sharesCore(headOf(text)?.term ?? '', head.term);
}

/** 农业生产“三品一标”：…。农产品“三品一标”：…: one name of two things, each said of what it is. */
function sharesCore(first: string, second: string): boolean {
  const core = CORE.exec(first)?.[0];
  return core !== undefined && first !== second && first !== core && second !== core && CORE.exec(second)?.[0] === core;
}

/** 昼间是指…，夜间是指…: after a comma only what says again, right after its name, what it means. */
const CLAUSE_END = new RegExp(`[；;。]\\s*|[，,](?=${OTHER_NAME}是指)`, 'g');
const CORE = /“[^“”]{2,12}”/;
const SENTENCE_END = /[；;。]\s*/g;

function repeatedStarts(text: string, head: Head): number[] {
  const starts = [0];
  for (const { index, 0: stop } of text.matchAll(head.separator === 'copula' ? CLAUSE_END : SENTENCE_END)) {
    const next = index + stop.length;
    const rest = text.slice(next, next + 120);
    const other = rest ? headOf(rest) : undefined;
    if (other?.separator === head.separator && other.term.length <= 20 && isEntry(other, rest.slice(other.body)))
      starts.push(next);
  }
  return starts;
}

function cut(line: Line, starts: readonly number[]): Line[] {
  return starts.length === 1
    ? [line]
    : starts.map((start, n) => partOf(line, start, starts[n + 1] ?? line.text.length));
}

const ORDINAL = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)\s*[、．.]/;

/** The number of 三、 or 十二、; 0 of any other line. */
export function ordinalOf(text: string): number {
  const found = ORDINAL.exec(text);
  if (!found) return 0;
  const [, tens, ten, ones] = found as unknown as [string, string, string, string];
  if (!ten) return ones ? 0 : NUMERALS.indexOf(tens) + 1;
  return (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 + NUMERALS.indexOf(ones) + (ones ? 1 : 0);
}

/** The text of a line without its number. */
export function unnumbered(text: string): { text: string; at: number } {
  const at = NUMBER.exec(text)?.[0].length ?? 0;
  return { text: text.slice(at), at };
}
