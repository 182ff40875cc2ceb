import { openDB } from 'idb';
import { isOfThisVersion } from '../../glossary/match/index-layout';

/** Indexes as they were last made: the background is ended and started again all day. */
export type IndexName = 'library' | 'bundled';
interface Cached {
  /** What it was made of. */
  revision: number;
  /** Which version of the extension made it: another one may read another layout. */
  version: string;
  entries: number;
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

/** The index of this revision; none where there is none, or it cannot be read. It can always be made anew. */
export async function cachedIndex(name: IndexName, revision: number, version: string): Promise<Cached | undefined> {
  try {
    const db = await open();
    const cached: Cached | undefined = await db.get(STORE, name);
    db.close();
    if (cached?.revision !== revision || cached.version !== version) return undefined;
    return cached.bytes instanceof Uint8Array && isOfThisVersion(cached.bytes) ? cached : undefined;
  } catch {
    return undefined;
  }
}

export async function cacheIndex(name: IndexName, cached: Cached): Promise<void> {
  try {
    const db = await open();
    await db.put(STORE, cached, name);
    db.close();
  } catch {
    // A full disk: it is made anew the next time.
  }
}
