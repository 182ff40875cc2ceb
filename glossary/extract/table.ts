import { isBody, isTermAlone } from './accept';
import type { Line } from './lines';

export interface Row {
  /** The cell with the term, and the lines of the cell with its definition; none where the row is no entry. */
  term?: Line;
  body: Line[];
  /** Index of the line after the row. */
  next: number;
}

const NUMBER_CELL = /^[\d一二三四五六七八九十]{1,3}[.、．]?$/;
const HEADER = /^(?:名词|名词解释|术语|词语|词条|用语|解释|释义|含义|说明|定义|序号|名称)$/;

/** The table row that begins with the line at `at`: TERM | DEF, with a number before them or not. */
export function cellsAt(lines: readonly Line[], at: number): Row {
  const { row } = lines[at]!;
  let next = at;
  while (next < lines.length && lines[next]!.kind === 'cell' && lines[next]!.row === row) next++;
  const cells: Line[][] = [];
  for (const line of lines.slice(at, next)) {
    const last = cells.at(-1);
    if (last?.[0]?.block === line.block) last.push(line);
    else cells.push([line]);
  }
  if (cells[0] && NUMBER_CELL.test(cells[0][0]!.text)) cells.shift();
  const [term, body] = cells;
  if (cells.length !== 2 || term!.length !== 1 || row === undefined) return { body: [], next };
  const name = term![0]!.text;
  const said = body!.map(({ text }) => text).join('');
  if (HEADER.test(name) || !isTermAlone(name) || !isBody(name, said) || said.length < 6) return { body: [], next };
  return { term: term![0]!, body: body!, next };
}

/** Whether a row is the head of a glossary in a table: 名词 | 解释. */
export function isHeaderRow(lines: readonly Line[], at: number): boolean {
  const texts = lines.slice(at, at + 3).filter(({ kind, row }) => kind === 'cell' && row === lines[at]!.row);
  const names = texts.map(({ text }) => text.replace(/\s/g, ''));
  return (
    names.some((name) => /^(?:名词|术语|词语|词条|用语|名词术语)$/.test(name)) &&
    names.some((name) => /^(?:名词)?(?:解释|释义|含义|说明|定义)$/.test(name))
  );
}
