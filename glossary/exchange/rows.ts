import type { Sense, Source } from '../entry';
import { dateOf, gradeOf, SEPARATOR, textsIn } from './cell-values';
import { type Column, type ColumnMap, columnsOf, usualColumns } from './columns';
import { checked } from './fields';
import type { Reading, ReadOptions, ReadResult } from './format';
import { unescapeFormula } from './formula';
import { idFor } from './ids';
import type { Limits } from './limits';
import { type More, readMore } from './more';
import type { Pace } from './pace';
import { KeptEntrySchema } from './personal';
import { type Problem, problem, Refusal } from './problems';

/** One row of a table, wherever it comes from. */
export interface Row {
  /** From 1: a line of a text, a row of a sheet. */
  line: number;
  cells: readonly string[];
}

/** An entry that is still being put together: each of its senses may stand in a row of its own. */
interface Draft {
  line: number;
  headword: string;
  /** Its senses as JSON, to find those that stand twice. */
  written: Set<string>;
  value: Record<string, unknown> & { senses: unknown[] };
}

/** The columns that say what is cited. */
const SOURCE_COLUMNS = [
  'title',
  'issuer',
  'documentNumber',
  'session',
  'date',
  'url',
  'locator',
  'quotedFrom',
] as const;
/** Rows that are shown for mapping the columns by hand. */
const SAMPLE_ROWS = 8;

/** Puts the rows of a table together to entries. @throws Refusal */
export async function readRows(
  batches: AsyncIterable<Row[]>,
  reading: Reading,
  options: ReadOptions,
  limits: Limits,
  pace: Pace,
): Promise<Pick<ReadResult, 'table'>> {
  const table = new Table(reading, options, limits);
  let rows = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      if (++rows > limits.rows + 1) throw new Refusal('file.too-many-rows', { line: row.line });
      table.take(row);
      if (pace.due) await pace.rest(0.5);
    }
  }
  if (rows === 0) throw new Refusal('table.no-rows');
  let done = 0;
  for (const draft of table.drafts.values()) {
    table.finish(draft);
    done++;
    if (pace.due) await pace.rest(0.5 + (0.5 * done) / table.drafts.size);
  }
  const { columns, header, sample } = table;
  return { table: { columns: columns ?? {}, header, sample } };
}

class Table {
  readonly drafts = new Map<string, Draft>();
  readonly sample: string[][] = [];
  columns: ColumnMap | undefined;
  header = false;

  constructor(
    readonly reading: Reading,
    readonly options: ReadOptions,
    readonly limits: Limits,
  ) {}

  take(row: Row): void {
    const wrong = this.#take(row);
    if (wrong) this.reading.problems.add(wrong);
  }

  /** Checks an entry that has all its senses. */
  finish(draft: Draft): void {
    const result = checked(KeptEntrySchema, draft.value, draft.line);
    if ('problems' in result) {
      for (const one of result.problems) this.reading.problems.add(one);
      return;
    }
    this.reading.entries.push(result.value);
    this.reading.lines.push(draft.line);
  }

  #take({ line, cells: all }: Row): Problem | undefined {
    const { limits } = this;
    const cells = all.slice(0, limits.columns);
    if (this.sample.length < SAMPLE_ROWS) this.sample.push(cells.map((cell) => cell.slice(0, 200)));
    if (!this.columns && this.#isHeader(cells)) return undefined;
    if (all.length > limits.columns && all.slice(limits.columns).some((cell) => cell.trim() !== '')) {
      return problem('row.too-many-cells', { line });
    }
    const long = cells.findIndex((cell) => cell.length > limits.cell);
    if (long >= 0) return problem('row.cell-too-long', { line, field: this.#nameOf(long) });
    return this.#add(line, (column) => {
      const place = this.columns?.[column];
      return place === undefined ? '' : unescapeFormula(cells[place]?.trim() ?? '');
    });
  }

  #isHeader(cells: readonly string[]): boolean {
    const { columns, header } = this.options;
    const named = columnsOf(cells.map(unescapeFormula));
    const isNamed = Object.keys(named).length > 0;
    this.columns = columns ?? (isNamed && header !== false ? named : usualColumns(cells.length));
    this.header = header ?? isNamed;
    if (this.columns.headword === undefined) throw new Refusal('table.headword-column-missing');
    return this.header;
  }

  #add(line: number, cell: (column: Column) => string): Problem | undefined {
    const headword = cell('headword');
    if (!headword) return problem('row.headword-missing', { line });
    const definition = cell('definition');
    if (!definition) return problem('row.definition-missing', { line, found: headword });
    const more = readMore(cell('more'));
    if (!more) return problem('row.more-invalid', { line, found: cell('more') });
    const id = cell('id') || idFor(headword);
    const sense = this.#sense(definition, more, cell);
    const draft = this.drafts.get(id);
    if (draft && draft.headword !== headword) {
      return problem('row.duplicate-id', { line, field: 'id', found: id });
    }
    const written = JSON.stringify(sense);
    if (draft?.written.has(written)) return problem('row.duplicate', { line, found: headword });
    if (draft) {
      draft.written.add(written);
      draft.value.senses.push(sense);
    } else {
      const value = this.#entry(id, headword, more, sense, cell);
      this.drafts.set(id, { line, headword, written: new Set([written]), value });
    }
    return undefined;
  }

  #entry(id: string, headword: string, more: More, sense: unknown, cell: (column: Column) => string): Draft['value'] {
    const { items, aliases, ...rest } = more;
    const listed = textsIn(cell('aliases'));
    const same = aliases && aliases.map(({ text }) => text).join(SEPARATOR) === cell('aliases');
    const note = cell('note');
    return {
      ...rest,
      id,
      headword,
      aliases: same ? aliases : listed.map((text) => ({ text })),
      category: cell('category') || this.options.category,
      ...(note ? { note } : {}),
      senses: [sense],
    };
  }

  #sense(definition: string, { items }: More, cell: (column: Column) => string): Sense {
    const { source, grade } = this.options;
    const own = Object.fromEntries(
      SOURCE_COLUMNS.flatMap((column) => (cell(column) ? [[column, cell(column)]] : [])),
    ) as Partial<Source>;
    if (own.date) own.date = dateOf(own.date);
    return {
      definition,
      ...(items ? { items: items as Sense['items'] } : {}),
      ...(cell('region') ? { region: cell('region') } : {}),
      ...(cell('period') ? { period: cell('period') } : {}),
      grade: gradeOf(cell('grade')) ?? grade ?? 'editorial',
      source: own.title ? { ...own, title: own.title, issuer: own.issuer ?? source.issuer } : { ...source, ...own },
    };
  }

  #nameOf(place: number): string {
    return Object.entries(this.columns ?? {}).find(([, other]) => other === place)?.[0] ?? String(place + 1);
  }
}
