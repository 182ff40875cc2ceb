import type { LineRange } from './appendix';
import { type Joined, join } from './joined';
import { isEnded, type Line } from './lines';

/** A paragraph: its lines as one text, whatever broke them. */
export interface Paragraph extends Joined {
  lines: readonly Line[];
}

/** A shorter line is a heading, a name, a date: what follows it is not its continuation. */
const LEAST_TO_GO_ON = 18;
const MOST_LINES = 60;
const BEGINS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．]|\d{1,3}\.(?!\d)|第[一二三四五六七八九十百零\d]{1,6}[章节条部]|——|[①-⑳]|[●★◆■•·※*]|[^，。；：“”]{1,16}[：:])/;

/** The paragraphs of the lines outside of the given ranges. */
export function paragraphsOf(lines: readonly Line[], covered: readonly LineRange[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const ranges = [...covered].sort((a, b) => a[0] - b[0]);
  let range = 0;
  let open: Line[] = [];
  const close = () => {
    if (open.length === 0) return;
    const { text, pieces } = join(open);
    paragraphs.push({ text, pieces, lines: open });
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    while (range < ranges.length && ranges[range]![1] <= at) range++;
    if (range < ranges.length && at >= ranges[range]![0]) {
      close();
      continue;
    }
    const line = lines[at]!;
    if (!goesOn(open, line)) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

function goesOn(open: readonly Line[], line: Line): boolean {
  const last = open.at(-1);
  if (!last || open.length >= MOST_LINES || last.kind !== line.kind || line.kind === 'heading' || line.kind === 'cell')
    return false;
  if (last.text.length < LEAST_TO_GO_ON || isEnded(last.text) || /[：:]$/.test(last.text)) return false;
  if (BEGINS.test(line.text)) return false;
  return last.block === line.block || !isTitle(open, last);
}

const TITLE_ENDS =
  /(?:通知|协议|协议书|合同|办法|意见|方案|条例|规定|规则|报告|决定|决议|公告|通告|公报|计划|规划|纲要|细则|要点|总结|讲话|汇报|情况|说明|函|批复|通报|请示|预案|制度|指南|标准|名单|清单|倡议书|公约|章程|解读|问答|措施|建议|会议|工作)(?:[（(][^（）()]{1,16}[）)])?$/;
const MARKS = /[，。；、：！？,;:!?]/;

/** A title or a heading has its block for itself, and no mark in it: what follows a blank line does not go on with it. */
function isTitle(open: readonly Line[], last: Line): boolean {
  if (open.length > 1 || !last.first || last.text.length > 50) return false;
  const numbered = BEGINS.exec(last.text)?.[0].length ?? 0;
  return !MARKS.test(last.text.slice(numbered)) && (numbered > 0 || last.block === 0 || TITLE_ENDS.test(last.text));
}
