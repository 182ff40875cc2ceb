import type { Condition, Entry, Pack } from '../entry';
import { fold, foldedText } from '../fold/fold';
import { GAP } from '../fold/gaps';
import type { How, Reason } from './reasons';
import { buildTrie, type Trie } from './trie';
import { variantsOf } from './variants';

/** A way to write an entry (or, with `veto`, a word in which the entry must not match), as the scan needs it. */
export interface Key {
  folded: string;
  /** Index into `CompiledIndex.entries`. */
  entry: number;
  veto: boolean;
  how: How;
  reasons: readonly Reason[];
  /** Folded words of which one must stand near, or that quotes must surround it. */
  when?: 'quoted' | { near: readonly string[] };
  /** Positions (1 … length - 1) before which a separator or another quotation may stand. */
  joints: ReadonlySet<number>;
  /** The folded parts that the numeral of a short form counts, where the entry has one such list. */
  parts?: readonly string[];
}

/** What the scan needs to know of an entry; definitions stay with the pack. */
export interface IndexedEntry {
  id: string;
  headword: string;
}

export interface CompiledIndex {
  trie: Trie;
  /** Sorted by folded text; the trie's key numbers point here. */
  keys: readonly Key[];
  entries: readonly IndexedEntry[];
}

const NO_JOINTS: ReadonlySet<number> = new Set();

/** Builds the index of some packs. Of entries with the same form, the one of the earlier pack stands first. */
export function compile(packs: readonly Pack[]): CompiledIndex {
  const entries: IndexedEntry[] = [];
  const keys: Key[] = [];
  for (const entry of packs.flatMap((pack) => pack.entries)) {
    const number = entries.push({ id: entry.id, headword: entry.headword }) - 1;
    keys.push(...keysOf(entry, number));
  }
  // The sort is stable: keys with the same text keep the order of packs and variants.
  keys.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  return { trie: buildTrie(keys.map((key) => key.folded)), keys, entries };
}

function keysOf(entry: Entry, number: number): Key[] {
  const parts = partsOf(entry);
  const forms = variantsOf(entry).map(
    (variant): Key => ({
      folded: foldedText(variant.text),
      entry: number,
      veto: false,
      how: variant.how,
      reasons: variant.reasons,
      when: foldCondition(variant.when),
      joints: jointsOf(variant.text),
      ...(parts && !variant.reasons.includes('longForm') ? { parts } : {}),
    }),
  );
  const vetoes = entry.not.map(
    (word): Key => ({
      folded: foldedText(word),
      entry: number,
      veto: true,
      how: 'exact',
      reasons: [],
      joints: NO_JOINTS,
    }),
  );
  return [...forms, ...vetoes].filter((key) => key.folded.length > 0);
}

function partsOf({ senses }: Entry): readonly string[] | undefined {
  const lists = senses.flatMap((sense) => sense.items ?? []);
  return lists.length === 1 ? lists[0]!.parts.map(foldedText) : undefined;
}

function foldCondition(when: Condition | undefined): Key['when'] {
  if (when === undefined || when === 'quoted') return when;
  return { near: when.near.map(foldedText) };
}

/** Wherever the form itself is written with a separator or a bracket, so may the text be. */
function jointsOf(text: string): ReadonlySet<number> {
  const { gaps, length } = fold(text);
  const joints = new Set<number>();
  for (let i = 1; i < length; i++) if (gaps[i]! & (GAP.list | GAP.comma | GAP.bracket)) joints.add(i);
  return joints.size > 0 ? joints : NO_JOINTS;
}
