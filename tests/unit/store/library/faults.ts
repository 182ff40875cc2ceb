import type { Library } from '../../../../store/library/library';

const WRITES = ['put', 'delete', 'clear'] as const;

/** How a write can fail: the process is gone, the call throws, or the request fails because the disk is full. */
export type Fault = 'crash' | 'throw' | 'quota';

/**
 * Runs work in which the nth write to the store fails, from 0; then all is as it was with the store itself.
 * @returns whether there was an nth write.
 */
export async function withFault(n: number, fault: Fault, work: () => Promise<unknown>): Promise<boolean> {
  let writes = 0;
  const before = WRITES.map((name) => IDBObjectStore.prototype[name]);
  WRITES.forEach((name, i) => {
    const original = before[i] as (...args: unknown[]) => IDBRequest;
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      if (writes++ !== n) return original.apply(this, args);
      if (fault === 'throw') throw new DOMException('full', 'QuotaExceededError');
      const request = original.apply(this, args);
      if (fault === 'crash') this.transaction.abort();
      else abortFor(this.transaction, 'QuotaExceededError');
      return request;
    } as never;
  });
  try {
    await work();
  } finally {
    WRITES.forEach((name, i) => {
      IDBObjectStore.prototype[name] = before[i] as never;
    });
  }
  return writes > n;
}

/** Ends a transaction as the browser does by itself. */
function abortFor(transaction: IDBTransaction, name: string): void {
  (transaction as unknown as { _abort(name: string): void })._abort(name);
}

/** The library as another part of the extension would find it after a crash. */
export async function reopened(library: Library, again: (name: string) => Library): Promise<Library> {
  await library.close();
  return again(library.name);
}
