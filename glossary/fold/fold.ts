import { GAP } from './gaps';
import { GAPS, UNITS } from './table';

/**
 * A text as the matcher compares it. Unit n was written at [starts[n], ends[n]) of the text, in UTF-16 code units;
 * gaps[n] holds the bits of what was dropped before it, gaps[length] of what was dropped after the last.
 * The arrays may be longer than `length`.
 */
export interface Folded {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  gaps: Uint16Array;
  length: number;
}

const DIGITS = '〇一二三四五六七八九';
const TEN = '十'.charCodeAt(0);
const OPEN_BRACKETS = '(（';
/** Pinyin of one syllable in brackets, as reading aids put it after a character: 改革(gé). */
const PINYIN = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]/y;
/** A page number on a line of its own, between the halves of a paragraph: “- 23 -”, “—5—”, “第 3 页”. */
const PAGE_NUMBER = /[ \t]*(?:[-—–－·] ?\d{1,3} ?[-—–－·]|第 ?\d{1,3} ?页)[ \t]*(?=[\r\n])/y;

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;

/** Folds text into fresh arrays; see `Folder` for many texts in a row. */
export function fold(text: string): Folded {
  return new Folder().fold(text);
}

/** Folds one text after another into the same arrays: a result is good until the next call. */
export class Folder {
  #units = new Uint16Array(1024);
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #gaps = new Uint16Array(1025);
  #length = 0;
  #gap = 0;

  /**
   * Width, script, case, radicals and numerals to one form; quotes, brackets, list separators and white space
   * dropped; pinyin after a character and page numbers between paragraphs dropped. Takes any string, lone surrogates
   * included.
   */
  fold(text: string): Folded {
    this.#reserve(text.length * 2 + 2);
    this.#length = 0;
    this.#gap = 0;
    for (let at = 0; at < text.length; ) at = this.#step(text, at);
    this.#gaps[this.#length] = this.#gap;
    return { units: this.#units, starts: this.#starts, ends: this.#ends, gaps: this.#gaps, length: this.#length };
  }

  /** Takes what stands at `at` and returns where the next step begins. */
  #step(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const unit = UNITS[code]!;
    if (unit === 0) return this.#drop(text, at, code);
    if (isDigit(unit)) return this.#number(text, at);
    this.#emit(unit, at, at + 1);
    return at + 1;
  }

  #drop(text: string, at: number, code: number): number {
    const bits = GAPS[code]!;
    if (bits === GAP.line) {
      const sameBreak = text[at] === '\n' && text[at - 1] === '\r';
      this.#gap |= this.#gap & GAP.line && !sameBreak ? GAP.paragraph : GAP.line;
      PAGE_NUMBER.lastIndex = at + 1;
      if (PAGE_NUMBER.test(text)) {
        this.#gap |= GAP.aside;
        return PAGE_NUMBER.lastIndex;
      }
    } else if (bits === GAP.bracket && OPEN_BRACKETS.includes(text[at]!) && isHan(this.#last())) {
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
    while (end < text.length && isDigit(UNITS[text.charCodeAt(end)]!)) end++;
    const next = text[end] ?? '';
    const decimal = (char: string) => char === '.' || char === '．' || char === '%' || char === '％';
    const plain = end - at <= 2 && !decimal(next) && !decimal(text[at - 1] ?? '') && !isLatin(this.#last(), this.#gap);
    const value = [...text.slice(at, end)].map((char) => UNITS[char.charCodeAt(0)]! - 0x30);
    if (!plain || (value.length === 2 && value[0] === 0)) {
      for (let i = at; i < end; i++) this.#emit(UNITS[text.charCodeAt(i)]!, i, i + 1);
    } else if (value.length === 1) {
      this.#emit(DIGITS.charCodeAt(value[0]!), at, end);
    } else {
      if (value[0]! > 1) this.#emit(DIGITS.charCodeAt(value[0]!), at, end);
      this.#emit(TEN, at, end);
      if (value[1]! > 0) this.#emit(DIGITS.charCodeAt(value[1]!), at, end);
    }
    return end;
  }

  #last(): number {
    return this.#length > 0 ? this.#units[this.#length - 1]! : 0;
  }

  #emit(unit: number, start: number, end: number): void {
    const n = this.#length++;
    this.#units[n] = unit;
    this.#starts[n] = start;
    this.#ends[n] = end;
    this.#gaps[n] = this.#gap;
    this.#gap = 0;
  }

  #reserve(size: number): void {
    if (this.#units.length >= size) return;
    const room = Math.max(size, this.#units.length * 2);
    this.#units = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#gaps = new Uint16Array(room + 1);
  }
}

function isLatin(unit: number, gap: number): boolean {
  return gap === 0 && unit >= 0x61 && unit <= 0x7a;
}

/** The folded units as a string, for keys and for tests. */
export function foldedText(text: string): string {
  const { units, length } = fold(text);
  let out = '';
  for (let i = 0; i < length; i += 8192) out += String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192)));
  return out;
}
