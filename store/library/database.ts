import { deleteDB, type IDBPDatabase, type IDBPTransaction, type OpenDBCallbacks, openDB } from 'idb';
import { LibraryError } from './errors';
import type { LibrarySchema, StoreName } from './records';

/**
 * Where the library lives: IndexedDB, through idb (1 KB over the bare interface, no query language, transactions stay
 * in sight; Dexie would bring 30 KB for live queries that a notice between tabs does as well).
 *
 * Why IndexedDB and not storage.local: a write is a transaction over many records, all or nothing; a pack of 100,000
 * entries is read in parts and looked up by an index, where storage.local gives back one value after turning all of it
 * to JSON; and it is open to every page of the extension and to the background, not to the pages that are read. With
 * the `unlimitedStorage` permission the browser neither counts it against a quota nor evicts it when the disk is full
 * (developer.chrome.com/docs/extensions/reference/permissions-list; in Firefox it makes the storage persistent).
 * Content scripts live in the pages' origins and cannot see it: the background answers them.
 */
export const DATABASE = 'gongwen-library';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
type Upgrade = IDBPTransaction<LibrarySchema, StoreName[], 'versionchange'>;

/**
 * Step n brings a store from version n to n + 1, within the one transaction that opens it: if a step throws, the store
 * stays as it was. A step that has been released is never changed.
 */
export type Migration = (db: LibraryDatabase, transaction: Upgrade) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.createObjectStore('meta');
    db.createObjectStore('own', { keyPath: 'id' });
    db.createObjectStore('packs', { keyPath: 'id' });
    db.createObjectStore('chunks', { keyPath: ['pack', 'n'] }).createIndex('ids', 'ids', { multiEntry: true });
    db.createObjectStore('bases', { keyPath: 'library' });
  },
];

/** How long another tab may take to let go of a store of an earlier version, in ms. */
const BLOCKED_MS = 5000;

export interface OpenOptions {
  name?: string;
  migrations?: readonly Migration[];
  /** Called where the connection ended: the browser closed it, or another part wants to change the store's version. */
  onClosed?(): void;
}

/** @throws LibraryError */
export async function openDatabase({ name = DATABASE, migrations = MIGRATIONS, onClosed }: OpenOptions = {}) {
  let giveUp = (_: LibraryError) => {};
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = opened(name, migrations.length, {
    upgrade: async (db, from, _to, transaction) => {
      try {
        for (const migrate of migrations.slice(from)) await migrate(db, transaction as Upgrade);
      } catch (error) {
        // The browser would keep what a step has done before it failed.
        transaction.done.catch(() => {});
        transaction.abort();
        giveUp(new LibraryError('library.unavailable', error));
      }
    },
    blocked: () => {
      timer = setTimeout(() => giveUp(new LibraryError('library.blocked')), BLOCKED_MS);
    },
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // Should it open after all, nobody waits for it any more.
    opening.then((db) => db.close()).catch(() => {});
    if (error instanceof LibraryError) throw error;
    const newer = error instanceof DOMException && error.name === 'VersionError';
    throw new LibraryError(newer ? 'library.newer-version' : 'library.unavailable', error);
  } finally {
    clearTimeout(timer);
  }
}

/** A store that cannot even be asked for is a promise that fails, like any other. */
async function opened(name: string, version: number, callbacks: OpenDBCallbacks<LibrarySchema>) {
  return openDB<LibrarySchema>(name, version, callbacks);
}

/** Deletes the store as a whole; every connection to it is asked to close. */
export function deleteDatabase(name: string = DATABASE): Promise<void> {
  return deleteDB(name);
}
