import type { Entry } from '../../glossary/entry';
import type { ReadResult } from '../../glossary/exchange/format';
import type { KeptEntry, PersonalEntry } from '../../glossary/exchange/personal';

export type PackKind = 'own' | 'bundled' | 'imported' | 'subscribed';

/** What the manager shows of a pack. Times in ms since 1970. */
export interface PackRow {
  id: string;
  name: string;
  kind: PackKind;
  on: boolean;
  count: number;
  publisher?: string;
  version?: string;
  license?: string;
  updatedAt?: number;
  subscription?: SubscriptionState;
}

export interface SubscriptionState {
  url: string;
  /** SHA-256 in hexadecimal; all zeros where the file itself has not been seen yet. */
  hash: string;
  checkedAt: number;
  goodAt: number;
  /** A code of the subscription, where it could not be had the last time. */
  problem?: string;
  managed?: boolean;
}

/** An entry and the pack in which it stands. */
export interface Listed {
  pack: string;
  entry: KeptEntry;
}

export const SORTS = ['order', 'headword', 'category', 'changed'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the list of entries. */
export interface ListQuery {
  text: string;
  /** Empty for all. */
  category: string;
  sort: Sort;
}

/** What stands in the list; the rows themselves are asked for as they come into view. */
export interface ListState {
  /** Goes up whenever the rows may be others than before. */
  version: number;
  /** Entries that fit the query, and all of the packs that were chosen. */
  found: number;
  all: number;
  categories: readonly string[];
  /** From 0 to 1 while the packs are still being read. */
  reading?: number;
  /** The search by sound and likeness is still getting ready: what is found so far is by letters only. */
  partial: boolean;
}

/** Rows by their place in the list. */
export type RowsOf = (from: number, to: number) => Promise<readonly Listed[]>;

/** What a try-out of an entry finds in a sentence: offsets in UTF-16 code units. */
export interface Trial {
  marks: readonly { start: number; end: number; near: boolean }[];
  /** Other ways to write it that would be marked as well. */
  forms: readonly string[];
}
export type TryOut = (entry: Entry, sentence: string) => Trial;

/** What a file holds, as much of it as is shown: the entries themselves stay where they were read. */
export interface ShownResult extends Omit<ReadResult, 'entries' | 'lines'> {
  /** Of all entries; below are the first of them, and where each begins. */
  count: number;
  entries: readonly KeptEntry[];
  lines: readonly number[];
}

/** Two entries of which one is to stand, or both. The id is that of theirs. */
export interface Clash {
  id: string;
  mine: PersonalEntry;
  theirs: PersonalEntry;
}

/** What merging would do, as much of it as is shown. */
export interface ShownMerge {
  /** How many are added, changed, and there already. */
  added: number;
  changed: number;
  same: number;
  /** The ids of all conflicts, and of theirs that are written like one of mine but say something else. */
  conflicts: readonly string[];
  duplicates: readonly string[];
  /** The first of both. */
  clashes: readonly Clash[];
}
