import { DROPPED } from './gaps';
import { RADICALS } from './radicals';

/** The gap bits that a dropped code unit leaves (see gaps.ts), 0 for all others. */
export const GAPS = new Uint16Array(0x10000);

const COMPATIBLE = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
] as const;

/** Capital numerals that are hardly ever anything else. 伍 (队伍), 陆 (大陆), 拾 (收拾) and 參 (參公) are words and stay. */
const CAPITALS: Record<string, string> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  叄: '三',
  肆: '四',
  柒: '七',
  捌: '八',
  玖: '九',
  '○': '〇',
  零: '〇',
};

for (const [chars, bits] of DROPPED) for (const char of chars) GAPS[char.charCodeAt(0)] = bits;

/**
 * One look-up for each UTF-16 code unit: 1 … 0xffff is the folded unit, 0 means dropped (GAPS has the kind). Surrogates
 * and anything unknown stand for themselves.
 * @param traditional characters to be simplified; the n-th becomes the n-th of `simplified`.
 */
export function makeTable(traditional: string, simplified: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  // NUL is no text; it would look like a dropped unit.
  table[0] = 0xfffd;
  for (let i = 0; i < traditional.length; i++) table[traditional.charCodeAt(i)] = simplified.charCodeAt(i);
  for (const [from, to] of Object.entries(CAPITALS)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  // Kangxi radicals, compatibility ideographs, full-width and half-width forms: what Unicode says, then simplified.
  for (const [first, last] of COMPATIBLE) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) table[code] = table[plain.charCodeAt(0)]!;
    }
  }
  for (const [radical, char] of RADICALS) table[radical.charCodeAt(0)] = table[char.charCodeAt(0)]!;
  for (let code = 0x41; code <= 0x5a; code++) {
    table[code] = code + 0x20;
    table[code + 0xfee0] = code + 0x20;
  }
  for (const [chars] of DROPPED) for (const char of chars) table[char.charCodeAt(0)] = 0;
  return table;
}
