/**
 * The compiled index as one run of bytes, little-endian, that is used nearly as it lies: nothing is parsed on loading but
 * the scopes. The header gives magic, version, and of each section 8 × its length in bytes + the bytes to a number; each
 * section begins at a multiple of 4. Numbers take 1, 2 or 4 bytes, as few as the largest needs.
 *
 *   base       signed   \ the trie (trie.ts)
 *   check      signed   /
 *   tailAt              place in `pool` of the tail of each leaf that has one: these are the first leaves
 *   tailLength
 *   pool       Uint16   tails, words that vouch, headwords and parts, one in another where they can (pool.ts)
 *   alphabet   Uint16   units in the order of their codes
 *   places     Int32    for the filter in the fold, by code (fold/triples.ts)
 *   filter     Int32    bit set of the beginnings of strings (beginnings.ts)
 *   shapes     Int32    kind (3 bits), how (2), a bit for each reason
 *   keyOf               of each key the number of its entry × how many shapes + its place in `shapes`: all keys that are
 *                       not the first of their leaf in the order of their leaves, then the first keys of all leaves
 *   keyMore             of a seed the slot of its form in the trie; of other keys the place in `records` of their rest;
 *                       0 where the section ends before them
 *   otherKeys           number of the leaf of each of the keys that are not the first, ascending
 *   counting            numbers of the entries of which the parts are known, ascending
 *   partsOf             place in `records` of the parts of each of these
 *   records    Uint8    see records.ts
 *   ids                 one after another, packed (ids.ts) or in UTF-8
 *   idLength            in UTF-16 code units
 *   headAt              where the headword of each entry stands: in the trie by its slot, or in `pool`
 *   spelt               numbers of the entries whose headword stands in `pool`, since it folds to something else, ascending
 *   speltLength         lengths of these headwords
 *   scopeOf             place in `scopes` by entry
 *   homophones Uint16   groups of units that sound alike, 0 between the groups
 *   script     Uint16   traditional characters that may stand for a unit of the strings, then their simplified forms
 *   scopes     Uint8    JSON: where and when entries hold, each scope once, the first for those that hold everywhere
 */
export const MAGIC = 0x47574731;
export const VERSION = 6;
const SECTIONS = 24;
/** Numbers in the header. */
export const HEADER = 2 + SECTIONS;
/** In a shape: the bit of the first reason. */
export const FIRST_REASON = 5;
/** A tail of more units would not fit its length. */
export const LONGEST_STRING = 255;

/** Whether bytes begin as an index of this version does; one that was kept may be of another. */
export function isOfThisVersion(bytes: Uint8Array): boolean {
  if (bytes.byteLength < HEADER * 4) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  return header.getInt32(0, true) === MAGIC && header.getInt32(4, true) === VERSION;
}
