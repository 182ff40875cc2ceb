import type { Block } from './block';
import { BREAK } from './cues';

/** One line of a block, without white space around it. */
export interface Line {
  text: string;
  /** Index of the block, and where the line begins in its text. */
  block: number;
  from: number;
  kind: Block['kind'];
  row: number | undefined;
  /** The first line of its block: a paragraph may begin here. */
  first: boolean;
}

const LONGEST_PAGE_NUMBER = 14;
/** A page number on a line of its own: - 23 -, 9, 第 3 页 共 9 页, 3/12. */
const PAGE_NUMBER =
  /^(?:[-—–－·]*\s*\d{1,3}\s*[-—–－·]*|第\s*\d{1,3}\s*页(?:[，,/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
const DIGIT = /\d/;
const EDGE = /^[\s\ufeff\u200b]+/;

/**
 * The lines of all blocks in order; empty lines and page numbers are left out.
 * @param cues of each block.
 */
export function linesOf(blocks: readonly Block[], cues: Uint16Array): Line[] {
  const lines: Line[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { text, kind, row } = blocks[block]!;
    const isBroken = (cues[block]! & BREAK) !== 0;
    let first = true;
    for (let at = 0; at < text.length; ) {
      let to = isBroken ? text.indexOf('\n', at) : -1;
      if (to < 0) to = text.length;
      const next = to + 1;
      while (at < to && isBlank(text.charCodeAt(at))) at++;
      while (to > at && isBlank(text.charCodeAt(to - 1))) to--;
      at += pageNumberBefore(text, at, to);
      const line = withoutPageNumber(at === 0 && to === text.length ? text : text.slice(at, to));
      if (line.length > 0 && !isPageNumber(line) && !isEntities(line)) {
        lines.push({ text: line, block, from: at, kind, row, first });
        first = false;
      }
      at = next;
    }
  }
  return lines;
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** A page number that the conversion has put before the first line of its page: -22-3.结转资金. */
const LEADING = /^[-—–]\s?\d{1,3}\s?[-—–]\s*(?=\d{1,3}\s*[.、．]|[（(][一二三四五六七八九十\d])/;

function pageNumberBefore(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at);
  if (at >= to || (first !== 0x2d && first !== 0x2013 && first !== 0x2014)) return 0;
  return LEADING.exec(text.slice(at, Math.min(to, at + 20)))?.[0].length ?? 0;
}

/** A page number at the end of the last line of its page: 继续使用的资金. -23- */
const GLUED = /[。.；;]?\s+[-—–]\s?\d{1,3}\s?[-—–]$/;

function withoutPageNumber(line: string): string {
  const last = line.charCodeAt(line.length - 1);
  if (last !== 0x2d && last !== 0x2013 && last !== 0x2014) return line;
  const glued = GLUED.exec(line.slice(-12));
  return glued ? line.slice(0, line.length - glued[0].replace(/^[。.；;]/, '').length) : line;
}

/** What is left of an empty line where a page's source was pasted: &nbsp; and nothing else. */
const isEntities = (text: string) => text.startsWith('&') && ENTITIES.test(text);
const ENTITIES = /^(?:&(?:nbsp|emsp|ensp|#160|#12288);?\s*)+$/;

function isPageNumber(text: string): boolean {
  return text.length <= LONGEST_PAGE_NUMBER && DIGIT.test(text) && PAGE_NUMBER.test(text);
}

/** Part of a line as a line of its own. */
export function partOf(line: Line, start: number, end: number): Line {
  const raw = line.text.slice(start, end);
  const lead = EDGE.exec(raw)?.[0].length ?? 0;
  return { ...line, text: raw.slice(lead).trimEnd(), from: line.from + start + lead, first: start === 0 && line.first };
}

const ASIDE = /[（(][^（）()]{1,20}[）)]$/;

/** Where a remark at the end begins that follows a full stop: …。（见第2页） */
function beforeAside(text: string): number {
  const last = text[text.length - 1];
  if (last !== '）' && last !== ')') return text.length;
  const aside = ASIDE.exec(text.slice(-22))?.[0].length ?? 0;
  return FULL_STOPS.includes(text[text.length - aside - 1] ?? '无') ? text.length - aside : text.length;
}

/** 。 */
const FULL_STOP = 0x3002;
const FULL_STOPS = '。！？!?；;…';
const CLOSERS = '”’」』）)"】';

/** Whether a sentence, or a member of a list of sentences, ends with the text. */
export function isEnded(text: string): boolean {
  if (text.charCodeAt(text.length - 1) === FULL_STOP) return true;
  let at = beforeAside(text) - 1;
  while (at > 0 && CLOSERS.includes(text[at]!)) at--;
  const char = text[at];
  return char !== undefined && (FULL_STOPS.includes(char) || (char === '.' && !/\d/.test(text[at - 1] ?? '')));
}
