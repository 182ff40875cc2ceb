import { DROPPED, GAP } from './gaps';
import { FIRST_RADICAL, RADICALS } from './radicals';
import { AFTER_PAIR, ANY_PLACE } from './triples';

/**
 * What becomes of each UTF-16 code unit, in one number. Not below 0: the unit stands for itself, as nearly all do, and
 * the number says where in the strings of an index it occurs (triples.ts). Below 0: the lower 16 bits are the folded
 * unit, or with DROPS the gap bits that it leaves (gaps.ts), or with ASK nothing yet: Unicode is to be asked. With RARE
 * the unit is not all that counts, but what stands around it.
 */
export type FoldTable = Int32Array;

const OTHER = 1 << 31;
export const DROPS = 1 << 30;
const ASK = 1 << 29;
export const RARE = 1 << 28;
/** What may begin something that is left out (fold.ts). */
const MAY_BEGIN_ASIDE = GAP.line | GAP.bracket;

/** Kangxi radicals and compatibility ideographs: hardly any text has one, and asking for all takes milliseconds. */
const COMPATIBLE = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
] as const;
const FULL_WIDTH = 0xfee0;

/** Capital numerals, each before its plain one, that are hardly ever anything else. 伍 (队伍), 陆 (大陆), 拾 (收拾) and 參 (參公) are words and stay. */
const CAPITALS = '壹一贰二貳二叁三叄三肆四柒七捌八玖九○〇零〇';

/**
 * A table in which no string is entered.
 * @param traditional characters to be simplified; the n-th becomes the n-th of `simplified`.
 */
export function makeTable(traditional: string, simplified: string): FoldTable {
  const table = new Int32Array(0x10000).fill(AFTER_PAIR);
  // NUL is no text; elsewhere 0 means that there is no unit.
  table[0] = OTHER | 0xfffd;
  for (let i = 0; i < traditional.length; i++) table[traditional.charCodeAt(i)] = OTHER | simplified.charCodeAt(i);
  for (let i = 0; i < CAPITALS.length; i += 2) table[CAPITALS.charCodeAt(i)] = OTHER | CAPITALS.charCodeAt(i + 1);
  for (let i = 0; i < RADICALS.length; i++) {
    if (RADICALS[i] !== ' ') table[FIRST_RADICAL + i] = OTHER | foldUnit(table, RADICALS.charCodeAt(i));
  }
  for (const [first, last] of COMPATIBLE) table.fill(OTHER | RARE | ASK, first, last + 1);
  for (let code = 0x21; code <= 0x7e; code++) {
    const isCapital = code >= 0x41 && code <= 0x5a;
    const entry = OTHER | (isDigit(code) ? RARE | code : isCapital ? code + 0x20 : code);
    if (isCapital || isDigit(code)) table[code] = entry;
    table[code + FULL_WIDTH] = entry;
  }
  for (const [chars, bits] of DROPPED) {
    const entry = OTHER | DROPS | (bits & MAY_BEGIN_ASIDE ? RARE : 0) | bits;
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = entry;
  }
  return table;
}

/** Digits are no units like others: a number may be written with them or with numerals (fold.ts). */
export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** The folded unit for a code unit; 0 for one that is dropped. */
export function foldUnit(table: FoldTable, code: number): number {
  const entry = table[code]!;
  if (entry >= 0) return code;
  if ((entry & DROPS) !== 0) return 0;
  return (entry & ASK) === 0 ? entry & 0xffff : ask(table, code);
}

/** Where a folded unit occurs in the strings of an index; anywhere where the table has something else to say of it. */
export function placesOf(table: FoldTable, unit: number): number {
  const entry = table[unit]!;
  return entry >= 0 ? entry : ANY_PLACE;
}

/** What Unicode says of a compatibility character, then simplified; kept in the table for the next time. */
function ask(table: FoldTable, code: number): number {
  const plain = String.fromCharCode(code).normalize('NFKC');
  const unit = plain.length === 1 && plain.charCodeAt(0) !== code ? foldUnit(table, plain.charCodeAt(0)) : code;
  table[code] = OTHER | unit;
  return unit;
}
