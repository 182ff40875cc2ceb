import type { LineRange } from './appendix';
import { SECTION_NUMBER } from './boundary';
import { isEnded, type Line } from './lines';

/** A shorter line is a heading, a name, a date: what follows it is not its continuation. */
const LEAST_TO_GO_ON = 18;
const MOST_LINES = 60;
const COLONS = '：:';
const BEGINS = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、．]|\\d{1,3}\\.(?!\\d)|${SECTION_NUMBER}|第[一二三四五六七八九十百零\\d]{1,6}[章节条部]|——|[①-⑳]|[●★◆■•·※*]|[^，。；：“”]{1,16}[：:])`,
);

/** What a line is: one that goes on with its paragraph, the first of one, or one of a glossary. */
const GOES_ON = 0;
const FIRST = 1;
const COVERED = 2;

/** The paragraphs of the lines outside of the given ranges, in order. */
export class Paragraphs {
  readonly #marks: Uint8Array;

  constructor(lines: readonly Line[], covered: readonly LineRange[]) {
    const marks = new Uint8Array(lines.length);
    for (const [from, to] of covered) marks.fill(COVERED, from, to);
    let start = -1;
    for (let at = 0; at < lines.length; at++) {
      if (marks[at] === COVERED) start = -1;
      else if (start < 0 || !goesOn(lines, start, at)) {
        marks[at] = FIRST;
        start = at;
      }
    }
    this.#marks = marks;
  }

  /** The first line of the next paragraph that begins at a line or after it; the number of lines where none does. */
  next(at: number): number {
    let first = at;
    while (first < this.#marks.length && this.#marks[first] !== FIRST) first++;
    return first;
  }

  /** The line after the paragraph that begins at `first`. */
  end(first: number): number {
    let end = first + 1;
    while (end < this.#marks.length && this.#marks[end] === GOES_ON) end++;
    return end;
  }
}

/** Whether the line at `at` goes on with the paragraph that begins at `start`. */
function goesOn(lines: readonly Line[], start: number, at: number): boolean {
  if (at - start >= MOST_LINES) return false;
  const last = lines[at - 1]!;
  const line = lines[at]!;
  // A title is open: 《某某开发区 ⏎ 三年行动方案》.
  if (last.block === line.block && last.text.lastIndexOf('《') > last.text.lastIndexOf('》')) return true;
  if (last.text.length < LEAST_TO_GO_ON) return false;
  if (last.kind !== line.kind || line.kind === 'heading' || line.kind === 'cell') return false;
  if (isEnded(last.text) || COLONS.includes(last.text.charAt(last.text.length - 1)) || BEGINS.test(line.text))
    return false;
  return last.block === line.block || at - start > 1 || !isTitle(last);
}

const TITLE_ENDS =
  /(?:通知|协议|协议书|合同|办法|意见|方案|条例|规定|规则|报告|决定|决议|公告|通告|公报|计划|规划|纲要|细则|要点|总结|讲话|汇报|情况|说明|函|批复|通报|请示|预案|制度|指南|标准|名单|清单|倡议书|公约|章程|解读|问答|措施|建议|会议|工作)(?:[（(][^（）()]{1,16}[）)])?$/;
const MARKS = /[，。；、：！？,;:!?]/;

/** A title or a heading has its block for itself, and no mark in it: what follows a blank line does not go on with it. */
function isTitle(last: Line): boolean {
  if (!last.first || last.text.length > 50) return false;
  const numbered = BEGINS.exec(last.text)?.[0].length ?? 0;
  return !MARKS.test(last.text.slice(numbered)) && (numbered > 0 || last.block === 0 || TITLE_ENDS.test(last.text));
}
