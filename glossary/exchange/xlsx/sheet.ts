import type { Limits } from '../limits';
import { Refusal } from '../problems';
import type { Row } from '../rows';
import type { Workbook } from './workbook';
import type { Part } from './zip';

/** Control characters as Excel writes them within texts. */
const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** The texts that the sheets share, by their number. */
export async function sharedStrings(book: Workbook): Promise<string[]> {
  const strings: string[] = [];
  if (!book.strings) return strings;
  const text = new Text(book.limits);
  let phonetic = 0;
  await book.read(book.strings, {
    opened: (name) => {
      if (name === 'si') text.begin();
      else if (name === 'rPh') phonetic++;
      else if (name === 't') text.open = phonetic === 0;
    },
    text: (more) => text.add(more),
    closed: (name) => {
      if (name === 't') text.open = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(text.whole());
    },
  });
  return strings;
}

/**
 * The rows of a sheet as texts, numbered as the sheet numbers them. A formula gives the value that was last worked out.
 * @param take called with each batch of rows.
 */
export async function sheetRows(
  book: Workbook,
  part: Part,
  strings: readonly string[],
  take: (rows: Row[]) => void,
): Promise<void> {
  const { limits } = book;
  const text = new Text(limits);
  let batch: Row[] = [];
  let cells: string[] = [];
  let line = 0;
  let place = -1;
  let type = 'n';
  await book.read(
    part,
    {
      opened: (name, attribute) => {
        if (name === 'row') {
          line = rowOf(attribute('r')) ?? line + 1;
          if (batch.length > limits.rows) throw new Refusal('file.too-many-rows', { line });
          cells = [];
          place = -1;
        } else if (name === 'c') {
          place = columnOf(attribute('r')) ?? place + 1;
          type = attribute('t') ?? 'n';
          text.begin();
        } else if (name === 'v' || name === 't') text.open = true;
      },
      text: (more) => text.add(more),
      closed: (name) => {
        if (name === 'v' || name === 't') text.open = false;
        else if (name === 'c' && place <= limits.columns) put(cells, place, shownValue(type, text.whole(), strings));
        else if (name === 'row') batch.push({ line, cells });
      },
    },
    () => {
      if (batch.length > 0) take(batch);
      batch = [];
    },
  );
  if (batch.length > 0) take(batch);
}

/** Text that comes in pieces; what goes beyond a cell's limit is cut one character later, so that it is noticed. */
class Text {
  open = false;
  #text = '';

  constructor(readonly limits: Limits) {}

  begin(): void {
    this.#text = '';
    this.open = false;
  }

  add(more: string): void {
    if (this.open && this.#text.length <= this.limits.cell) this.#text += more.slice(0, this.limits.cell + 1);
  }

  whole(): string {
    return this.#text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

function put(cells: string[], place: number, value: string): void {
  while (cells.length < place) cells.push('');
  cells[place] = value;
}

function shownValue(type: string, text: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  // #REF! and the like say nothing.
  if (type === 'e') return '';
  return type === 'b' ? (text === '1' ? 'TRUE' : 'FALSE') : text;
}

function rowOf(reference: string | undefined): number | undefined {
  const row = Number(reference);
  return Number.isInteger(row) && row > 0 ? row : undefined;
}

/** The place of a cell's column, from 0: A1 is 0, AA1 is 26. */
function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '') ?? [];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
