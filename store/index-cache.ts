import { openDB } from 'idb';
import { isOfThisVersion } from '../glossary/match/index-layout';

/**
 * Indexes as they were last made: the background is ended and started again all day. Of a small library one; of a large
 * one those of its large packs, of what lies between them, and of the own entries.
 */
export type IndexName = 'library' | 'own' | `pack/${string}` | `few/${number}` | 'bundled';
interface Cached {
  /** What it was made of. */
  of: string;
  /** Which version of the extension made it: another one may read another layout. */
  version: string;
  bytes: Uint8Array;
}

const NAME = 'gongwen-index';
const STORE = 'index';

const open = () =>
  openDB(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
  });

/** The index that was made of this; none where there is none, or it cannot be read. It can always be made anew. */
export async function cachedIndex(name: IndexName, of: string, version: string): Promise<Cached | undefined> {
  try {
    const db = await open();
    const cached: Cached | undefined = await db.get(STORE, name);
    db.close();
    if (cached?.of !== of || cached.version !== version) return undefined;
    return cached.bytes instanceof Uint8Array && isOfThisVersion(cached.bytes) ? cached : undefined;
  } catch {
    return undefined;
  }
}

/** Also takes the place of what was kept by that name before. */
export async function cacheIndex(name: IndexName, cached: Cached): Promise<void> {
  try {
    const db = await open();
    await db.put(STORE, cached, name);
    db.close();
  } catch {
    // A full disk: it is made anew the next time.
  }
}

/** Forgets what is kept. @param others what is not to be forgotten. */
export async function forgetIndexes(others: readonly IndexName[] = []): Promise<void> {
  try {
    const db = await open();
    for (const name of await db.getAllKeys(STORE)) {
      if (!others.includes(name as IndexName)) await db.delete(STORE, name);
    }
    db.close();
  } catch {
    // Where it cannot be opened nothing of it is used, either.
  }
}
