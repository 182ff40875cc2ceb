/**
 * Ids of entries in an index. Most are of small letters, digits, -, / and _: three of those are one number of two bytes,
 * its lowest digit first. Other ids are UTF-8.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz-/_';
const BASE = DIGITS.length;

/** Packs ids that were put one after another. */
export function packIds(text: string): Uint16Array | Uint8Array {
  if (!/^[a-z\d\-/_]*$/.test(text)) return new TextEncoder().encode(text);
  const packed = new Uint16Array(Math.ceil(text.length / 3));
  for (let i = 0; i < text.length; i++) packed[Math.trunc(i / 3)]! += DIGITS.indexOf(text[i]!) * BASE ** (i % 3);
  return packed;
}

/** The id that stands at [from, to) of packed ids, in characters. */
export function idAt(packed: ArrayLike<number>, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += DIGITS[Math.trunc(packed[Math.trunc(i / 3)]! / BASE ** (i % 3)) % BASE];
  return text;
}
