import { isBody, isTermAlone } from './accept';
import type { Line } from './lines';

export interface Row {
  /** The term and the first line of its cell, and the lines of the cell with its definition; none where the row is no entry. */
  term?: { name: string; line: Line };
  body: Line[];
  /** Index of the line after the row. */
  next: number;
}

const NUMBER_CELL = /^[\d一二三四五六七八九十]{1,3}[.、．]?$/;
/** In a column of its own behind the definition: P3, 第12页. */
const PAGE_CELL = /^(?:[Pp]\.?|第)?\s*\d{1,3}\s*页?$/;
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
  if (cells.length > 2 && PAGE_CELL.test(cells.at(-1)![0]!.text)) cells.pop();
  const [term, body] = cells;
  if (cells.length !== 2 || term!.length > 2 || row === undefined) return { body: [], next };
  // A narrow cell breaks its term: 海上“双养护” ⏎ 行动.
  const name = term!.map(({ text }) => text).join('');
  const said = body!.map(({ text }) => text).join('');
  if (HEADER.test(name) || !isTermAlone(name) || !isBody(name, said) || said.length < 6) return { body: [], next };
  return { term: { name, line: term![0]! }, body: body!, next };
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
