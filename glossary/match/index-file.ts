import { type DraftKey, type IndexedEntry, type Key, KIND, type Kind } from './key';
import type { Scope } from './prefer';
import { HOWS, REASONS } from './reasons';
import { buildTrie, codesOf, type Trie } from './trie';

/**
 * The compiled index as one run of bytes, little-endian, that is used as it lies: nothing is parsed on loading but a
 * short JSON of the rarer things. The header gives magic, version, filter bits as a power of two, and the length in
 * bytes of each section; each section begins at a multiple of 4.
 *
 *   base       Int32    \
 *   check      Int32     | the trie (trie.ts); leaves are in the order of the strings
 *   tailLength Uint8     |
 *   tails      Uint16   /
 *   alphabet   Uint16   units in the order of their codes
 *   filter     Int32    bit set of the first two units of every string
 *   keyEntry   Int32    number of the entry of each key; keys are in the order of their strings
 *   keyFlags   Uint16   kind (3 bits), how (2), same string as the key before (1)
 *   keyReasons Uint16   a bit for each reason
 *   keyMore    Int32    of a seed: the form it is a piece of; else place in `more` of the JSON, 0 for none
 *   forms      Uint16   folded forms that have seeds, one after another, each after its length
 *   idEnd      Int32    where each entry's id ends in `names`
 *   nameEnd    Int32    where each entry's headword ends in `names`
 *   names      Uint8    ids and headwords in UTF-8, one after another
 *   json       Uint8    what few keys have, in UTF-8
 */
const MAGIC = 0x47574731;
const VERSION = 2;
const SECTIONS = 15;
const HEADER = 3 + SECTIONS;
const SAME = 1 << 5;
/** A tail of more units would not fit its length. */
const LONGEST_STRING = 255;

/** What a key has beside its kind and reasons; the same for many keys, so each is written once. */
type More = Pick<Key, 'when'> & { joints?: readonly number[] };

interface IndexJson {
  more: More[];
  /** Folded parts by number of the entry. */
  parts: Record<number, readonly string[]>;
  homophones: readonly string[];
  /** Where and when entries hold, by number of the entry; without those that hold everywhere. */
  scopes: Record<number, Scope>;
}

/** What is compiled: keys sorted by string, entries, groups of units that sound alike, and where entries hold. */
export interface Draft {
  keys: readonly DraftKey[];
  entries: readonly IndexedEntry[];
  homophones: readonly string[];
  scopes: Record<number, Scope>;
}

/**
 * Writes a draft as bytes.
 * @throws Error where a string is longer than 255 units.
 */
export function packIndex({ keys, entries, homophones, scopes }: Draft): Uint8Array {
  const isSame = keys.map((key, i) => i > 0 && keys[i - 1]!.folded === key.folded);
  const strings = keys.flatMap((key, i) => (isSame[i] ? [] : [key.folded]));
  if (strings.some((string) => string.length > LONGEST_STRING)) throw new Error('A form is longer than 255 characters');
  const trie = buildTrie(strings);
  const power = filterPower(strings.length);
  const json: IndexJson = { more: [{}], parts: {}, homophones, scopes };
  const mores = new Map<string, number>([['{}', 0]]);
  const forms: number[] = [];
  const formAt = new Map<string, number>();
  const moreOf = ({ when, joints, parts, entry, whole }: DraftKey): number => {
    if (whole) return placeForm(whole, forms, formAt);
    if (parts) json.parts[entry] = parts;
    const more: More = { ...(when ? { when } : {}), ...(joints.length > 0 ? { joints } : {}) };
    const text = JSON.stringify(more);
    const known = mores.get(text);
    if (known !== undefined) return known;
    mores.set(text, json.more.length);
    return json.more.push(more) - 1;
  };
  const utf8 = new TextEncoder();
  const names = entries.flatMap(({ id, headword }) => [utf8.encode(id), utf8.encode(headword)]);
  let end = 0;
  const ends = Int32Array.from(names, (name) => (end += name.length));
  return join(power, [
    trie.base,
    trie.check,
    Uint8Array.from({ length: strings.length }, (_, leaf) => trie.tailStart[leaf + 1]! - trie.tailStart[leaf]!),
    trie.tails,
    trie.alphabet,
    makeFilter(strings, power),
    Int32Array.from(keys, (key) => key.entry),
    Uint16Array.from(keys, ({ kind, how }, i) => kind | (HOWS.indexOf(how) << 3) | (isSame[i] ? SAME : 0)),
    Uint16Array.from(keys, (key) => key.reasons.reduce((bits, reason) => bits | (1 << REASONS.indexOf(reason)), 0)),
    Int32Array.from(keys, moreOf),
    Uint16Array.from(forms),
    ends.filter((_, i) => i % 2 === 0),
    ends.filter((_, i) => i % 2 === 1),
    concat(names),
    utf8.encode(JSON.stringify(json)),
  ]);
}

/** Writes a form behind the others, once, and returns where its length stands. */
function placeForm(folded: string, forms: number[], formAt: Map<string, number>): number {
  const known = formAt.get(folded);
  if (known !== undefined) return known;
  const at = forms.push(folded.length) - 1;
  for (let i = 0; i < folded.length; i++) forms.push(folded.charCodeAt(i));
  formAt.set(folded, at);
  return at;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function join(power: number, sections: readonly (Int32Array | Uint16Array | Uint8Array)[]): Uint8Array {
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
  readonly #keyEntry: Int32Array;
  readonly #flags: Uint16Array;
  readonly #reasons: Uint16Array;
  readonly #more: Int32Array;
  readonly #forms: Uint16Array;
  readonly #idEnd: Int32Array;
  readonly #nameEnd: Int32Array;
  readonly #names: Uint8Array;
  readonly #json: IndexJson;
  /** Number of the first key of each string. */
  readonly #first: Int32Array;
  readonly #keys = new Map<number, Key>();

  /** @throws Error where the bytes are not an index of this version, or are cut short. */
  constructor(bytes: Uint8Array) {
    const { power, sections } = split(bytes);
    const take = () => sections.shift()!;
    const [base, check, tailLength] = [ints(take()), ints(take()), take()];
    const tails = units(take());
    const alphabet = units(take());
    this.trie = { base, check, tails, alphabet, codes: codesOf(alphabet), tailStart: startsOf(tailLength) };
    this.power = power;
    this.filter = ints(take());
    this.#keyEntry = ints(take());
    this.#flags = units(take());
    this.#reasons = units(take());
    this.#more = ints(take());
    this.#forms = units(take());
    this.#idEnd = ints(take());
    this.#nameEnd = ints(take());
    this.#names = take();
    this.#json = JSON.parse(new TextDecoder().decode(take())) as IndexJson;
    this.#first = new Int32Array(tailLength.length);
    for (let i = 0, string = 0; i < this.#flags.length; i++) {
      if ((this.#flags[i]! & SAME) === 0) this.#first[string++] = i;
    }
    this.#json.homophones.forEach((group, i) => {
      for (let at = 0; at < group.length; at++) this.sounds[group.charCodeAt(at)] = i + 1;
    });
  }

  get keyCount(): number {
    return this.#keyEntry.length;
  }

  get entryCount(): number {
    return this.#nameEnd.length;
  }

  /** The keys of a string, by the number of its leaf in the trie. */
  keysOf(leaf: number): Key[] {
    const keys: Key[] = [];
    let number = this.#first[leaf]!;
    do keys.push(this.#key(number++));
    while (number < this.keyCount && (this.#flags[number]! & SAME) !== 0);
    return keys;
  }

  /** Where and when an entry holds; undefined for everywhere. */
  scope(entry: number): Scope | undefined {
    return this.#json.scopes[entry];
  }

  entry(number: number): IndexedEntry {
    const utf8 = new TextDecoder();
    const begin = number === 0 ? 0 : this.#nameEnd[number - 1]!;
    const middle = this.#idEnd[number]!;
    return {
      id: utf8.decode(this.#names.subarray(begin, middle)),
      headword: utf8.decode(this.#names.subarray(middle, this.#nameEnd[number])),
    };
  }

  #key(number: number): Key {
    const known = this.#keys.get(number);
    if (known) return known;
    const flags = this.#flags[number]!;
    const bits = this.#reasons[number]!;
    const kind = (flags & 7) as Kind;
    const isSeed = kind === KIND.headSeed || kind === KIND.tailSeed;
    const entry = this.#keyEntry[number]!;
    const reasons = REASONS.filter((_, i) => bits & (1 << i));
    const place = this.#more[number]!;
    const { when, joints = [] } = isSeed ? {} : this.#json.more[place]!;
    const parts = reasons.includes('longForm') ? undefined : this.#json.parts[entry];
    const key: Key = {
      kind,
      entry,
      how: HOWS[(flags >> 3) & 3]!,
      reasons,
      joints,
      ...(when ? { when } : {}),
      ...(parts ? { parts } : {}),
      ...(isSeed ? { whole: this.#form(place) } : {}),
    };
    this.#keys.set(number, key);
    return key;
  }

  #form(at: number): string {
    return String.fromCharCode(...this.#forms.subarray(at + 1, at + 1 + this.#forms[at]!));
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

function startsOf(lengths: Uint8Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
