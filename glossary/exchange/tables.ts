import { SEPARATOR } from './cell-values';
import { COLUMNS, type Column, HEADERS } from './columns';
import { checkSize, decode, isZip } from './decode';
import { delimitedRows, delimiterOf } from './delimited';
import { type Content, type Format, hasExtension, Reading, type ReadOptions, type ReadResult } from './format';
import { escapeFormula } from './formula';
import { LIMITS } from './limits';
import { writeMore } from './more';
import { Pace } from './pace';
import type { KeptEntry } from './personal';
import { Refusal } from './problems';
import { readRows } from './rows';

/** Excel takes a file for UTF-8 only by this mark. */
const MARK = '\ufeff';
const HTML = /^\s*<(?:!doctype|html|table|meta|\?xml|style|head)\b/i;

/** Comma-separated, or whatever the file turns out to be separated by. */
export const csv: Format = {
  id: 'csv',
  extensions: ['csv'],
  mime: 'text/csv',
  lossless: true,
  sniff: (bytes, name) => (isZip(bytes) ? 0 : hasExtension(name, ['csv']) ? 0.9 : 0.1),
  read: (bytes, options) => readDelimited(bytes, undefined, options),
  write: (content) => writeTable(content, ','),
};

/** Tab-separated: also what a spreadsheet puts on the clipboard. */
export const tsv: Format = {
  id: 'tsv',
  extensions: ['tsv', 'tab'],
  mime: 'text/tab-separated-values',
  lossless: true,
  sniff: (bytes, name) =>
    isZip(bytes)
      ? 0
      : hasExtension(name, ['tsv', 'tab'])
        ? 0.9
        : hasTabs(bytes) && hasExtension(name, ['txt'])
          ? 0.6
          : 0,
  read: (bytes, options) => readDelimited(bytes, '\t', options),
  write: (content) => writeTable(content, '\t'),
};

/** Cells pasted from a spreadsheet. */
export function readCells(text: string, options: ReadOptions): Promise<ReadResult> {
  return tsv.read!(new TextEncoder().encode(text), { ...options, encoding: 'utf-8' });
}

function readDelimited(bytes: Uint8Array, delimiter: string | undefined, options: ReadOptions): Promise<ReadResult> {
  const limits = { ...LIMITS, ...options.limits };
  return new Reading(limits.problems).result(async (reading) => {
    checkSize(bytes, limits.bytes);
    const pace = new Pace(options);
    const { text } = await decode(bytes, pace, true, options.encoding);
    if (HTML.test(text.slice(0, 1000))) throw new Refusal('file.html');
    const rows = delimitedRows(text, delimiter ?? delimiterOf(text), limits, pace);
    return readRows(rows, reading, options, limits, pace);
  });
}

function hasTabs(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(9);
}

function* writeTable({ entries }: Content, delimiter: string): Generator<string> {
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  yield MARK + line(COLUMNS.map((column) => HEADERS[column]));
  for (const entry of entries) {
    yield entry.senses.map((_, n) => line(COLUMNS.map((column) => cellOf(entry, n, column)))).join('');
  }
}

function quoted(cell: string, delimiter: string): string {
  const safe = escapeFormula(cell);
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellOf(entry: KeptEntry, n: number, column: Column): string {
  const sense = entry.senses[n]!;
  switch (column) {
    case 'id':
    case 'headword':
    case 'category':
      return entry[column];
    case 'note':
      return entry.note ?? '';
    case 'aliases':
      return entry.aliases.map(({ text }) => text).join(SEPARATOR);
    case 'definition':
      return sense.definition;
    case 'region':
    case 'period':
      return sense[column] ?? '';
    case 'grade':
      return sense.grade;
    case 'more':
      return writeMore(entry, n);
    default:
      return sense.source[column] ?? '';
  }
}
