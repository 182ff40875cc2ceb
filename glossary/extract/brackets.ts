const OPEN = '“‘「『《〈（(［[【〔';
const CLOSE = '”’」』》〉）)］]】〕';
export const OPEN_QUOTES = '“「『"';
export const CLOSE_QUOTES = '”」』"';

const PAIRING = new Int8Array(0x10000);
for (const char of OPEN) PAIRING[char.charCodeAt(0)] = 1;
for (const char of CLOSE) PAIRING[char.charCodeAt(0)] = -1;

/** Whether the character at a place opens or closes a pair: 1, -1, or 0. Straight quotes count as neither. */
export function pairingAt(text: string, at: number): 1 | 0 | -1 {
  return PAIRING[text.charCodeAt(at)] as 1 | 0 | -1;
}

/** Whether a code unit is an ordinary Chinese character, and so no mark of any kind. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}

/** Where the pair opened at `open` closes, at most `limit` characters on; -1 where it does not. */
export function closeOf(text: string, open: number, limit = 400): number {
  let depth = 0;
  const end = Math.min(text.length, open + limit);
  for (let i = open; i < end; i++) {
    depth += pairingAt(text, i);
    if (depth === 0) return i;
  }
  return -1;
}

/** Where a bracket or quote closes that was opened before `from`; `end` where none does. */
export function outerClose(text: string, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i < end; i++) {
    depth += pairingAt(text, i);
    if (depth < 0) return i;
  }
  return end;
}

/** Where the pair closed at `close` opens, at most `limit` characters back; -1 where it does not. */
export function openOf(text: string, close: number, limit = 200): number {
  let depth = 0;
  const end = Math.max(0, close - limit);
  for (let i = close; i >= end; i--) {
    depth += pairingAt(text, i);
    if (depth === 0) return i;
  }
  return -1;
}

/** The ranges between separators that stand outside of brackets and quotes, within [start, end). */
export function splitOutside(text: string, start: number, end: number, separators: string): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (isHan(text.charCodeAt(i))) continue;
    const step = pairingAt(text, i);
    if (step !== 0) depth = Math.max(0, depth + step);
    else if (depth === 0 && separators.includes(text.charAt(i))) {
      parts.push([from, i]);
      from = i + 1;
    }
  }
  parts.push([from, end]);
  return parts;
}

const QUOTED = /^[“「『"'‘]([^“”「」『』"]+)[”」』"'’]$/;

/** Without quotes that stand around the whole: “头雁” is 头雁, “三公”经费 stays. */
export function unquoted(text: string): string {
  return QUOTED.exec(text)?.[1]?.trim() ?? text;
}
