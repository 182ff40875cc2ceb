import type { FoldTable } from '../fold/table';
import { enterJoiner, enterPair, enterTriple } from '../fold/triples';

/** The characters of 和, 与, 及, 以及, +. */
export const CONJUNCTIONS = '和与及以+';

/**
 * The second filter, behind the one in the fold's table: a bit for the first three units of every string, and one for
 * each string of two. Of a large glossary it lets through a sixth of what the first does. Its size is a power of two.
 */
export type Beginnings = Int32Array;

/** Makes the filter of some strings, none shorter than two units, and enters them in a table for the fold as well. */
export function enterBeginnings(strings: readonly string[], codes: Uint16Array, table: FoldTable): Beginnings {
  const filter = new Int32Array(sizeFor(strings.length));
  for (const string of strings) {
    const [first, second] = [string.charCodeAt(0), string.charCodeAt(1)];
    const third = string.length > 2 ? string.charCodeAt(2) : 0;
    const bit = bitOf(filter, pairOf(first, second), third);
    filter[bit >> 5]! |= 1 << (bit & 31);
    if (third === 0) enterPair(table, first, second);
    else enterTriple(table, first, second, third, codes[third]!);
  }
  return filter;
}

/** Enters in a table what a joint of a form lets stand between two units. */
export function enterConjunctions(table: FoldTable): void {
  for (let i = 0; i < CONJUNCTIONS.length; i++) enterJoiner(table, CONJUNCTIONS.charCodeAt(i));
}

/** A number for a pair of units. */
export const pairOf = (first: number, second: number) => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

/** Whether some string begins with the pair and a third unit, or is the pair where the third is 0. */
export function mayBegin(filter: Beginnings, pair: number, third: number): boolean {
  const bit = bitOf(filter, pair, third);
  return (filter[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

function bitOf({ length }: Beginnings, pair: number, third: number): number {
  const hash = Math.imul(pair ^ Math.imul(third + 1, 0xc2b2ae35), 0x27d4eb2f);
  // The highest bits, as many as the filter's size needs: they depend on all of the units.
  return hash >>> (Math.clz32(length * 32) + 1);
}

/** Eight bits or more for each string, so that few other triples pass. */
function sizeFor(strings: number): number {
  return 2 ** Math.max(3, Math.ceil(Math.log2(Math.max(1, strings / 4))));
}
