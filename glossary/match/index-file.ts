import type { DraftKey, IndexedEntry, Key, Kind } from './key';
import { HOWS, REASONS } from './reasons';
import { buildTrie, codesOf, type Trie } from './trie';

/**
 * The compiled index as one run of bytes, little-endian, that is used as it lies: nothing is parsed on loading but a
 * short JSON of the rarer things. The header gives magic, version, counts and the length in bytes of each section;
 * each section begins at a multiple of 4.
 *
 *   header     Int32    MAGIC, VERSION, filter bits as a power of two, then one length for each section
 *   base       Int32    \
 *   check      Int32     |
 *   leafKey    Int32     | the trie (trie.ts)
 *   tailStart  Int32     |
 *   tails      Uint16   /
 *   alphabet   Uint16   units in the order of their codes
 *   filter     Int32    bit set of the first two units of every key
 *   keyEntry   Int32    number of the entry of each key
 *   keyFlags   Uint16   kind (3 bits), how (2), same string as the key before (1), in `rare` (1)
 *   keyReasons Uint16   a bit for each reason
 *   names      Int32    where each entry's id and headword begin in `text`, and the end
 *   text       Uint16   ids and headwords, one after another
 *   rare       Uint16   JSON of what few keys have: conditions, joints, parts, wholes; and the homophones
 */
const MAGIC = 0x47574731;
const VERSION = 1;
const SECTIONS = 13;
const HEADER = 3 + SECTIONS;

const SAME = 1 << 5;
const IN_RARE = 1 << 6;

type Rare = Pick<Key, 'when' | 'parts' | 'whole'> & { joints?: readonly number[] };

interface RareJson {
  keys: Record<number, Rare>;
  homophones: string[];
}

/** What is compiled: keys sorted by string, entries, and groups of units that sound alike. */
export interface Draft {
  keys: readonly DraftKey[];
  entries: readonly IndexedEntry[];
  homophones: readonly string[];
}

/** Writes a draft as bytes. */
export function packIndex({ keys, entries, homophones }: Draft): Uint8Array {
  const firsts = keys.flatMap((key, i) => (i === 0 || keys[i - 1]!.folded !== key.folded ? [i] : []));
  const strings = firsts.map((i) => keys[i]!.folded);
  const trie = buildTrie(strings, firsts);
  const alphabet = new Uint16Array(trie.codes.reduce((most, code) => Math.max(most, code), 0));
  trie.codes.forEach((code, unit) => {
    if (code > 0) alphabet[code - 1] = unit;
  });
  const power = filterPower(strings.length);
  const rare: RareJson = { keys: {}, homophones: [...homophones] };
  const flags = keys.map((key, i) => {
    const { when, parts, whole, joints } = key;
    const some = when || parts || whole || joints.length > 0;
    if (some) rare.keys[i] = { when, parts, whole, ...(joints.length > 0 ? { joints } : {}) };
    const same = i > 0 && keys[i - 1]!.folded === key.folded;
    return key.kind | (HOWS.indexOf(key.how) << 3) | (same ? SAME : 0) | (some ? IN_RARE : 0);
  });
  const text = entries.map(({ id, headword }) => id + headword).join('');
  let end = 0;
  const names = entries.flatMap(({ id, headword }) => {
    const begin = end;
    end += id.length + headword.length;
    return [begin, begin + id.length];
  });
  return join(power, [
    trie.base,
    trie.check,
    trie.leafKey,
    trie.tailStart,
    trie.tails,
    alphabet,
    makeFilter(strings, power),
    Int32Array.from(keys, (key) => key.entry),
    Uint16Array.from(flags),
    Uint16Array.from(keys, (key) => key.reasons.reduce((bits, reason) => bits | (1 << REASONS.indexOf(reason)), 0)),
    Int32Array.from([...names, end]),
    unitsOf(text),
    unitsOf(JSON.stringify(rare)),
  ]);
}

function join(power: number, sections: readonly (Int32Array | Uint16Array)[]): Uint8Array {
  const padded = (bytes: number) => (bytes + 3) & ~3;
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), HEADER * 4);
  const bytes = new Uint8Array(size);
  new Int32Array(bytes.buffer, 0, HEADER).set([MAGIC, VERSION, power, ...sections.map((one) => one.byteLength)]);
  let at = HEADER * 4;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  return bytes;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Sixteen bits or more for each string, so that few other pairs of units pass. */
function filterPower(strings: number): number {
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(Math.max(1, strings * 16)))));
}

/** Place of a pair of units in the filter. */
export function pairBit(first: number, second: number, power: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - power);
}

function makeFilter(strings: readonly string[], power: number): Int32Array {
  const filter = new Int32Array(1 << (power - 5));
  for (const string of strings) {
    const bit = pairBit(string.charCodeAt(0), string.charCodeAt(1), power);
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return filter;
}

/** An index in use. Keys and entries are made when they are first asked for. */
export class CompiledIndex {
  readonly trie: Trie;
  readonly filter: Int32Array;
  readonly power: number;
  /** Class of each unit that may be mistaken for one that sounds alike; 0 for none. */
  readonly sounds = new Uint16Array(0x10000);
  readonly keyCount: number;
  readonly #keyEntry: Int32Array;
  readonly #flags: Uint16Array;
  readonly #reasons: Uint16Array;
  readonly #names: Int32Array;
  readonly #text: Uint16Array;
  readonly #rare: RareJson;
  readonly #keys = new Map<number, Key>();

  /** @throws Error where the bytes are not an index of this version, or are cut short. */
  constructor(bytes: Uint8Array) {
    const { power, sections } = split(bytes);
    const [base, check, leafKey, tailStart, tails, alphabet, filter, keyEntry, flags, reasons, names, text, rare] =
      sections;
    this.trie = {
      codes: codesOf(units(alphabet!)),
      base: ints(base!),
      check: ints(check!),
      leafKey: ints(leafKey!),
      tailStart: ints(tailStart!),
      tails: units(tails!),
    };
    this.power = power;
    this.filter = ints(filter!);
    this.#keyEntry = ints(keyEntry!);
    this.#flags = units(flags!);
    this.#reasons = units(reasons!);
    this.#names = ints(names!);
    this.#text = units(text!);
    this.#rare = JSON.parse(textOf(units(rare!))) as RareJson;
    this.keyCount = this.#keyEntry.length;
    this.#rare.homophones.forEach((group, i) => {
      for (let at = 0; at < group.length; at++) this.sounds[group.charCodeAt(at)] = i + 1;
    });
  }

  get entryCount(): number {
    return (this.#names.length - 1) / 2;
  }

  key(number: number): Key {
    let key = this.#keys.get(number);
    if (!key) {
      const flags = this.#flags[number]!;
      const bits = this.#reasons[number]!;
      const { joints = [], ...rare } = flags & IN_RARE ? this.#rare.keys[number]! : {};
      key = {
        kind: (flags & 7) as Kind,
        entry: this.#keyEntry[number]!,
        how: HOWS[(flags >> 3) & 3]!,
        reasons: REASONS.filter((_, i) => bits & (1 << i)),
        joints,
        ...rare,
      };
      this.#keys.set(number, key);
    }
    return key;
  }

  /** Whether a key has the same string as the one before it. */
  isSame(number: number): boolean {
    return number < this.keyCount && (this.#flags[number]! & SAME) !== 0;
  }

  entry(number: number): IndexedEntry {
    const [begin, middle, end] = [0, 1, 2].map((i) => this.#names[number * 2 + i]!) as [number, number, number];
    return { id: textOf(this.#text.subarray(begin, middle)), headword: textOf(this.#text.subarray(middle, end)) };
  }
}

function split(bytes: Uint8Array): { power: number; sections: Uint8Array[] } {
  // Views of whole numbers need a buffer that begins with the index.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER * 4) throw new Error('Not a glossary index: it is too short');
  const header = new Int32Array(whole.buffer, whole.byteOffset, HEADER);
  if (header[0] !== MAGIC) throw new Error('Not a glossary index');
  if (header[1] !== VERSION) throw new Error(`A glossary index of version ${header[1]}, not ${VERSION}`);
  let at = HEADER * 4;
  const sections = Array.from(header.subarray(3), (length) => {
    if (length < 0 || at + length > whole.byteLength) throw new Error('A glossary index that is cut short');
    const section = whole.subarray(at, at + length);
    at += (length + 3) & ~3;
    return section;
  });
  return { power: header[2]!, sections };
}

const ints = ({ buffer, byteOffset, byteLength }: Uint8Array) => new Int32Array(buffer, byteOffset, byteLength / 4);
const units = ({ buffer, byteOffset, byteLength }: Uint8Array) => new Uint16Array(buffer, byteOffset, byteLength / 2);

function textOf(text: Uint16Array): string {
  let out = '';
  for (let i = 0; i < text.length; i += 8192) out += String.fromCharCode(...text.subarray(i, i + 8192));
  return out;
}
