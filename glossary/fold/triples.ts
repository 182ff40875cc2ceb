/**
 * A filter that tells, while a text is folded, where a string of an index may begin. Every string belongs to one of ten
 * buckets; a unit's thirty bits in the table say for which buckets it is the first, the second and the third unit of
 * some string. The fold keeps a state of thirty bits: after each unit, the buckets for which the last one, two and
 * three units fit. (The shift-and search of Baeza-Yates and Gonnet, with sets for characters.)
 *
 *   bits 0 … 9 first unit      10 … 19 second      20 … 29 third
 */
const BUCKETS = 10;
/** The bucket of strings of two units: whatever comes third will do. */
const PAIRS = BUCKETS - 1;
const ONE_PLACE = (1 << BUCKETS) - 1;
const THIRD = 2 * BUCKETS;
/** Of a unit of which nothing is known. */
export const ANY_PLACE = (1 << (3 * BUCKETS)) - 1;
/** What may follow a string of two units: anything, the end of the text as well. */
export const AFTER_PAIR = 1 << (THIRD + PAIRS);
/** The state after one more unit. */
export const advance = (state: number, places: number) => ((state << 10) | 0x3ff) & places;

/** 1 where the last three units fit some bucket, else 0. */
export const fits = (state: number) => (0xfffff - state) >>> 31;

/**
 * Enters the beginning of a string in the table of places, by unit; units whose entry is below 0 are left alone.
 * @param bucket any number; the fewer other strings have the same, the better the filter.
 */
export function enterTriple(places: Int32Array, first: number, second: number, third: number, bucket: number): void {
  const bit = 1 << (bucket % PAIRS);
  enter(places, first, bit);
  enter(places, second, bit << BUCKETS);
  enter(places, third, bit << THIRD);
}

/** Enters a string of two units, or the first two of one of which the third is not known. */
export function enterPair(places: Int32Array, first: number, second: number): void {
  enter(places, first, 1 << PAIRS);
  enter(places, second, 1 << (PAIRS + BUCKETS));
}

/** Lets a unit stand third after any two that fit. */
export function enterJoiner(places: Int32Array, unit: number): void {
  enter(places, unit, ONE_PLACE << THIRD);
}

function enter(places: Int32Array, unit: number, bits: number): void {
  if (places[unit]! >= 0) places[unit]! |= bits;
}
