import { checkSize, isZip } from '../decode';
import { type Format, Reading, type ReadOptions, type ReadResult } from '../format';
import { LIMITS } from '../limits';
import { Pace } from '../pace';
import { Refusal } from '../problems';
import { type Row, readRows } from '../rows';
import { sharedStrings, sheetRows } from './sheet';
import { Workbook } from './workbook';

/** Workbooks of Excel and WPS: read only, one sheet at a time. Loaded where one is opened (see formats.ts). */
export const readXlsx: NonNullable<Format['read']> = (bytes, options) => {
  const limits = { ...LIMITS, ...options.limits };
  return new Reading(limits.problems).result(async (reading) => {
    checkSize(bytes, limits.bytes);
    if (!isZip(bytes)) throw new Refusal(notZip(bytes));
    return readBook(bytes, reading, options, limits);
  });
};

async function readBook(
  bytes: Uint8Array,
  reading: Reading,
  options: ReadOptions,
  limits: typeof LIMITS,
): Promise<Pick<ReadResult, 'table'>> {
  const pace = new Pace(options);
  const book = await Workbook.open(bytes, limits, pace);
  const sheet = options.sheet === undefined ? book.sheets.find(({ hidden }) => !hidden) : book.sheets[options.sheet];
  if (!sheet) throw new Refusal('xlsx.sheet-missing');
  const strings = await sharedStrings(book);
  const batches: Row[][] = [];
  let count = 0;
  await sheetRows(book, sheet.part, strings, (rows) => {
    count += rows.length;
    // An empty row costs nothing in the file but something here.
    if (count > limits.rows * 2) throw new Refusal('file.too-many-rows', { line: rows.at(-1)?.line });
    batches.push(rows);
  });
  const { table } = await readRows(each(batches), reading, options, limits, pace);
  return { table: table && { ...table, sheets: book.sheets.map(({ name }) => name) } };
}

async function* each(batches: readonly Row[][]): AsyncGenerator<Row[]> {
  yield* batches;
}

function notZip(bytes: Uint8Array) {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'file.old-excel';
  return /^\s*<(?:html|table|!doctype|meta)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)))
    ? 'file.html'
    : 'xlsx.malformed';
}
