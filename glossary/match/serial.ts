import type { CompiledIndex, Key } from './compile';
import type { How, Reason } from './reasons';
import { buildTrie } from './trie';

/** A compiled index as JSON-able data, for the bundle. The trie is built again on loading. */
export interface SerialIndex {
  entries: [id: string, headword: string][];
  keys: SerialKey[];
}

interface SerialKey {
  /** Folded text. */
  f: string;
  /** Entry number. */
  e: number;
  /** A word in which the entry must not match. */
  v?: 1;
  h: How;
  r?: readonly Reason[];
  w?: Key['when'];
  j?: number[];
  p?: readonly string[];
}

export function saveIndex({ entries, keys }: CompiledIndex): SerialIndex {
  return {
    entries: entries.map(({ id, headword }) => [id, headword]),
    keys: keys.map((key) => ({
      f: key.folded,
      e: key.entry,
      ...(key.veto ? { v: 1 as const } : {}),
      h: key.how,
      ...(key.reasons.length > 0 ? { r: key.reasons } : {}),
      ...(key.when ? { w: key.when } : {}),
      ...(key.joints.size > 0 ? { j: [...key.joints] } : {}),
      ...(key.parts ? { p: key.parts } : {}),
    })),
  };
}

/** The index that `saveIndex` was given. */
export function loadIndex(data: SerialIndex): CompiledIndex {
  const keys = data.keys.map(
    (key): Key => ({
      folded: key.f,
      entry: key.e,
      veto: key.v === 1,
      how: key.h,
      reasons: key.r ?? [],
      ...(key.w ? { when: key.w } : {}),
      joints: new Set(key.j),
      ...(key.p ? { parts: key.p } : {}),
    }),
  );
  return {
    trie: buildTrie(keys.map((key) => key.folded)),
    keys,
    entries: data.entries.map(([id, headword]) => ({ id, headword })),
  };
}
