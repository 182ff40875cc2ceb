import type { Key } from './key';
import type { Scope } from './prefer';

/**
 * The compiled index as one run of bytes, little-endian, that is used as it lies: nothing is parsed on loading but a
 * short JSON of the rarer things. The header gives magic, version, filter bits as a power of two, and the length in
 * bytes of each section; each section begins at a multiple of 4.
 *
 *   base       Int32    \
 *   check      Int32     | the trie (trie.ts); leaves are in the order of the strings
 *   tailLength Uint8     |
 *   tails      Uint16   /
 *   alphabet   Uint16   units in the order of their codes
 *   filter     Int32    bit set of the first two and of the first three units of every string
 *   keyEntry   Int32    number of the entry of each key; keys are in the order of their strings
 *   keyFlags   Uint16   kind (3 bits), how (2), same string as the key before (1)
 *   keyReasons Uint16   a bit for each reason
 *   keyMore    Int32    of a seed: the form it is a piece of; else place in `more` of the JSON, 0 for none
 *   forms      Uint16   folded forms that have seeds, one after another, each after its length
 *   idEnd      Int32    where each entry's id ends in `names`
 *   nameEnd    Int32    where each entry's headword ends in `names`
 *   names      Uint8    ids and headwords in UTF-8, one after another
 *   json       Uint8    what few keys have, in UTF-8
 */
export const MAGIC = 0x47574731;
export const VERSION = 2;
const SECTIONS = 15;
/** Numbers in the header. */
export const HEADER = 3 + SECTIONS;
/** In keyFlags: same string as the key before. */
export const SAME = 1 << 5;
/** A tail of more units would not fit its length. */
export const LONGEST_STRING = 255;

/** What a key has beside its kind and reasons; the same for many keys, so each is written once. */
export type More = Pick<Key, 'when' | 'part'> & { joints?: readonly number[] };

export interface IndexJson {
  more: More[];
  /** Folded parts by number of the entry. */
  parts: Record<number, readonly string[]>;
  homophones: readonly string[];
  /** Where and when entries hold, each scope once, the first for those that hold everywhere; and by entry which. */
  scopes: Scope[];
  scopeOf: number[];
  /** Traditional characters that may stand for a unit of the strings, and their simplified forms. */
  script: readonly [traditional: string, simplified: string];
}

/** Place in the filter of a pair of units with the unit after it, 0 for a string that ends with the pair. */
export function tripleBit(pair: number, third: number, power: number): number {
  return Math.imul(pair ^ Math.imul(third + 1, 0xc2b2ae35), 0x27d4eb2f) >>> (32 - power);
}

/** Place of a pair of units in the filter. */
export function pairBit(first: number, second: number, power: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - power);
}
