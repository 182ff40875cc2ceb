import type { Key } from './key';
import type { Reason } from './reasons';

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
  /** Put together from parts, each of which stands unbroken, with what that adds to the key's reasons. */
  assembled?: readonly Reason[];
  /** Other entries that stand in the same place, the likeliest first. */
  also?: readonly number[];
}

/** Makes a candidate with all its fields, whether it has them or not: engines are quickest with objects made alike. */
export function candidateAt(
  key: Key,
  from: number,
  to: number,
  edit?: Candidate['edit'],
  assembled?: Candidate['assembled'],
): Candidate {
  return { key, from, to, edit, assembled, also: undefined };
}
