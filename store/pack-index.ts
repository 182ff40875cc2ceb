import type { Entry, Pack } from '../glossary/entry';
import { type KeptEntry, OWN_PACK, type PersonalEntry, toEntry } from '../glossary/exchange/personal';
import { compileToBytes } from '../glossary/match/compile';
import { cachedIndex, cacheIndex, type IndexName } from './index-cache';
import type { Library } from './library/library';
import { overview, readPackEntries } from './library/packs';
import type { PackRecord } from './library/records';
import { afterDrawing } from './turns';

/** A pack of more entries has an index of its own: to switch it on or move it makes no new one. */
const LARGE = 5_000;

/** A pack that is switched on. */
export interface UsedPack {
  id: string;
  name: string;
  count: number;
  /** Another one than before has another. */
  stamp: string;
}

export function usedPack({ id, head, count, bytes, importedAt }: PackRecord): UsedPack {
  return { id, name: head.name, count, stamp: `${head.version} ${bytes} ${importedAt}` };
}

export const isLarge = ({ id, count }: UsedPack): boolean => id !== OWN_PACK && count > LARGE;

export const indexNameOf = (pack: string): IndexName => `pack/${pack}`;

/** What an index is made of, and by which version of the extension. */
export interface Making {
  packs: readonly UsedPack[];
  own: readonly PersonalEntry[];
  version: string;
}

/** The index of some packs, as it was made before of the same, or made now; none of no entries. */
export function indexOf(library: Library, name: IndexName, making: Making): Promise<Uint8Array | undefined> {
  return alone(name, () => make(library, name, making));
}

async function make(library: Library, name: IndexName, { packs, own, version }: Making) {
  const filled = packs.filter(({ count }) => count > 0);
  if (filled.length === 0) return undefined;
  const of = JSON.stringify(filled);
  const cached = await cachedIndex(name, of, version);
  if (cached) return cached.bytes;
  const full: Pack[] = [];
  for (const pack of filled) {
    const entries = pack.id === OWN_PACK ? own : (await readPackEntries(library, pack.id)).entries;
    full.push(asPack(pack, entries));
  }
  const bytes = compileToBytes(full);
  await cacheIndex(name, { of, version, bytes });
  return bytes;
}

/** In the index an entry's id has that of its pack before it: two packs may use one id. */
function asPack({ id, name }: UsedPack, entries: readonly KeptEntry[]): Pack {
  return {
    ...{ id, name, version: '1', publisher: name, language: 'zh-Hans', license: '-' },
    entries: entries.map((entry): Entry => ({ ...toEntry(entry), id: `${id}/${entry.id}` })),
  };
}

/**
 * Makes the indexes of large packs right after they were written, off the background, which answers nobody while it
 * compiles. From before the writing until the last index is kept, whoever else wants one of them waits for it.
 */
export class IndexMaker {
  readonly #library: Library;
  #making: Promise<void> = Promise.resolve();

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * Writes, and goes on to the indexes.
   * @param packs ids of those that are written.
   * @param version of the extension.
   * @returns what `write` gives, as soon as it is written. @throws whatever `write` throws.
   */
  after<T>(packs: readonly string[], version: string, write: () => Promise<T>): Promise<T> {
    return new Promise((written, fail) => {
      const work = async () => {
        try {
          written(await write());
        } catch (error) {
          fail(error);
          return;
        }
        for (const pack of packs) await this.#index(pack, version);
      };
      // What could not be made here is made by whoever needs it.
      this.#making = aloneWithAll([...packs].sort().map(indexNameOf), work).catch(fail);
    });
  }

  /** Settles when nothing is being made any more. */
  done(): Promise<void> {
    return this.#making;
  }

  async #index(pack: string, version: string): Promise<void> {
    const record = (await overview(this.#library, [])).packs.find(({ id }) => id === pack);
    if (!record) return;
    const used = usedPack(record);
    if (!isLarge(used)) return;
    await afterDrawing();
    await make(this.#library, indexNameOf(pack), { packs: [used], own: [], version });
  }
}

/** One after the other, in whichever part of the extension. Where the platform has no locks, there is one part only. */
function alone<T>(name: IndexName, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? (locks.request(`gongwen-index/${name}`, work) as Promise<T>) : work();
}

function aloneWithAll<T>([name, ...others]: readonly IndexName[], work: () => Promise<T>): Promise<T> {
  return name === undefined ? work() : alone(name, () => aloneWithAll(others, work));
}
