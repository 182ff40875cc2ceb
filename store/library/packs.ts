import * as v from 'valibot';
import type { Shelf } from '../../glossary/exchange/backup';
import { type KeptEntry, KeptEntrySchema, OWN_PACK, type PackHead } from '../../glossary/exchange/personal';
import { LibraryError } from './errors';
import { type Library, throwIfCalledOff, type Writing } from './library';
import { type PackRecord, PackRecordSchema, type Subscription } from './records';
import { shelfWith } from './shelf';

const CHUNK = 100;
/** Chunks that are read at a time: with what checking them takes, well below 50 ms. */
const CHUNKS_AT_ONCE = 10;

export interface Overview {
  packs: PackRecord[];
  shelf: Shelf;
  /** How many own entries there are. */
  own: number;
  revision: number;
  unsaved: number;
  /** ms since 1970, 0 for never. */
  savedAt: number;
  /** Pack records that could not be read. */
  damaged: number;
}

/** What the library holds, without the entries. @param bundled the ids of the packs that ship. */
export function overview(library: Library, bundled: readonly string[]): Promise<Overview> {
  return library.read(['meta', 'own', 'packs'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const records = await transaction.objectStore('packs').getAll();
    const packs = records.filter(isPackRecord).sort((a, b) => b.importedAt - a.importedAt);
    const count = async (key: 'revision' | 'unsaved' | 'savedAt') => Number(await meta.get(key)) || 0;
    return {
      packs,
      shelf: shelfWith(
        await meta.get('shelf'),
        bundled,
        packs.map(({ id }) => id),
      ),
      own: await transaction.objectStore('own').count(),
      revision: await count('revision'),
      unsaved: await count('unsaved'),
      savedAt: await count('savedAt'),
      damaged: records.length - packs.length,
    };
  });
}

export function isPackRecord(record: unknown): record is PackRecord {
  return v.safeParse(PackRecordSchema, record).success;
}

export interface Work {
  signal?: AbortSignal;
  /** From 0 to 1. */
  onProgress?(share: number): void;
}

/**
 * The entries of a pack, read and checked in parts.
 * @throws LibraryError, or the signal's reason.
 */
export function readPackEntries(
  library: Library,
  pack: string,
  { signal, onProgress }: Work = {},
): Promise<{ entries: KeptEntry[]; damaged: number }> {
  return library.read(['chunks'], async (transaction) => {
    const store = transaction.objectStore('chunks');
    const total = await store.count(chunksOf(pack));
    const entries: KeptEntry[] = [];
    let damaged = 0;
    let last = -1;
    for (let read = 0; read < total; ) {
      throwIfCalledOff(signal);
      const range = IDBKeyRange.bound([pack, last], [pack, Number.POSITIVE_INFINITY], true);
      const chunks = await store.getAll(range, CHUNKS_AT_ONCE);
      for (const { n, entries: some } of chunks) {
        const good = Array.isArray(some) ? some.flatMap(checkedEntry) : [];
        damaged += Array.isArray(some) ? some.length - good.length : 1;
        entries.push(...good);
        last = n;
      }
      read += chunks.length;
      if (chunks.length === 0) break;
      onProgress?.(read / total);
    }
    return { entries, damaged };
  });
}

function checkedEntry(value: unknown): KeptEntry[] {
  const result = v.safeParse(KeptEntrySchema, value);
  return result.success ? [result.output] : [];
}

/**
 * The entries with these ids from all packs, the reader's own first; several packs may use one id. For the background,
 * which answers the pages.
 */
export function findEntries(library: Library, ids: readonly string[]): Promise<{ pack: string; entry: KeptEntry }[]> {
  return library.read(['own', 'chunks'], async (transaction) => {
    const found: { pack: string; entry: KeptEntry }[] = [];
    const byId = transaction.objectStore('chunks').index('ids');
    for (const id of new Set(ids)) {
      const own = await transaction.objectStore('own').get(id);
      if (own) found.push(...checkedEntry(own).map((entry) => ({ pack: OWN_PACK, entry })));
      for (const { pack, entries } of await byId.getAll(id)) {
        const here = entries.filter((entry) => entry.id === id).flatMap(checkedEntry);
        found.push(...here.map((entry) => ({ pack, entry })));
      }
    }
    return found;
  });
}

export interface NewPack {
  head: PackHead;
  entries: readonly KeptEntry[];
  subscription?: Subscription;
}

/**
 * Adds a pack or puts a new version in the place of the old one, all or nothing.
 * @param taken ids that it may not have: those of the packs that ship.
 * @throws LibraryError, or the signal's reason; then nothing was changed.
 */
export async function putPack(
  library: Library,
  pack: NewPack,
  now: number,
  taken: readonly string[],
  work: Work = {},
): Promise<PackRecord> {
  if (pack.head.id === OWN_PACK || taken.includes(pack.head.id)) throw new LibraryError('library.pack-id-taken');
  return library.write(['packs', 'chunks'], [pack.head.id], (transaction) => writePack(transaction, pack, now, work));
}

/** Writes a pack within a transaction. */
export async function writePack(
  transaction: Writing,
  { head, entries, subscription }: NewPack,
  now: number,
  { signal, onProgress }: Work = {},
): Promise<PackRecord> {
  const store = transaction.objectStore('chunks');
  await store.delete(chunksOf(head.id));
  let bytes = 0;
  for (let at = 0; at < entries.length; at += CHUNK) {
    throwIfCalledOff(signal);
    const some = entries.slice(at, at + CHUNK);
    bytes += bytesOf(some);
    await store.put({ pack: head.id, n: at / CHUNK, ids: some.map(({ id }) => id), entries: some });
    onProgress?.(at / entries.length);
  }
  const record: PackRecord = { id: head.id, head, count: entries.length, bytes, importedAt: now };
  if (subscription) record.subscription = subscription;
  await transaction.objectStore('packs').put(record);
  return record;
}

/** @throws LibraryError */
export function removePack(library: Library, id: string): Promise<void> {
  return library.write(['packs', 'chunks'], [id], async (transaction) => {
    await transaction.objectStore('packs').delete(id);
    await transaction.objectStore('chunks').delete(chunksOf(id));
  });
}

/** Notes how a subscription fared, without touching the pack. @throws LibraryError */
export function noteSubscription(library: Library, id: string, subscription: Subscription): Promise<void> {
  return library.write(['packs'], [id], async (transaction) => {
    const store = transaction.objectStore('packs');
    const record = await store.get(id);
    if (!record) throw new LibraryError('library.pack-missing');
    await store.put({ ...record, subscription });
  });
}

/** @throws LibraryError */
export function arrange(library: Library, shelf: Shelf): Promise<void> {
  return library.write(
    [],
    shelf.map(({ pack }) => pack),
    async (transaction) => {
      await transaction.objectStore('meta').put(shelf, 'shelf');
    },
  );
}

export function chunksOf(pack: string): IDBKeyRange {
  return IDBKeyRange.bound([pack, 0], [pack, Number.POSITIVE_INFINITY]);
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
