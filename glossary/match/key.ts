import type { How, Reason } from './reasons';

/** What a string in the index stands for. */
export const KIND = {
  /** A way to write the entry. */
  form: 0,
  /** A word in which the entry must not match. */
  veto: 1,
  /** A half of a form, or one of the parts that it counts, for texts that put them in their own way. */
  part: 2,
  /** The first or second half of a long form, by which near matches are found. */
  headSeed: 3,
  tailSeed: 4,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** A string of the index with its meaning. Several keys may have the same string. */
export interface Key {
  kind: Kind;
  /** Number of the entry in the index. */
  entry: number;
  how: How;
  reasons: readonly Reason[];
  /** Folded words of which one must stand near, or that quotes must surround it. */
  when?: 'quoted' | { near: readonly string[]; quoted?: true };
  /** Positions (1 … length - 1) before which a separator may stand. */
  joints: readonly number[];
  /** The folded parts that the numeral of a short form counts, where the entry has one such list. */
  parts?: readonly string[];
  /** Of a part: its place among how many, in which of the entry's lists. */
  part?: { list: number; index: number; count: number };
  /** Of a seed: the whole form. */
  whole?: string;
}

/** A key with its string, as the compiler makes it. */
export interface DraftKey extends Key {
  folded: string;
}

/** What the scan needs to know of an entry; definitions stay with the pack. */
export interface IndexedEntry {
  id: string;
  headword: string;
}
