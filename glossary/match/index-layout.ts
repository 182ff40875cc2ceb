/**
 * The compiled index as one run of bytes, little-endian, that is used nearly as it lies: nothing is parsed on loading but
 * the scopes. The header gives magic, version, and of each section its length in bytes and the bytes to a number; each
 * section begins at a multiple of 4. Numbers take 1, 2 or 4 bytes, as few as the largest needs.
 *
 *   base       signed   \
 *   check      signed    | the trie (trie.ts); leaves are in the order of the strings
 *   tailLength           |
 *   tails      Uint16   /
 *   alphabet   Uint16   units in the order of their codes
 *   places     Int32    for the filter in the fold, by code (fold/triples.ts)
 *   filter     Int32    bit set of the beginnings of strings (beginnings.ts)
 *   shapes     Int32    kind (3 bits), how (2), a bit for each reason
 *   keyShape            place in `shapes` of each key: the first keys of all strings in order, then all others in order
 *   keyEntry            number of the entry
 *   keyMore             place in `records`: of a seed its form, of other keys what few of them have
 *   otherKeys           number of the string of each of the other keys, ascending
 *   counting            numbers of the entries of which the parts are known, ascending
 *   partsOf             place in `records` of the parts of each of these
 *   records    Uint16   see records.ts
 *   names      Uint8    ids and headwords in UTF-8, one after another
 *   nameLength          of each id and each headword, in UTF-16 code units
 *   scopeOf             place in `scopes` by entry
 *   homophones Uint16   groups of units that sound alike, 0 between the groups
 *   script     Uint16   traditional characters that may stand for a unit of the strings, then their simplified forms
 *   scopes     Uint8    JSON: where and when entries hold, each scope once, the first for those that hold everywhere
 */
export const MAGIC = 0x47574731;
export const VERSION = 3;
const SECTIONS = 21;
/** Numbers in the header. */
export const HEADER = 2 + 2 * SECTIONS;
/** In a shape: the bit of the first reason. */
export const FIRST_REASON = 5;
/** A tail of more units would not fit its length. */
export const LONGEST_STRING = 255;
