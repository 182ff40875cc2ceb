import type { Folded } from '../fold/fold';
import { CONJUNCTIONS, mayBegin, pairOf } from './beginnings';
import type { Candidate } from './candidate';
import type { CompiledIndex, Tails } from './index-file';
import { isHalfSeen } from './near';
import type { Trie } from './trie';

/** Takes what a walk finds. */
export interface Taker {
  /** A string of the index stands at [from, to); it is that of a leaf. */
  found(leaf: number, from: number, to: number, edit: Candidate['edit']): void;
  /** The first half at least of the string of a leaf stands from `from` on, but not all of it; its tail begins at `tail`. */
  half(leaf: number, from: number, tail: number): void;
}

const [AND, WITH, ALSO, BY, PLUS] = [...CONJUNCTIONS].map((char) => char.charCodeAt(0));

/** Length of a conjunction (和, 与, 及, 以及, +) that begins at a place, 0 for none. */
function conjunctionAt(units: Uint16Array, at: number, length: number): number {
  if (at >= length) return 0;
  const unit = units[at];
  if (unit === AND || unit === WITH || unit === ALSO || unit === PLUS) return 1;
  return unit === BY && at + 1 < length && units[at + 1] === ALSO ? 2 : 0;
}

/**
 * Finds every string of the index in a text: at each place that the fold's filter let through, a look into the second
 * filter, and a walk of the trie where that lets through as well.
 * The time is at most the length of the text times that of the longest string, in practice little more than the first.
 */
export function walk({ trie, tails, filter }: CompiledIndex, folded: Folded, taker: Taker): void {
  const { units, length, hits, hitCount } = folded;
  for (let i = 0; i < hitCount; i++) {
    const from = hits[i]!;
    const third = from + 2;
    const pair = pairOf(units[from]!, units[from + 1]!);
    if (
      (third < length && mayBegin(filter, pair, units[third]!)) ||
      mayBegin(filter, pair, 0) ||
      conjunctionAt(units, third, length) > 0
    )
      walkFrom(trie, tails, folded, from, taker);
  }
}

/**
 * The strings that begin at a place. Between two units of a form one conjunction may stand, which the walk steps over
 * where the trie does not go on with it; whether the form has a joint there is for the guards to say.
 */
function walkFrom(trie: Trie, tails: Tails, folded: Folded, from: number, taker: Taker): void {
  const { codes, base, check } = trie;
  const { units, length } = folded;
  const slots = check.length;
  let state = 0;
  let at = from;
  let edit: Candidate['edit'];
  for (;;) {
    const here = base[state]!;
    if (here < 0) {
      walkTail(tails, folded, -here - 1, from, at, edit, taker);
      return;
    }
    if (check[here] === state && edit?.at !== at - 1) taker.found(-base[here]! - 1, from, at, edit);
    if (at >= length) return;
    const next = here + codes[units[at]!]!;
    if (next !== here && next < slots && check[next] === state) {
      state = next;
      at++;
      continue;
    }
    const skip = edit || at - from < 2 ? 0 : conjunctionAt(units, at, length);
    if (skip === 0) return;
    at += skip;
    edit = { at: at - 1, by: -skip };
  }
}

/** Compares what is left of a string, the tail of a leaf, with the text from `begin` on. */
function walkTail(
  { at: tailAt, length: tailLength, pool }: Tails,
  { units, length }: Folded,
  leaf: number,
  from: number,
  begin: number,
  before: Candidate['edit'],
  taker: Taker,
): void {
  let at = begin;
  let edit = before;
  const first = leaf < tailAt.length ? tailAt[leaf]! : 0;
  const end = leaf < tailAt.length ? first + tailLength[leaf]! : 0;
  for (let i = first; i < end; i++) {
    if (at < length && units[at] === pool[i]) {
      at++;
      continue;
    }
    if (!edit && at < length && isHalfSeen(begin - from + end - first, begin - from, at - from))
      taker.half(leaf, from, begin);
    const skip = edit || at - from < 2 ? 0 : conjunctionAt(units, at, length);
    if (skip === 0) return;
    at += skip;
    edit = { at: at - 1, by: -skip };
    i--;
  }
  if (edit?.at !== at - 1) taker.found(leaf, from, at, edit);
}
