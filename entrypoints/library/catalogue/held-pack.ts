import type { Listed } from '../../../components/library/types';
import type { KeptEntry } from '../../../glossary/exchange/personal';
import { foldedText } from '../../../glossary/fold/full';
import { HOW, makeSearch, type SearchFunction, type Sound } from '../../../glossary/search';

/** A search result: an entry and how well it fits, from 0 for best. */
export interface Hit {
  listed: Listed;
  rank: number;
}

/** The entries of one pack with the search over them. */
export class HeldPack {
  readonly listed: readonly Listed[];
  readonly #byEntry: ReadonlyMap<KeptEntry, Listed>;
  readonly #search: SearchFunction<KeptEntry>;
  #ready = false;

  constructor(
    readonly id: string,
    entries: readonly KeptEntry[],
    sound: Sound,
  ) {
    this.listed = entries.map((entry) => ({ pack: id, entry }));
    this.#byEntry = new Map(this.listed.map((one) => [one.entry, one]));
    this.#search = makeSearch(entries, { pinyin: sound });
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Gets the whole search ready, slice by slice. @param rest called between them; it throws to stop. */
  async warm(rest: () => Promise<void>): Promise<void> {
    await this.#search.warm(rest);
    this.#ready = true;
  }

  /** What fits a query, best first. Until the search is ready only what is written the same. */
  find(text: string, most: number): Hit[] {
    if (this.#ready)
      return this.#search(text, most).map(({ entry, how }) => ({
        listed: this.#byEntry.get(entry)!,
        rank: HOW.indexOf(how),
      }));
    const folded = foldedText(text);
    if (!folded) return [];
    const hits: Hit[] = [];
    for (const listed of this.listed) {
      const rank = writtenRank(listed.entry, text, folded);
      if (rank !== undefined) hits.push({ listed, rank });
      if (hits.length >= most) break;
    }
    return hits.sort((a, b) => a.rank - b.rank);
  }
}

/** A quick look, without folding what is looked at. */
function writtenRank({ headword, aliases, senses }: KeptEntry, text: string, folded: string): number | undefined {
  const holds = (where: string) => where.includes(text) || where.includes(folded);
  if (headword === text) return 0;
  if (holds(headword)) return HOW.indexOf('within');
  if (aliases.some((alias) => holds(alias.text))) return HOW.indexOf('within');
  return senses.some(({ definition }) => holds(definition)) ? HOW.indexOf('definition') : undefined;
}
