import { makeTable } from '../fold/table';
import { HEADER, type IndexJson, MAGIC, SAME, VERSION } from './index-layout';
import { type IndexedEntry, type Key, KIND, type Kind } from './key';
import type { Scope } from './prefer';
import { HOWS, REASONS } from './reasons';
import { codesOf, type Trie } from './trie';

const utf8 = new TextDecoder();

/** An index in use. Keys and entries are made when they are first asked for. */
export class CompiledIndex {
  readonly trie: Trie;
  readonly filter: Int32Array;
  readonly power: number;
  /** 1 for each unit with which a string begins. */
  readonly begins: Uint8Array;
  /** By which texts are folded before they are looked up here. */
  readonly table: Uint16Array;
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
  readonly #entries = new Map<number, IndexedEntry>();
  /** Keys by leaf, as far as they were asked for. */
  readonly #keys = new Map<number, readonly Key[]>();

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
    this.begins = beginningsOf(this.trie);
    this.#keyEntry = ints(take());
    this.#flags = units(take());
    this.#reasons = units(take());
    this.#more = ints(take());
    this.#forms = units(take());
    this.#idEnd = ints(take());
    this.#nameEnd = ints(take());
    this.#names = take();
    this.#json = JSON.parse(utf8.decode(take())) as IndexJson;
    this.table = makeTable(...this.#json.script);
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
  keysOf(leaf: number): readonly Key[] {
    const known = this.#keys.get(leaf);
    if (known) return known;
    const keys: Key[] = [];
    let number = this.#first[leaf]!;
    do keys.push(this.#key(number++));
    while (number < this.keyCount && (this.#flags[number]! & SAME) !== 0);
    this.#keys.set(leaf, keys);
    return keys;
  }

  /** Where and when an entry holds; undefined for everywhere. */
  scope(entry: number): Scope | undefined {
    const place = this.#json.scopeOf[entry]!;
    return place === 0 ? undefined : this.#json.scopes[place];
  }

  entry(number: number): IndexedEntry {
    const known = this.#entries.get(number);
    if (known) return known;
    const begin = number === 0 ? 0 : this.#nameEnd[number - 1]!;
    const middle = this.#idEnd[number]!;
    const entry = {
      id: utf8.decode(this.#names.subarray(begin, middle)),
      headword: utf8.decode(this.#names.subarray(middle, this.#nameEnd[number])),
    };
    this.#entries.set(number, entry);
    return entry;
  }

  #key(number: number): Key {
    const flags = this.#flags[number]!;
    const bits = this.#reasons[number]!;
    const kind = (flags & 7) as Kind;
    const isSeed = kind === KIND.headSeed || kind === KIND.tailSeed;
    const entry = this.#keyEntry[number]!;
    const reasons = REASONS.filter((_, i) => bits & (1 << i));
    const place = this.#more[number]!;
    const { when, part, joints = [] } = isSeed ? {} : this.#json.more[place]!;
    const parts = reasons.includes('longForm') ? undefined : this.#json.parts[entry];
    const key: Key = {
      kind,
      entry,
      how: HOWS[(flags >> 3) & 3]!,
      reasons,
      joints,
      ...(when ? { when } : {}),
      ...(part ? { part } : {}),
      ...(parts ? { parts } : {}),
      ...(isSeed ? { whole: this.#form(place) } : {}),
    };
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

/** The units that lead on from the root. A trie of one string has no branches: then it is its first unit. */
function beginningsOf({ alphabet, base, check, tails }: Trie): Uint8Array {
  const begins = new Uint8Array(0x10000);
  if (base[0]! < 0) begins[tails[0]!] = 1;
  else
    alphabet.forEach((unit, i) => {
      if (check[base[0]! + i + 1] === 0) begins[unit] = 1;
    });
  return begins;
}

function startsOf(lengths: Uint8Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
