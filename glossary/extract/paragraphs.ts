import type { LineRange } from './appendix';
import { isEnded, type Line } from './lines';

/** A shorter line is a heading, a name, a date: what follows it is not its continuation. */
const LEAST_TO_GO_ON = 18;
const MOST_LINES = 60;
const COLONS = '：:';
const BEGINS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．]|\d{1,3}\.(?!\d)|第[一二三四五六七八九十百零\d]{1,6}[章节条部]|——|[①-⑳]|[●★◆■•·※*]|[^，。；：“”]{1,16}[：:])/;

/** The paragraphs of the lines outside of the given ranges, each as a range of lines. */
export function paragraphsOf(lines: readonly Line[], covered: readonly LineRange[]): LineRange[] {
  const paragraphs: LineRange[] = [];
  const ranges = [...covered].sort((a, b) => a[0] - b[0]);
  let start = 0;
  const close = (end: number) => {
    if (end > start) paragraphs.push([start, end]);
    start = end;
  };
  for (const [from, to] of ranges) {
    for (let at = start; at < from; at++) if (!goesOn(lines, start, at)) close(at);
    close(Math.max(start, from));
    start = Math.max(start, to);
  }
  for (let at = start; at < lines.length; at++) if (!goesOn(lines, start, at)) close(at);
  close(lines.length);
  return paragraphs;
}

/** Whether the line at `at` goes on with the paragraph that begins at `start`. */
function goesOn(lines: readonly Line[], start: number, at: number): boolean {
  if (at === start || at - start >= MOST_LINES) return false;
  const last = lines[at - 1]!;
  if (last.text.length < LEAST_TO_GO_ON) return false;
  const line = lines[at]!;
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
