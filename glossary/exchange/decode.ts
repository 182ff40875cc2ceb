import type { Pace } from './pace';
import { Refusal } from './problems';

const CHUNK = 1 << 20;
const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

export const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** Excel before 2007, and newer workbooks with a password. */
const isOldOffice = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

export interface Decoded {
  text: string;
  /** As TextDecoder names it. */
  encoding: string;
}

/** Refuses what is too large or empty, before anything is done with it. */
export function checkSize(bytes: Uint8Array, most: number): void {
  if (bytes.length > most) throw new Refusal('file.too-large');
  if (bytes.length === 0) throw new Refusal('file.empty');
}

/**
 * The text of a file: what its byte order mark says, else UTF-8, else, where `legacy` allows it, GB18030, which
 * contains GBK and GB 2312.
 * @param encoding chosen by hand; then nothing else is tried.
 * @throws Refusal
 */
export async function decode(bytes: Uint8Array, pace: Pace, legacy: boolean, encoding?: string): Promise<Decoded> {
  if (isOldOffice(bytes)) throw new Refusal('file.old-excel');
  if (isZip(bytes)) throw new Refusal('file.binary');
  const marked = markOf(bytes);
  const candidates = encoding ? [encoding] : marked ? [marked] : legacy ? ['utf-8', 'gb18030'] : ['utf-8'];
  let cut = false;
  for (const candidate of candidates) {
    const text = await attempt(bytes, candidate, pace);
    if (text === undefined) continue;
    if (text === CUT) {
      cut = true;
      break;
    }
    return { text, encoding: candidate };
  }
  if (!cut && bytes.subarray(0, CHUNK).includes(0)) throw new Refusal('file.binary');
  throw new Refusal(cut ? 'file.truncated' : 'file.encoding');
}

function markOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** Stands for a text that is good but for its last character, of which a part is missing. */
const CUT = Symbol('cut');

async function attempt(bytes: Uint8Array, encoding: string, pace: Pace): Promise<string | typeof CUT | undefined> {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Refusal('file.encoding', { found: encoding });
  }
  let text = '';
  let blank = true;
  // Chunk by chunk: to look through 50 MB at once takes too long.
  const add = (chunk: string) => {
    if (chunk.includes('\0')) throw new Refusal('file.binary');
    blank &&= chunk.trim() === '';
    text += chunk;
  };
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      add(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
      if (pace.due) await pace.rest(0);
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  try {
    add(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return CUT;
    throw error;
  }
  if (blank) throw new Refusal('file.empty');
  return text;
}
