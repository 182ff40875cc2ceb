import { GAP } from './gaps';
import { pinyinInBrackets } from './pinyin';
import { DROPS, type FoldTable, foldUnit, placesOf, RARE } from './table';
import { AFTER_PAIR, advance, fits } from './triples';

/**
 * A text as the matcher compares it. Unit n was written at [starts[n], endOf(n)) of the text, in UTF-16 code units;
 * gaps[n] holds the bits of what was dropped before it, gaps[length] of what was dropped after the last.
 * The arrays may be longer than `length`.
 */
export interface Folded {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly gaps: Uint16Array;
  readonly length: number;
  /** The table by which the units were folded. */
  readonly table: FoldTable;
  /** Where strings of the index may begin, by the table's filter: the units hits[0 … hitCount), ascending. */
  readonly hits: Int32Array;
  readonly hitCount: number;
  endOf(n: number): number;
}

const DIGITS = '〇一二三四五六七八九';
const TEN = '十'.charCodeAt(0);
const ZERO = 0x30;
const FULL_WIDTH_ZERO = 0xff10;
const PINYIN = pinyinInBrackets('y');
/** A page number on a line of its own, between the halves of a paragraph: “- 23 -”, “—5—”, “第 3 页”. */
const PAGE_NUMBER = /[ \t]*(?:[-—–－·] ?\d{1,3} ?[-—–－·]|第 ?\d{1,3} ?页)[ \t]*(?=[\r\n])/y;

const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;

/** Folds one text after another into the same arrays: a result is good until the next call. */
export class Folder implements Folded {
  units = new Uint16Array(1024);
  starts = new Int32Array(1024);
  gaps = new Uint16Array(1025);
  hits = new Int32Array(1024);
  length = 0;
  hitCount = 0;
  #gap = 0;
  /** Of the filter (triples.ts). */
  #state = 0;
  /** Ends of the units that stand for more than one character: 12 is 十二, each of them at [0, 2). */
  readonly #wide = new Map<number, number>();

  constructor(readonly table: FoldTable) {}

  endOf(n: number): number {
    return (this.#wide.size > 0 ? this.#wide.get(n) : undefined) ?? this.starts[n]! + 1;
  }

  /**
   * Width, script, case, radicals and numerals to one form; quotes, brackets, list separators and white space
   * dropped; pinyin after a character and page numbers between paragraphs dropped. Takes any string, lone surrogates
   * included.
   */
  fold(text: string): Folded {
    const { length } = text;
    this.#begin(length);
    const { units, starts, gaps, hits, table } = this;
    let n = 0;
    let h = 0;
    let gap = 0;
    let state = 0;
    let at = 0;
    while (at < length) {
      let entry = 0;
      // Nearly all units of nearly all texts: this loop is what the time of a scan hangs on, so nothing is called in it.
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        entry = table[code]!;
        let unit = code;
        let places = entry;
        if (entry < 0) {
          if ((entry & RARE) !== 0) break;
          if ((entry & DROPS) !== 0) {
            gap |= entry & 0xffff;
            continue;
          }
          unit = entry & 0xffff;
          places = placesOf(table, unit);
        }
        units[n] = unit;
        starts[n] = at;
        if (gap !== 0) {
          gaps[n] = gap;
          gap = 0;
        }
        // As in triples.ts. A call would cost much before the code is compiled; a branch that cannot be foretold, after.
        state = ((state << 10) | 0x3ff) & places;
        hits[h] = n - 2;
        h += (0xfffff - state) >>> 31;
        n++;
      }
      if (at === length) break;
      this.length = n;
      this.hitCount = h;
      this.#gap = gap;
      this.#state = state;
      at = this.#rare(text, at, entry);
      n = this.length;
      h = this.hitCount;
      gap = this.#gap;
      state = this.#state;
    }
    gaps[n] = gap;
    hits[h] = n - 2;
    h += fits(advance(state, AFTER_PAIR));
    this.length = n;
    this.hitCount = h;
    return this;
  }

  /** Takes what stands at `at`: a line break, a bracket, a digit or a compatibility form. Returns where to go on. */
  #rare(text: string, at: number, entry: number): number {
    if ((entry & DROPS) !== 0) return this.#drop(text, at, entry & 0xffff);
    if (digitAt(text, at) >= 0) return this.#number(text, at);
    this.#emit(foldUnit(this.table, text.charCodeAt(at)), at, at + 1);
    return at + 1;
  }

  #drop(text: string, at: number, bits: number): number {
    if (bits === GAP.line) {
      const sameBreak = text[at] === '\n' && text[at - 1] === '\r';
      this.#gap |= this.#gap & GAP.line && !sameBreak ? GAP.paragraph : GAP.line;
      PAGE_NUMBER.lastIndex = at + 1;
      if (PAGE_NUMBER.test(text)) {
        this.#gap |= GAP.aside;
        return PAGE_NUMBER.lastIndex;
      }
    } else if (bits === GAP.bracket && mayBePinyin(text, at) && isHan(this.#last())) {
      PINYIN.lastIndex = at;
      if (PINYIN.test(text)) {
        this.#gap |= GAP.aside;
        return PINYIN.lastIndex;
      }
    }
    this.#gap |= bits;
    return at + 1;
  }

  /** 7 becomes 七 and 12 十二; longer numbers, decimals, percentages and figures in Latin words stay digits. */
  #number(text: string, at: number): number {
    let end = at + 1;
    while (end < text.length && digitAt(text, end) >= 0) end++;
    const first = digitAt(text, at);
    const length = end - at;
    const isPlain = length === 1 || (length === 2 && first !== 0);
    if (!isPlain || isDecimal(text, at - 1) || isDecimal(text, end) || isLatin(this.#last(), this.#gap)) {
      for (let i = at; i < end; i++) this.#emit(ZERO + digitAt(text, i), i, i + 1);
    } else if (length === 1) {
      this.#emit(DIGITS.charCodeAt(first), at, end);
    } else {
      const last = digitAt(text, at + 1);
      if (first > 1) this.#emit(DIGITS.charCodeAt(first), at, end);
      this.#emit(TEN, at, end);
      if (last > 0) this.#emit(DIGITS.charCodeAt(last), at, end);
    }
    return end;
  }

  #last(): number {
    return this.length > 0 ? this.units[this.length - 1]! : 0;
  }

  #emit(unit: number, start: number, end: number): void {
    const n = this.length++;
    this.units[n] = unit;
    this.starts[n] = start;
    if (end > start + 1) this.#wide.set(n, end);
    this.gaps[n] = this.#gap;
    this.#gap = 0;
    this.#state = advance(this.#state, placesOf(this.table, unit));
    this.hits[this.hitCount] = n - 2;
    this.hitCount += fits(this.#state);
  }

  /** Makes room for a text, in which no unit has a gap before it yet. */
  #begin(length: number): void {
    if (this.units.length < length * 2 + 2) this.#grow(length * 2 + 2);
    // Few units have a gap before them: clearing all of the text before at once is cheaper than writing each.
    this.gaps.fill(0, 0, this.length + 1);
    if (this.#wide.size > 0) this.#wide.clear();
    this.#gap = 0;
    this.#state = 0;
  }

  #grow(size: number): void {
    const room = Math.max(size, this.units.length * 2);
    this.units = new Uint16Array(room);
    this.starts = new Int32Array(room);
    this.gaps = new Uint16Array(room + 1);
    this.hits = new Int32Array(room);
  }
}

/** The value of a digit, plain or full width; below 0 where there is none. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const value = code - (code < FULL_WIDTH_ZERO ? ZERO : FULL_WIDTH_ZERO);
  return value <= 9 ? value : -1;
}

/** A point or a per cent sign stands there: 3.5, 46%. */
function isDecimal(text: string, at: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return code === 0x2e || code === 0xff0e || code === 0x25 || code === 0xff05;
}

/** An opening bracket stands there, and no Chinese character after it. */
function mayBePinyin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x28 || code === 0xff08) && at + 1 < text.length && !isHan(text.charCodeAt(at + 1));
}

function isLatin(unit: number, gap: number): boolean {
  return gap === 0 && unit >= 0x61 && unit <= 0x7a;
}
