/** How much of a file is read. Beyond these it is refused; a glossary of 100,000 entries stays well below them. */
export interface Limits {
  /** Bytes of the file as it comes. */
  bytes: number;
  /** Bytes of a packed file's part (a sheet) when unpacked, whatever the file says of itself. */
  inflated: number;
  rows: number;
  /** Columns that are looked at. */
  columns: number;
  /** UTF-16 code units of one cell. */
  cell: number;
  /** UTF-16 code units of one entry, or one row, as written. */
  value: number;
  /** Brackets within brackets. */
  depth: number;
  /** Problems that are listed one by one. */
  problems: number;
}

const MB = 1 << 20;

export const LIMITS: Limits = {
  bytes: 64 * MB,
  inflated: 192 * MB,
  rows: 100_000,
  columns: 64,
  // The most that a cell of Excel holds.
  cell: 32_767,
  value: MB,
  depth: 32,
  problems: 500,
};
