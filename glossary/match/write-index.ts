import { makeTable } from '../fold/table';
import { enterBeginnings } from './beginnings';
import { FIRST_REASON, HEADER, LONGEST_STRING, MAGIC, VERSION } from './index-layout';
import type { DraftKey, IndexedEntry } from './key';
import type { Scope } from './prefer';
import { HOWS, REASONS } from './reasons';
import { RecordWriter, unitsOf } from './records';
import { buildTrie } from './trie';

/** What is compiled: keys sorted by string, entries, groups of units that sound alike, and where entries hold. */
export interface Draft {
  keys: readonly DraftKey[];
  entries: readonly IndexedEntry[];
  homophones: readonly string[];
  /** Where and when each entry holds. */
  scopes: readonly Scope[];
  /** Traditional characters that may stand for a unit of the strings, and their simplified forms. */
  script: readonly [traditional: string, simplified: string];
}

type Section = Int32Array | Int16Array | Uint16Array | Uint8Array;

/**
 * Writes a draft as bytes.
 * @throws Error where a string is longer than 255 units.
 */
export function packIndex({ keys, entries, homophones, scopes, script }: Draft): Uint8Array {
  const isFirst = keys.map((key, i) => i === 0 || keys[i - 1]!.folded !== key.folded);
  const ordered = [...keys.filter((_, i) => isFirst[i]), ...keys.filter((_, i) => !isFirst[i])];
  const strings = keys.filter((_, i) => isFirst[i]).map((key) => key.folded);
  if (strings.some((string) => string.length > LONGEST_STRING)) throw new Error('A form is longer than 255 characters');
  let string = -1;
  const stringOf = isFirst.map((first) => (first ? ++string : string));
  const trie = buildTrie(strings);
  const places = makeTable('', '');
  const filter = enterBeginnings(strings, trie.codes, places);
  const shapes = keyed(ordered.map(shapeOf));
  const known = keyed(['{"regions":[],"years":[]}', ...scopes.map((scope) => JSON.stringify(scope))]);
  const writer = new RecordWriter();
  const more = ordered.map((key) => (key.whole ? writer.text(key.whole) : writer.rest(key)));
  const parts = new Map(keys.flatMap(({ parts, entry }) => (parts ? [[entry, parts]] : [])));
  const counting = [...parts.keys()].sort((a, b) => a - b);
  const utf8 = new TextEncoder();
  const names = entries.flatMap(({ id, headword }) => [id, headword]);
  return join([
    signed(trie.base),
    signed(trie.check),
    Uint8Array.from({ length: strings.length }, (_, leaf) => trie.tailStart[leaf + 1]! - trie.tailStart[leaf]!),
    trie.tails,
    trie.alphabet,
    Int32Array.from(trie.alphabet, (unit) => Math.max(0, places[unit]!)),
    filter,
    Int32Array.from(shapes.all),
    unsigned(shapes.of),
    unsigned(ordered.map((key) => key.entry)),
    unsigned(more),
    unsigned(stringOf.filter((_, i) => !isFirst[i])),
    unsigned(counting),
    unsigned(counting.map((entry) => writer.texts(parts.get(entry)!))),
    writer.records,
    utf8.encode(names.join('')),
    unsigned(names.map((name) => name.length)),
    unsigned(known.of.slice(1)),
    unitsOf(homophones.join('\0')),
    unitsOf(script.join('')),
    utf8.encode(`[${known.all.join(',')}]`),
  ]);
}

function shapeOf({ kind, how, reasons }: DraftKey): number {
  const bits = reasons.reduce((sum, reason) => sum | (1 << REASONS.indexOf(reason)), 0);
  return kind | (HOWS.indexOf(how) << 3) | (bits << FIRST_REASON);
}

/** Each value once, in the order in which they come, and for each value its place among them. */
function keyed<T>(values: readonly T[]): { all: T[]; of: number[] } {
  const places = new Map<T, number>();
  const of = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { all: [...places.keys()], of };
}

/** Numbers of as few bytes as the largest needs. */
function unsigned(numbers: readonly number[]): Section {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (largest <= 0xff) return Uint8Array.from(numbers);
  return largest <= 0xffff ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

function signed(numbers: Int32Array): Section {
  return numbers.every((number) => (number << 16) >> 16 === number) ? Int16Array.from(numbers) : numbers;
}

function join(sections: readonly Section[]): Uint8Array {
  const padded = (bytes: number) => (bytes + 3) & ~3;
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), HEADER * 4);
  const bytes = new Uint8Array(size);
  const lengths = sections.flatMap(({ byteLength, BYTES_PER_ELEMENT }) => [byteLength, BYTES_PER_ELEMENT]);
  new Int32Array(bytes.buffer, 0, HEADER).set([MAGIC, VERSION, ...lengths]);
  let at = HEADER * 4;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  return bytes;
}
