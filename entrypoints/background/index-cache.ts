import { openDB } from 'idb';

/** The index of the reader's packs as it was last made: the background is ended and started again all day. */
interface Cached {
  revision: number;
  /** Which version of the extension made it: another one may read another layout. */
  version: string;
  entries: number;
  bytes: Uint8Array;
}

const NAME = 'gongwen-index';
const STORE = 'index';
const KEY = 'current';

const open = () =>
  openDB(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
  });

/** The index of this state of the library; none where there is none, or it cannot be read. It can always be made anew. */
export async function cachedIndex(revision: number, version: string): Promise<Cached | undefined> {
  try {
    const db = await open();
    const cached: Cached | undefined = await db.get(STORE, KEY);
    db.close();
    const isRight = cached?.revision === revision && cached.version === version && cached.bytes instanceof Uint8Array;
    return isRight ? cached : undefined;
  } catch {
    return undefined;
  }
}

export async function cacheIndex(cached: Cached): Promise<void> {
  try {
    const db = await open();
    await db.put(STORE, cached, KEY);
    db.close();
  } catch {
    // A full disk: it is made anew the next time.
  }
}
