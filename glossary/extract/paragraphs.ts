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
  if (last.text.length < LEAST_TO_GO_ON || BEGINS.test(line.text)) return false;
  if (!isEnded(last.text)) return !/[：:]$/.test(last.text);
  // A sentence may end where the line does; within a block the paragraph goes on if the line is a full one.
  return false;
}
