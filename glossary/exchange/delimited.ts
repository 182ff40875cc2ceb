import Papa from 'papaparse';
import { columnsOf } from './columns';
import type { Limits } from './limits';
import type { Pace } from './pace';
import { Refusal } from './problems';
import type { Row } from './rows';

/** How much of the text is parsed at a time, in UTF-16 code units. */
const WINDOW = 1 << 17;
/** How much of the text is looked at to find out what it is delimited by. */
const SAMPLE = 1 << 14;

interface Step {
  data: string[][];
  errors: { code: string }[];
  meta: { cursor: number };
}

/**
 * The rows of a delimited text, in batches, each with the line on which it begins. Parsed in windows, so that neither
 * a long file nor a quote that is never closed keeps the page waiting.
 * @throws Refusal
 */
export async function* delimitedRows(
  text: string,
  delimiter: string,
  limits: Limits,
  pace: Pace,
): AsyncGenerator<Row[]> {
  const newline = text.lastIndexOf('\n', SAMPLE * 4) < 0 && text.includes('\r') ? '\r' : '\n';
  let at = 0;
  let line = 1;
  let size = WINDOW;
  while (at < text.length) {
    const last = at + size >= text.length;
    const window = text.slice(at, at + size);
    const rows: Row[] = [];
    let read = 0;
    const parser = new Papa.Parser({
      delimiter,
      newline,
      step: ({ data, errors, meta }: unknown & Step) => {
        if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Refusal('table.quote-open', { line });
        for (const cells of data) rows.push({ line, cells });
        line += count(window, newline, read, meta.cursor);
        read = meta.cursor;
      },
    } as Papa.ParseConfig);
    parser.parse(window, 0, !last);
    if (rows.length > 0) yield rows;
    if (last) return;
    at += read;
    size = read > 0 ? WINDOW : size * 2;
    // No row of a glossary is so long: a quote was opened and never closed.
    if (size > limits.value * 2) throw new Refusal('table.quote-open', { line });
    if (pace.due) await pace.rest(at / text.length);
  }
}

function count(text: string, newline: string, from: number, to: number): number {
  let n = 0;
  for (let at = text.indexOf(newline, from); at >= 0 && at < to; at = text.indexOf(newline, at + 1)) n++;
  return n;
}

const DELIMITERS = [',', '\t', ';', '|', '，'];

/** What delimits the cells of a text: what makes a known header of its first row, else what it is cut by most evenly. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const end = sample.length < text.length ? sample.lastIndexOf('\n') : sample.length;
  const beginning = sample.slice(0, end > 0 ? end : sample.length);
  const known = DELIMITERS.find((delimiter) => {
    const [header = []] = Papa.parse<string[]>(beginning, { delimiter, preview: 1 }).data;
    return Object.keys(columnsOf(header)).length > 1;
  });
  if (known) return known;
  return Papa.parse(beginning, { preview: 20, delimitersToGuess: DELIMITERS }).meta.delimiter || ',';
}
