import { Inflate } from 'fflate';
import type { Limits } from '../limits';
import type { Pace } from '../pace';
import { Refusal } from '../problems';

/** A file within a zip archive. */
export interface Part {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bytes in the archive, and what it says they become; neither is to be trusted. */
  packed: number;
  declared: number;
  /** Where its local header begins. */
  at: number;
  encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_PARTS = 4096;
/** What is unpacked at a time: deflate makes at most a thousandfold of it. */
const SLICE = 1 << 12;
/** What is handed on at a time. */
const PIECE = 1 << 16;

/**
 * The parts of a zip archive by its directory. Own code because what a library unpacks at once cannot be stopped at a
 * limit; the unpacking itself is fflate's.
 * @throws Refusal
 */
export function partsOf(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(view, endOf(view));
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('xlsx.malformed');
    throw error;
  }
}

/** The end of the directory is the last thing in the file, but for a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refusal('file.truncated');
}

function readDirectory(view: DataView, end: number): Map<string, Part> {
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new Refusal('xlsx.malformed');
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('xlsx.malformed');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    parts.set(name.replaceAll('\\', '/').toLowerCase(), {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The bytes of a part, unpacked piece by piece and counted: it may lie about its size. @throws Refusal */
export async function* unpacked(bytes: Uint8Array, part: Part, limits: Limits, pace: Pace): AsyncGenerator<Uint8Array> {
  if (part.encrypted) throw new Refusal('xlsx.encrypted');
  if (part.declared > limits.inflated) throw new Refusal('xlsx.too-large-inside');
  if (part.method !== 0 && part.method !== 8) throw new Refusal('xlsx.malformed', { field: part.name });
  const packed = packedBytes(bytes, part);
  let made: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => made.push(chunk));
  for (let at = 0; at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE);
    if (part.method === 0) made.push(slice);
    else push(inflate, slice, at + SLICE >= packed.length, part);
    for (const chunk of made) {
      total += chunk.length;
      if (total > limits.inflated || total > part.declared) throw new Refusal('xlsx.too-large-inside');
      for (let from = 0; from < chunk.length; from += PIECE) {
        yield chunk.subarray(from, from + PIECE);
        if (pace.due) await pace.rest(at / packed.length);
      }
    }
    made = [];
  }
  if (total !== part.declared) throw new Refusal('xlsx.malformed', { field: part.name });
}

function packedBytes(bytes: Uint8Array, { at, packed, name }: Part): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new Refusal('xlsx.malformed');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new Refusal('xlsx.malformed', { field: name });
  return bytes.subarray(start, start + packed);
}

function push(inflate: Inflate, slice: Uint8Array, final: boolean, { name }: Part): void {
  try {
    inflate.push(slice, final);
  } catch {
    throw new Refusal('xlsx.malformed', { field: name });
  }
}
