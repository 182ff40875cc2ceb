import {
  HEADER,
  type IndexJson,
  LONGEST_STRING,
  MAGIC,
  type More,
  pairBit,
  SAME,
  tripleBit,
  VERSION,
} from './index-layout';
import type { DraftKey, IndexedEntry } from './key';
import type { Scope } from './prefer';
import { HOWS, REASONS } from './reasons';
import { buildTrie } from './trie';

/** What is compiled: keys sorted by string, entries, groups of units that sound alike, and where entries hold. */
export interface Draft {
  keys: readonly DraftKey[];
  entries: readonly IndexedEntry[];
  homophones: readonly string[];
  /** Where and when each entry holds. */
  scopes: readonly Scope[];
  script: IndexJson['script'];
}

/**
 * Writes a draft as bytes.
 * @throws Error where a string is longer than 255 units.
 */
export function packIndex({ keys, entries, homophones, scopes, script }: Draft): Uint8Array {
  const isSame = keys.map((key, i) => i > 0 && keys[i - 1]!.folded === key.folded);
  const strings = keys.flatMap((key, i) => (isSame[i] ? [] : [key.folded]));
  if (strings.some((string) => string.length > LONGEST_STRING)) throw new Error('A form is longer than 255 characters');
  const trie = buildTrie(strings);
  const power = filterPower(strings.length);
  const known = [...new Set(['{"regions":[],"years":[]}', ...scopes.map((scope) => JSON.stringify(scope))])];
  const json: IndexJson = {
    more: [{}],
    parts: {},
    homophones,
    scopes: known.map((scope) => JSON.parse(scope) as Scope),
    scopeOf: scopes.map((scope) => known.indexOf(JSON.stringify(scope))),
    script,
  };
  const mores = new Map<string, number>([['{}', 0]]);
  const forms: number[] = [];
  const formAt = new Map<string, number>();
  const moreOf = ({ when, joints, parts, part, entry, whole }: DraftKey): number => {
    if (whole) return placeForm(whole, forms, formAt);
    if (parts) json.parts[entry] = parts;
    const more: More = {
      ...(when ? { when } : {}),
      ...(part ? { part } : {}),
      ...(joints.length > 0 ? { joints } : {}),
    };
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

function makeFilter(strings: readonly string[], power: number): Int32Array {
  const filter = new Int32Array(1 << (power - 5));
  for (const string of strings) {
    const bit = pairBit(string.charCodeAt(0), string.charCodeAt(1), power);
    filter[bit >> 5]! |= 1 << (bit & 31);
    const longer = tripleBit(bit, string.length > 2 ? string.charCodeAt(2) : 0, power);
    filter[longer >> 5]! |= 1 << (longer & 31);
  }
  return filter;
}
