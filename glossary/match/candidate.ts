import type { Key } from './key';

/** A key found at the folded units [from, to) of a text. */
export interface Candidate {
  key: Key;
  from: number;
  to: number;
  /**
   * Where text and form part ways: after unit `at` the text is `by` units behind the form (a conjunction at a joint, a
   * character added or missing).
   */
  edit?: { at: number; by: number };
  /** Of a form with a word pushed in between its halves: where the second half begins. */
  second?: number;
  /** Other entries that stand in the same place, the likeliest first. */
  also?: readonly number[];
}
