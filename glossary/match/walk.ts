import type { Folded } from '../fold/fold';
import type { Candidate } from './candidate';
import type { CompiledIndex } from './index-file';
import { pairBit, tripleBit } from './index-layout';
import type { Trie } from './trie';

/** Called for each string of the index that stands at [from, to), with the number of its leaf. */
export type Found = (leaf: number, from: number, to: number, edit: Candidate['edit']) => void;

/** The characters of 和, 与, 及, 以及. */
export const CONJUNCTIONS = '和与及以';
const [AND, WITH, ALSO, BY] = [...CONJUNCTIONS].map((char) => char.charCodeAt(0)) as [number, number, number, number];

/** Length of a conjunction (和, 与, 及, 以及) that begins at a place, 0 for none. */
function conjunctionAt(units: Uint16Array, at: number, length: number): number {
  const unit = units[at];
  if (unit === AND || unit === WITH || unit === ALSO) return 1;
  return unit === BY && at + 1 < length && units[at + 1] === ALSO ? 2 : 0;
}

const has = (filter: Int32Array, bit: number) => (filter[bit >> 5]! & (1 << (bit & 31))) !== 0;

/** Whether a string may begin with the pair and the unit at a place, end with the pair, or go on behind a conjunction. */
function mayGoOn(
  filter: Int32Array,
  pair: number,
  power: number,
  units: Uint16Array,
  at: number,
  length: number,
): boolean {
  return (
    (at < length && has(filter, tripleBit(pair, units[at]!, power))) ||
    has(filter, tripleBit(pair, 0, power)) ||
    conjunctionAt(units, at, length) > 0
  );
}

/**
 * Finds every string of the index at every place of a text: a look at whether any string begins with the unit, then
 * into the filter of pairs and triples, and a walk of the trie where both let through. Between two units of a form one
 * conjunction may stand, which the walk steps over where the trie does not go on with it; whether the form has a joint
 * there is for the guards to say.
 * The time is at most the length of the text times that of the longest string, in practice little more than the first.
 */
export function walk({ trie, begins, filter, power }: CompiledIndex, folded: Folded, found: Found): void {
  const { units, length } = folded;
  const { codes, base, check } = trie;
  const slots = check.length;
  for (let from = 0; from + 1 < length; from++) {
    if (begins[units[from]!] === 0) continue;
    const bit = pairBit(units[from]!, units[from + 1]!, power);
    if (!has(filter, bit) || !mayGoOn(filter, bit, power, units, from + 2, length)) continue;
    let state = 0;
    let at = from;
    let edit: Candidate['edit'];
    for (;;) {
      const here = base[state]!;
      if (here < 0) {
        walkTail(trie, folded, -here - 1, from, at, edit, found);
        break;
      }
      if (check[here] === state && edit?.at !== at - 1) found(-base[here]! - 1, from, at, edit);
      if (at >= length) break;
      const next = here + codes[units[at]!]!;
      if (next !== here && next < slots && check[next] === state) {
        state = next;
        at++;
        continue;
      }
      const skip = edit || at - from < 2 ? 0 : conjunctionAt(units, at, length);
      if (skip === 0) break;
      at += skip;
      edit = { at: at - 1, by: -skip };
    }
  }
}

/** Compares what is left of a string, the tail of a leaf, with the text from `begin` on. */
function walkTail(
  { tailStart, tails }: Trie,
  { units, length }: Folded,
  leaf: number,
  from: number,
  begin: number,
  before: Candidate['edit'],
  found: Found,
): void {
  let at = begin;
  let edit = before;
  const end = tailStart[leaf + 1]!;
  for (let i = tailStart[leaf]!; i < end; i++) {
    if (at < length && units[at] === tails[i]) {
      at++;
      continue;
    }
    const skip = edit || at - from < 2 ? 0 : conjunctionAt(units, at, length);
    if (skip === 0) return;
    at += skip;
    edit = { at: at - 1, by: -skip };
    i--;
  }
  if (edit?.at !== at - 1) found(leaf, from, at, edit);
}
