import type { IDBPTransaction } from 'idb';
import { DATABASE, type LibraryDatabase, type OpenOptions, openDatabase } from './database';
import { asLibraryError, asReadError } from './errors';
import { type Notice, Notices } from './notices';
import type { LibrarySchema, StoreName } from './records';

export type Writing = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;
export type Reads = IDBPTransaction<LibrarySchema, StoreName[], 'readonly'>;

/**
 * The connection to the reader's library. What can be done with it is in the files beside this one, each a function
 * that takes it first; each write is one transaction.
 */
export class Library {
  readonly name: string;
  readonly #notices: Notices;
  readonly #options: OpenOptions;
  #opening: Promise<LibraryDatabase> | undefined;

  constructor(options: OpenOptions = {}) {
    this.name = options.name ?? DATABASE;
    this.#options = options;
    this.#notices = new Notices(this.name);
  }

  /** The open store; opened anew if the browser has closed it meanwhile. @throws LibraryError */
  database(): Promise<LibraryDatabase> {
    if (!this.#opening) {
      const forget = () => {
        if (this.#opening === opening) this.#opening = undefined;
      };
      const opening = openDatabase({ ...this.#options, name: this.name, onClosed: forget });
      this.#opening = opening;
      opening.catch(forget);
    }
    return this.#opening;
  }

  /** Reads in one transaction: what it gives belongs together. @throws LibraryError, or whatever `work` throws. */
  async read<T>(stores: StoreName[], work: (transaction: Reads) => Promise<T>): Promise<T> {
    const db = await this.database();
    try {
      const transaction = db.transaction(stores, 'readonly');
      const done = transaction.done.catch((error: unknown) => error);
      const result = await work(transaction);
      const ended = await done;
      if (ended) throw ended;
      return result;
    } catch (error) {
      throw isStoresOwn(error) ? asReadError(error) : error;
    }
  }

  /**
   * Writes in one transaction: all of it, or nothing. `work` may wait for nothing but the store's answers.
   * @param packs what the others are told has changed.
   * @throws LibraryError, or whatever `work` throws of its own; then nothing was changed.
   */
  async write<T>(stores: StoreName[], packs: string[], work: (transaction: Writing) => Promise<T>): Promise<T> {
    const db = await this.database();
    const scope = [...new Set<StoreName>([...stores, 'meta'])];
    const transaction = begin(db, scope);
    const done = transaction.done.then(
      () => undefined,
      (error: unknown) => error ?? new DOMException('', 'AbortError'),
    );
    let notice: Notice;
    let result: T;
    try {
      result = await work(transaction);
      const meta = transaction.objectStore('meta');
      const revision = (Number(await meta.get('revision')) || 0) + 1;
      await meta.put(revision, 'revision');
      notice = { packs, revision };
    } catch (error) {
      end(transaction);
      const ended = await done;
      throw isStoresOwn(error) ? asLibraryError(error, ended) : error;
    }
    const ended = await done;
    if (ended) throw asLibraryError(ended);
    this.#notices.tell(notice);
    return result;
  }

  /** Calls back on each change, from whichever part of the extension. @returns a function that ends it. */
  watch(changed: (notice: Notice) => void): () => void {
    return this.#notices.watch(changed);
  }

  /** Opens the store anew when it is next needed. */
  forget(): void {
    this.#opening = undefined;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#notices.close();
    (await opening?.catch(() => undefined))?.close();
  }
}

function begin(db: LibraryDatabase, scope: StoreName[]): Writing {
  try {
    // Strict: it is on the disk when we say so.
    return db.transaction(scope, 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw asLibraryError(error);
  }
}

function end(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** An error of the store, as against one that was thrown on purpose or by the signal that called the work off. */
function isStoresOwn(error: unknown): boolean {
  return error instanceof DOMException && !CALLED_OFF.has(error);
}

const CALLED_OFF = new WeakSet<object>();

/** @throws the signal's reason, which stays what it is on its way out of a transaction. */
export function throwIfCalledOff(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  if (typeof signal.reason === 'object' && signal.reason !== null) CALLED_OFF.add(signal.reason);
  throw signal.reason;
}
