import { GAP } from './gaps';
import { GAPS } from './table';

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
  readonly table: Uint16Array;
  endOf(n: number): number;
}

const DIGITS = '〇一二三四五六七八九';
const TEN = '十'.charCodeAt(0);
const OPEN_BRACKETS = '(（';
const MAY_BEGIN_ASIDE = GAP.line | GAP.bracket;
/** Pinyin of one syllable in brackets, as reading aids put it after a character: 改革(gé). */
const PINYIN = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]/y;
/** A page number on a line of its own, between the halves of a paragraph: “- 23 -”, “—5—”, “第 3 页”. */
const PAGE_NUMBER = /[ \t]*(?:[-—–－·] ?\d{1,3} ?[-—–－·]|第 ?\d{1,3} ?页)[ \t]*(?=[\r\n])/y;

const LAST_DIGIT = 0x39;
const isDigit = (unit: number) => unit >= 0x30 && unit <= LAST_DIGIT;
const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;

/** Folds one text after another into the same arrays: a result is good until the next call. */
export class Folder implements Folded {
  units = new Uint16Array(1024);
  starts = new Int32Array(1024);
  gaps = new Uint16Array(1025);
  length = 0;
  #gap = 0;
  /** Ends of the units that stand for more than one character: 12 is 十二, each of them at [0, 2). */
  readonly #wide = new Map<number, number>();

  /** @param table made by `makeTable`. */
  constructor(readonly table: Uint16Array) {}

  endOf(n: number): number {
    return (this.#wide.size > 0 ? this.#wide.get(n) : undefined) ?? this.starts[n]! + 1;
  }

  /**
   * Width, script, case, radicals and numerals to one form; quotes, brackets, list separators and white space
   * dropped; pinyin after a character and page numbers between paragraphs dropped. Takes any string, lone surrogates
   * included.
   */
  fold(text: string): Folded {
    this.#reserve(text.length * 2 + 2);
    const { units, starts, gaps } = this;
    const { table } = this;
    const dropped = GAPS;
    const { length } = text;
    // Few units have a gap before them: clearing all at once is cheaper than writing each.
    gaps.fill(0, 0, length + 1);
    if (this.#wide.size > 0) this.#wide.clear();
    let n = 0;
    let gap = 0;
    for (let at = 0; at < length; ) {
      const unit = table[text.charCodeAt(at)]!;
      if (unit > LAST_DIGIT) {
        // Nearly all units of nearly all texts: this branch is what the time of the fold hangs on.
        units[n] = unit;
        starts[n] = at++;
        if (gap !== 0) {
          gaps[n] = gap;
          gap = 0;
        }
        n++;
        continue;
      }
      const bits = unit === 0 ? dropped[text.charCodeAt(at)]! : 0;
      if (bits !== 0 && (bits & MAY_BEGIN_ASIDE) === 0) {
        gap |= bits;
        at++;
        continue;
      }
      this.length = n;
      this.#gap = gap;
      at = this.#rare(text, at, unit, bits);
      n = this.length;
      gap = this.#gap;
    }
    gaps[n] = gap;
    this.length = n;
    return this;
  }

  /** Takes what stands at `at`, a line break, a bracket, a digit or an ASCII sign; returns where the next step begins. */
  #rare(text: string, at: number, unit: number, bits: number): number {
    if (bits !== 0) return this.#drop(text, at, bits);
    if (isDigit(unit)) return this.#number(text, at);
    this.#emit(unit, at, at + 1);
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
    while (end < text.length && isDigit(this.table[text.charCodeAt(end)]!)) end++;
    const plain =
      end - at <= 2 && !isDecimal(text[at - 1]) && !isDecimal(text[end]) && !isLatin(this.#last(), this.#gap);
    const first = this.table[text.charCodeAt(at)]! - 0x30;
    const last = this.table[text.charCodeAt(end - 1)]! - 0x30;
    if (!plain || (end - at === 2 && first === 0)) {
      for (let i = at; i < end; i++) this.#emit(this.table[text.charCodeAt(i)]!, i, i + 1);
    } else if (end - at === 1) {
      this.#emit(DIGITS.charCodeAt(first), at, end);
    } else {
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
  }

  #reserve(size: number): void {
    if (this.units.length >= size) return;
    const room = Math.max(size, this.units.length * 2);
    this.units = new Uint16Array(room);
    this.starts = new Int32Array(room);
    this.gaps = new Uint16Array(room + 1);
  }
}

/** A point or a per cent sign stands there: 3.5, 46%. */
function isDecimal(char: string | undefined): boolean {
  return char !== undefined && '.．%％'.includes(char);
}

function isLatin(unit: number, gap: number): boolean {
  return gap === 0 && unit >= 0x61 && unit <= 0x7a;
}
