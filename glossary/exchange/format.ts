import type { Source } from '../entry';
import type { ColumnMap } from './columns';
import type { Limits } from './limits';
import type { KeptEntry, PackHead } from './personal';
import { type Problem, Problems, Refusal } from './problems';

/** What a document defines, as the extraction of definitions gives it. */
export interface Extracted {
  headword: string;
  definition: string;
  aliases?: readonly string[];
  /** From 1. */
  line?: number;
}

export interface ReadOptions {
  /** Cited by entries that name no source of their own; its words come from the reader or the locale. */
  source: Source;
  /** Of entries that name none. */
  category: string;
  /** Whose words definitions are that do not say so: editorial if not given. */
  grade?: 'official' | 'editorial';
  /** Which column holds what, chosen by hand; else the header says so. */
  columns?: ColumnMap;
  /** Whether the first row is a header; found out if not given. */
  header?: boolean;
  /** An encoding chosen by hand, as TextDecoder names it. */
  encoding?: string;
  /** Which sheet of a workbook, from 0. */
  sheet?: number;
  /** Finds the definitions of a document pasted as text. */
  extract?(text: string): readonly Extracted[];
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Told between slices of the work how much is done, from 0 to 1. */
  onProgress?(share: number): void;
}

export interface ReadResult {
  /** The file cannot be used: `problems` says why, there are no entries. */
  refused: boolean;
  entries: KeptEntry[];
  /** Where entry n begins: a line of a text, a row of a sheet, from 1. */
  lines: number[];
  problems: Problem[];
  /** How many problems there were; `problems` lists the first of them. */
  problemCount: number;
  /** What the file says of itself, where its format has a place for it. */
  head?: PackHead;
  /** The columns of a table as they were understood, and its first rows, for mapping them by hand. */
  table?: { columns: ColumnMap; header: boolean; sample: string[][]; sheets?: string[] };
}

export interface Content {
  head: PackHead;
  entries: readonly KeptEntry[];
}

/**
 * One kind of file. Reading never throws for what is wrong with the file: that is in the result. It throws the
 * signal's reason where it was called off.
 */
export interface Format {
  id: string;
  /** Lower-case, without the dot; the first is the one that is written. */
  extensions: readonly string[];
  mime: string;
  /** What is written can be read again without a difference. */
  lossless: boolean;
  /** How much a file looks like this format, from 0 to 1, by its first bytes and its name. */
  sniff(bytes: Uint8Array, name: string): number;
  read?(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult>;
  /** The file in pieces of text, in order; to be stored as UTF-8. */
  write?(content: Content): Iterable<string>;
}

/** What has been read so far. */
export class Reading {
  readonly entries: KeptEntry[] = [];
  readonly lines: number[] = [];

  /** @param most problems to be listed. */
  constructor(
    most: number,
    readonly problems = new Problems(most),
  ) {}

  /** Runs a reading; a refusal leaves nothing but its problem. */
  async result(read: (reading: Reading) => Promise<Pick<ReadResult, 'head' | 'table'>>): Promise<ReadResult> {
    try {
      const more = await read(this);
      const { list, count } = this.problems;
      return {
        refused: false,
        entries: this.entries,
        lines: this.lines,
        problems: list,
        problemCount: count,
        ...more,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refused: true, entries: [], lines: [], problems: [error.problem], problemCount: 1 };
    }
  }
}

export function hasExtension(name: string, extensions: readonly string[]): boolean {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && extensions.includes(name.slice(dot + 1).toLowerCase());
}
