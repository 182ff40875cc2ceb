import type { Entry } from '../entry';
import { foldedText } from '../fold/full';
import { Near } from './near';
import { type Sound, type SoundKey, soundKeys, soundQuery, soundsLike } from './pinyin';
import { type Row, rowOf } from './rows';

export type { Sound } from './pinyin';

/** Why an entry was found, best first. */
export const HOW = ['headword', 'alias', 'prefix', 'within', 'pinyin', 'near', 'definition'] as const;
export type How = (typeof HOW)[number];

export interface Found<E extends Entry = Entry> {
  entry: E;
  how: How;
}

export interface SearchFunction<E extends Entry> {
  /**
   * Entries for a query, best first: the headword itself, another way to write it, what begins with the query, what
   * contains it, what sounds like it, what is written nearly so with the same numerals, what speaks of it.
   */
  (query: string, limit?: number): Found<E>[];
  /**
   * Gets ready for the first query, a slice of at most some milliseconds at a time; otherwise that query does.
   * @param rest called between the slices.
   */
  warm(rest: () => Promise<void>): Promise<void>;
}

const LONGEST_QUERY = 60;
const LIMIT = 20;
/** Entries got ready between two rests. */
const SLICE = 50;

/** One search for all places where a person chooses among entries. */
export function makeSearch<E extends Entry>(
  entries: readonly E[],
  { pinyin }: { pinyin?: Sound } = {},
): SearchFunction<E> {
  const index = new SearchIndex(entries, pinyin);
  const search = (query: string, limit = LIMIT) => index.search(query, limit);
  return Object.assign(search, {
    warm: async (rest: () => Promise<void>) => {
      while (index.prepare(SLICE)) await rest();
    },
  });
}

class SearchIndex<E extends Entry> {
  readonly #entries: readonly E[];
  readonly #sound: Sound | undefined;
  readonly #rows: Row<E>[] = [];
  readonly #sounds: SoundKey[][] = [];
  readonly #near = new Near<Row<E>>();

  constructor(entries: readonly E[], sound: Sound | undefined) {
    this.#entries = entries;
    this.#sound = sound;
  }

  /** Gets some more entries ready. @returns whether there is more to do. */
  prepare(many: number): boolean {
    const rows = this.#rows;
    const sounds = this.#sounds;
    for (let n = 0; n < many; n++) {
      if (rows.length < this.#entries.length) this.#addRow();
      else if (this.#sound && sounds.length < rows.length) sounds.push(soundKeys(rows[sounds.length]!, this.#sound));
      else return false;
    }
    return true;
  }

  #addRow(): void {
    const row = rowOf(this.#entries[this.#rows.length]!);
    this.#rows.push(row);
    this.#near.add(row);
  }

  search(query: string, limit: number): Found<E>[] {
    const cut = query.slice(0, LONGEST_QUERY);
    const folded = foldedText(cut);
    const found = new Map<E, How>();
    while (this.#rows.length < this.#entries.length) this.#addRow();
    if (folded) this.#written(folded, found);
    if (found.size < limit) this.#sounding(cut, found);
    if (folded && found.size < limit) {
      for (const { entry } of this.#near.find(folded)) add(found, entry, 'near');
    }
    if (folded.length > 1 && found.size < limit) {
      for (const { entry, definition } of this.#rows) if (definition.includes(folded)) add(found, entry, 'definition');
    }
    return [...found].slice(0, limit).map(([entry, how]) => ({ entry, how }));
  }

  #written(query: string, found: Map<E, How>): void {
    const hits: { entry: E; how: How; length: number; byAlias: number }[] = [];
    for (const { entry, headword, forms, joined } of this.#rows) {
      if (!joined.includes(query)) continue;
      const how = howWritten(query, headword, joined);
      const holds =
        how === 'prefix' ? (form: string) => form.startsWith(query) : (form: string) => form.includes(query);
      const byAlias = holds(headword) ? 0 : 1;
      const length = byAlias ? Math.min(...forms.filter(holds).map((form) => form.length)) : headword.length;
      hits.push({ entry, how, byAlias, length });
    }
    // Of two that begin alike, a headword first, then the one of which less is missing.
    hits.sort((a, b) => HOW.indexOf(a.how) - HOW.indexOf(b.how) || a.byAlias - b.byAlias || a.length - b.length);
    for (const { entry, how } of hits) add(found, entry, how);
  }

  #sounding(query: string, found: Map<E, How>): void {
    const typed = this.#sound && soundQuery(query);
    if (!typed) return;
    while (this.prepare(SLICE));
    const hits: { entry: E; rank: number; length: number }[] = [];
    this.#sounds.forEach((keys, place) => {
      let best: { rank: number; length: number } | undefined;
      for (const key of keys) {
        const rank = soundsLike(typed, key);
        if (rank !== undefined && (!best || rank < best.rank)) best = { rank, length: key.plain.length };
      }
      if (best) hits.push({ entry: this.#rows[place]!.entry, ...best });
    });
    hits.sort((a, b) => a.rank - b.rank || a.length - b.length);
    for (const { entry } of hits) add(found, entry, 'pinyin');
  }
}

function howWritten(query: string, headword: string, joined: string): How {
  if (headword === query) return 'headword';
  if (joined.includes(`\n${query}\n`)) return 'alias';
  return joined.includes(`\n${query}`) ? 'prefix' : 'within';
}

function add<E>(found: Map<E, How>, entry: E, how: How): void {
  if (!found.has(entry)) found.set(entry, how);
}
