import { pieceOf } from '../fold/piece';
import { type FoldTable, makeTable } from '../fold/table';
import { type Beginnings, enterConjunctions } from './beginnings';
import { idAt } from './ids';
import { FIRST_REASON, HEADER, MAGIC, VERSION } from './index-layout';
import { type IndexedEntry, type Key, KIND, type Kind } from './key';
import { headSeedsOf } from './near';
import type { Scope } from './prefer';
import { HOWS, REASONS, type Reason } from './reasons';
import { RecordReader } from './records';
import { codesOf, type Trie } from './trie';

type Numbers = Int32Array | Uint16Array | Uint8Array;

/** The tail of leaf n is pool[at[n] … at[n] + length[n]); leaves from at.length on have none. */
export interface Tails {
  at: Numbers;
  length: Uint8Array;
  pool: Uint16Array;
}

const utf8 = new TextDecoder();

/** An index in use. Keys and entries are made when they are first asked for. */
export class CompiledIndex {
  readonly trie: Trie;
  /** What the keys of leaves end in. */
  readonly tails: Tails;
  readonly filter: Beginnings;
  /** By which texts are folded before they are looked up here. */
  readonly table: FoldTable;
  readonly #alphabet: Uint16Array;
  readonly #shapes: Int32Array;
  readonly #keyOf: Numbers;
  readonly #keyMore: Numbers;
  readonly #otherKeys: Numbers;
  readonly #counting: Numbers;
  readonly #partsOf: Numbers;
  readonly #records: RecordReader;
  readonly #idsPacked: Numbers;
  readonly #idLength: Numbers;
  readonly #headAt: Numbers;
  readonly #spelt: Numbers;
  readonly #speltLength: Numbers;
  readonly #scopeOf: Numbers;
  /** Groups of units that sound alike, 0 between the groups. */
  readonly #homophones: Uint16Array;
  readonly #scopes: readonly Scope[];
  /** Where each id begins; made when an entry is first asked for. */
  #idStart: Int32Array | undefined;
  /** The ids in one string, where they are not packed. */
  #ids: string | undefined;
  /** By number, as far as they were asked for. */
  readonly #entries: (IndexedEntry | undefined)[];
  /** By leaf, as far as they were asked for. */
  readonly #keys: (readonly Key[] | undefined)[];
  readonly #impliedSeeds = new Map<number, readonly Key[]>();
  /** The parts of entries. */
  readonly #lists = new Map<number, readonly string[]>();
  readonly #reasons = new Map<number, readonly Reason[]>();

  /** @throws Error where the bytes are not an index of this version, or are cut short. */
  constructor(bytes: Uint8Array) {
    const sections = split(bytes);
    const take = () => sections.shift()!;
    const [base, check] = [ints(take()), ints(take())];
    this.tails = { at: numbers(take()), length: take().bytes, pool: units(take()) };
    this.#alphabet = units(take());
    const places = ints(take());
    this.filter = ints(take());
    this.#shapes = ints(take());
    this.#keyOf = numbers(take());
    this.#keyMore = numbers(take());
    this.#otherKeys = numbers(take());
    this.#counting = numbers(take());
    this.#partsOf = numbers(take());
    this.#records = new RecordReader(take().bytes, this.#pooled);
    this.#idsPacked = numbers(take());
    this.#idLength = numbers(take());
    this.#headAt = numbers(take());
    this.#spelt = numbers(take());
    this.#speltLength = numbers(take());
    this.#scopeOf = numbers(take());
    this.#homophones = units(take());
    const scriptUnits = units(take());
    const script = pieceOf(scriptUnits, 0, scriptUnits.length);
    this.#scopes = JSON.parse(utf8.decode(take().bytes)) as Scope[];
    this.table = makeTable(script.slice(0, script.length / 2), script.slice(script.length / 2));
    const codes = codesOf(this.#alphabet);
    enterPlaces(this.table, this.#alphabet, places);
    enterConjunctions(this.table);
    this.trie = { base, check, codes };
    this.#entries = new Array(this.entryCount);
    this.#keys = new Array(this.keyCount - this.#otherKeys.length);
  }

  get keyCount(): number {
    return this.#keyOf.length;
  }

  get entryCount(): number {
    return this.#headAt.length;
  }

  /** The keys of a string, by the number of its leaf in the trie. */
  keysOf(leaf: number): readonly Key[] {
    const known = this.#keys[leaf];
    if (known) return known;
    const keys = [this.#key(this.#otherKeys.length + leaf)];
    for (let i = placeOf(leaf, this.#otherKeys); this.#otherKeys[i] === leaf; i++) keys.push(this.#key(i));
    this.#keys[leaf] = keys;
    return keys;
  }

  /**
   * The seeds that no string of their own stands for, since they end within the tail of their form (near.ts).
   * @param units of a text in which, from `from` on, the string of the leaf stands up to `tail`, where its tail begins.
   */
  impliedSeedsOf(leaf: number, units: Uint16Array, from: number, tail: number): readonly Key[] {
    const known = this.#impliedSeeds.get(leaf);
    if (known) return known;
    const whole = pieceOf(units, from, tail) + this.#tailOf(leaf);
    const seeds = headSeedsOf(this.keysOf(leaf), whole);
    this.#impliedSeeds.set(leaf, seeds);
    return seeds;
  }

  /** Whether one unit may be mistaken for another that sounds alike. Seldom asked, so the groups are searched. */
  soundsAlike(one: number, other: number): boolean {
    const groups = this.#homophones;
    const at = groups.indexOf(one);
    if (at < 0) return false;
    const end = groups.indexOf(0, at);
    return groups.subarray(groups.lastIndexOf(0, at) + 1, end < 0 ? undefined : end).includes(other);
  }

  /** Where and when an entry holds; undefined for everywhere. */
  scope(entry: number): Scope | undefined {
    const place = this.#scopeOf[entry]!;
    return place === 0 ? undefined : this.#scopes[place];
  }

  entry(number: number): IndexedEntry {
    const known = this.#entries[number];
    if (known) return known;
    const entry = { id: this.#id(number), headword: this.#headword(number) };
    this.#entries[number] = entry;
    return entry;
  }

  #id(number: number): string {
    this.#idStart ??= startsOf(this.#idLength);
    const from = this.#idStart[number]!;
    const to = this.#idStart[number + 1]!;
    const packed = this.#idsPacked;
    if (packed.BYTES_PER_ELEMENT > 1) return idAt(packed, from, to);
    this.#ids ??= utf8.decode(packed);
    return this.#ids.slice(from, to);
  }

  #headword(number: number): string {
    const place = this.#headAt[number]!;
    const i = placeOf(number, this.#spelt);
    return this.#spelt[i] === number ? this.#pooled(place, this.#speltLength[i]!) : this.#stringAt(place);
  }

  #key(number: number): Key {
    const packed = this.#keyOf[number]!;
    const shapes = this.#shapes.length;
    const shape = this.#shapes[packed % shapes]!;
    const kind = (shape & 7) as Kind;
    const isSeed = kind === KIND.headSeed || kind === KIND.tailSeed;
    const entry = Math.trunc(packed / shapes);
    const reasons = this.#reasonsOf(shape >> FIRST_REASON);
    const place = this.#keyMore[number] ?? 0;
    const { joints, part, when } = this.#records.rest(isSeed ? 0 : place);
    // With all fields, whether it has them or not: engines are quickest with objects made alike.
    return {
      kind,
      entry,
      how: HOWS[(shape >> 3) & 3]!,
      reasons,
      joints,
      when,
      parts: reasons.includes('longForm') ? undefined : this.#parts(entry),
      part,
      whole: isSeed ? this.#stringAt(place) : undefined,
    };
  }

  #parts(entry: number): readonly string[] | undefined {
    const known = this.#lists.get(entry);
    if (known) return known;
    const i = placeOf(entry, this.#counting);
    if (this.#counting[i] !== entry) return undefined;
    const { lengths, text } = this.#records.pieces(this.#partsOf[i]!);
    const units = lengths.reduce((sum, length) => sum + length, 0);
    const all = text.inTrie ? this.#stringAt(text.place) : this.#pooled(text.place, units);
    let at = 0;
    const parts = lengths.map((length) => {
      at += length;
      return all.slice(at - length, at);
    });
    this.#lists.set(entry, parts);
    return parts;
  }

  #pooled = (place: number, length: number): string => pieceOf(this.tails.pool, place, place + length);

  #tailOf(leaf: number): string {
    const { at, length } = this.tails;
    return leaf < at.length ? this.#pooled(at[leaf]!, length[leaf]!) : '';
  }

  /** The string of which the leaf has this slot. */
  #stringAt(slot: number): string {
    const { base, check } = this.trie;
    let text = this.#tailOf(-base[slot]! - 1);
    for (let state = slot, parent = check[slot]!; parent >= 0; state = parent, parent = check[state]!) {
      const code = state - base[parent]!;
      if (code > 0) text = String.fromCharCode(this.#alphabet[code - 1]!) + text;
    }
    return text;
  }

  /** The reasons for which bits stand; the same array each time. */
  #reasonsOf(bits: number): readonly Reason[] {
    const known = this.#reasons.get(bits);
    if (known) return known;
    const reasons: Reason[] = [];
    for (let i = 0; i < REASONS.length; i++) if (bits & (1 << i)) reasons.push(REASONS[i]!);
    this.#reasons.set(bits, reasons);
    return reasons;
  }
}

/** A section as it lies, with the bytes that each of its numbers takes. */
interface Section {
  bytes: Uint8Array;
  width: number;
}

const CUT_SHORT = 'A glossary index that is cut short';

function split(bytes: Uint8Array): Section[] {
  // Views of whole numbers need a buffer that begins with the index.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER * 4) throw new Error(CUT_SHORT);
  const header = new Int32Array(whole.buffer, whole.byteOffset, HEADER);
  if (header[0] !== MAGIC || header[1] !== VERSION) throw new Error(`Not a glossary index of version ${VERSION}`);
  const sections: Section[] = [];
  let at = HEADER * 4;
  for (let i = 2; i < HEADER; i++) {
    const [length, width] = [header[i]! >> 3, header[i]! & 7];
    if (length < 0 || at + length > whole.byteLength) throw new Error(CUT_SHORT);
    sections.push({ bytes: whole.subarray(at, at + length), width });
    at += (length + 3) & ~3;
  }
  return sections;
}

/** Numbers not below 0, of whatever width. */
function numbers({ bytes, width }: Section): Numbers {
  if (width === 1) return bytes;
  return width === 2 ? units({ bytes }) : new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function units({ bytes }: Pick<Section, 'bytes'>): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

/** Numbers of either sign; such as lie in two bytes are copied, so that a walk deals with one kind of array. */
function ints({ bytes, width }: Section): Int32Array {
  const { buffer, byteOffset, length } = bytes;
  return width === 2
    ? new Int32Array(new Int16Array(buffer, byteOffset, length / 2))
    : new Int32Array(buffer, byteOffset, length / 4);
}

/** The first place in ascending numbers that is not below a number. */
function placeOf(number: number, ascending: Numbers): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where units stand in strings, for the fold; units of which the table has something else to say are left alone. */
function enterPlaces(table: FoldTable, alphabet: Uint16Array, places: Int32Array): void {
  for (let i = 0; i < alphabet.length; i++) {
    const unit = alphabet[i]!;
    if (table[unit]! >= 0) table[unit]! |= places[i]!;
  }
}

function startsOf(lengths: Numbers): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
