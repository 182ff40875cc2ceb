import { makeTable } from '../fold/table';
import { enterBeginnings } from './beginnings';
import { packIds } from './ids';
import { FIRST_REASON, HEADER, LONGEST_STRING, MAGIC, VERSION } from './index-layout';
import type { DraftKey, IndexedEntry } from './key';
import { TextPool } from './pool';
import type { Scope } from './prefer';
import { HOWS, REASONS } from './reasons';
import { RecordWriter, type TextPlace } from './records';
import { type BuiltTrie, buildTrie, codesOf } from './trie';

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

const utf8 = new TextEncoder();

/**
 * Writes a draft as bytes.
 * @throws Error where a string is longer than 255 units.
 */
export function packIndex({ keys, entries, homophones, scopes, script }: Draft): Uint8Array {
  const firsts = keys.filter(({ folded }, i) => keys[i - 1]?.folded !== folded);
  const strings = firsts.map(({ folded }) => folded);
  if (strings.some((string) => string.length > LONGEST_STRING)) throw new Error('A form is longer than 255 characters');
  const trie = buildTrie(
    strings,
    firsts.map((key) => !hasMore(key)),
  );
  const numberOf = new Map(strings.map((string, i) => [string, i]));
  const tails = tailsOf(strings, trie);
  const names = entries.map(({ headword }) => (numberOf.has(headword) ? undefined : headword));
  const parts = new Map(keys.flatMap(({ parts, entry }) => (parts ? [[entry, parts]] : [])));
  const lists = [...parts.values()].map((list) => list.join(''));
  const words = keys.flatMap(({ when }) => (typeof when === 'object' ? when.near : []));
  const pool = new TextPool([
    ...tails,
    ...words,
    ...names.filter((name) => name !== undefined),
    ...lists.filter((text) => !numberOf.has(text)),
  ]);
  const placeOf = (text: string) => pool.placeOf(text);
  const slotOf = (string: string) => trie.slotOf[numberOf.get(string)!]!;
  const textPlace = (text: string): TextPlace =>
    numberOf.has(text) ? { inTrie: true, place: slotOf(text) } : { inTrie: false, place: placeOf(text) };
  const writer = new RecordWriter(placeOf);
  const counting = [...parts.keys()].sort((a, b) => a - b);
  const partsOf = counting.map((entry) => writer.pieces(parts.get(entry)!, textPlace(parts.get(entry)!.join(''))));
  const known = keyed(['[[],[]]', ...scopes.map((scope) => JSON.stringify(scope))]);
  return join([
    ...[signed(trie.base), signed(trie.check)],
    ...[unsigned(tails.map(placeOf)), Uint8Array.from(tails, (tail) => tail.length)],
    pool.units,
    ...beginnings(strings, trie),
    ...keySections(keys, trie, (key) => (key.whole ? slotOf(key.whole) : writer.rest(key))),
    ...[unsigned(counting), unsigned(partsOf)],
    writer.records,
    packIds(entries.map(({ id }) => id).join('')),
    unsigned(entries.map(({ id }) => id.length)),
    unsigned(entries.map(({ headword }) => textPlace(headword).place)),
    unsigned(names.flatMap((name, entry) => (name === undefined ? [] : [entry]))),
    unsigned(names.flatMap((name) => (name === undefined ? [] : [name.length]))),
    unsigned(known.of.slice(1)),
    unitsOf(homophones.join('\0')),
    unitsOf(script.join('')),
    utf8.encode(`[${known.all.join(',')}]`),
  ]);
}

/** Whether a key says more than its shape and its entry. */
const hasMore = ({ whole, joints, part, when }: DraftKey) =>
  whole !== undefined || joints.length > 0 || part !== undefined || when !== undefined;

/** The tails in the order of their leaves. */
function tailsOf(strings: readonly string[], { leafOf, depthOf, tailed }: BuiltTrie): string[] {
  const tails: string[] = Array.from({ length: tailed }, () => '');
  strings.forEach((string, i) => {
    if (leafOf[i]! < tailed) tails[leafOf[i]!] = string.slice(depthOf[i]);
  });
  return tails;
}

/** Alphabet, places and filter. Units that stand at the beginning of a string have a code even if no state branches there. */
function beginnings(strings: readonly string[], trie: BuiltTrie): Section[] {
  const alphabet = new Set(trie.alphabet);
  for (const string of strings) for (let i = 0; i < 3 && i < string.length; i++) alphabet.add(string.charCodeAt(i));
  const units = [...alphabet];
  const places = makeTable('', '');
  const filter = enterBeginnings(strings, codesOf(units), places);
  return [Uint16Array.from(units), Int32Array.from(units, (unit) => Math.max(0, places[unit]!)), filter];
}

/** Shapes, shape with entry and more of each key, and the leaves of those that are not the first of theirs. */
function keySections(keys: readonly DraftKey[], trie: BuiltTrie, moreOf: (key: DraftKey) => number): Section[] {
  const first: DraftKey[] = [];
  const others: { leaf: number; key: DraftKey }[] = [];
  let string = -1;
  keys.forEach((key, i) => {
    const isFirst = keys[i - 1]?.folded !== key.folded;
    if (isFirst) string++;
    const leaf = trie.leafOf[string]!;
    if (isFirst) first[leaf] = key;
    else others.push({ leaf, key });
  });
  // The sort is stable: the keys of a leaf keep their order.
  others.sort((a, b) => a.leaf - b.leaf);
  const ordered = [...others.map(({ key }) => key), ...Array.from(first)];
  const shapes = keyed(ordered.map(shapeOf));
  const more = ordered.map(moreOf);
  return [
    Int32Array.from(shapes.all),
    unsigned(ordered.map((key, i) => key.entry * shapes.all.length + shapes.of[i]!)),
    unsigned(more.slice(0, more.findLastIndex((place) => place !== 0) + 1)),
    unsigned(others.map(({ leaf }) => leaf)),
  ];
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

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function join(sections: readonly Section[]): Uint8Array {
  const padded = (bytes: number) => (bytes + 3) & ~3;
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), HEADER * 4);
  const bytes = new Uint8Array(size);
  const lengths = sections.map(({ byteLength, BYTES_PER_ELEMENT }) => byteLength * 8 + BYTES_PER_ELEMENT);
  new Int32Array(bytes.buffer, 0, HEADER).set([MAGIC, VERSION, ...lengths]);
  let at = HEADER * 4;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  return bytes;
}
