/**
 * What can be wrong with a file, as codes: the words for them are in the locales. A problem of a `row.` or `field.`
 * kind costs the one entry; any other stops the reading, and nothing of the file is used.
 */
export const PROBLEM_CODES = [
  'file.empty',
  'file.too-large',
  'file.too-many-rows',
  'file.truncated',
  'file.encoding',
  'file.binary',
  'file.html',
  'file.old-excel',
  'file.unknown-format',
  'json.malformed',
  'json.too-deep',
  'json.value-too-long',
  'json.not-a-pack',
  'json.newer-version',
  'table.quote-open',
  'table.headword-column-missing',
  'table.no-rows',
  'xlsx.malformed',
  'xlsx.too-large-inside',
  'xlsx.encrypted',
  'xlsx.sheet-missing',
  'text.nothing-found',
  'row.headword-missing',
  'row.definition-missing',
  'row.cell-too-long',
  'row.too-many-cells',
  'row.more-invalid',
  'row.duplicate',
  'row.duplicate-id',
  'field.missing',
  'field.too-long',
  'field.invalid',
  'field.unknown',
  'field.forbidden',
  'field.unknown-source',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  /** From 1; for a spreadsheet the row, for a text the line on which the entry begins. */
  line?: number;
  /** A path within the entry or the pack (`senses.0.definition`), or the name of a column. */
  field?: string;
  /** What was met there, at most 80 UTF-16 code units. Text of the file: to be shown as text only. */
  found?: string;
}

const LONGEST_FOUND = 80;

export function problem(code: ProblemCode, where: Omit<Problem, 'code'> = {}): Problem {
  const { line, field, found } = where;
  return {
    code,
    ...(line === undefined ? {} : { line }),
    ...(field === undefined ? {} : { field }),
    ...(found === undefined ? {} : { found: found.slice(0, LONGEST_FOUND) }),
  };
}

/** Ends the reading of a file. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, where: Omit<Problem, 'code'> = {}) {
    super(code);
    this.name = 'Refusal';
    this.problem = problem(code, where);
  }
}

/** A list of problems that does not grow without end: what is too much is only counted. */
export class Problems {
  readonly list: Problem[] = [];
  /** How many there were, also those that are not in the list. */
  count = 0;

  constructor(readonly most: number) {}

  add(one: Problem): void {
    this.count++;
    if (this.list.length < this.most) this.list.push(one);
  }
}
