import * as v from 'valibot';
import { type PersonalEntry, PersonalEntrySchema } from '../../glossary/exchange/personal';
import { LibraryError } from './errors';
import { type Library, throwIfCalledOff, type Writing } from './library';

/** So many new entries without a backup, and the reader is reminded of it. */
export const REMIND_AFTER = 20;

/** What is to become of the reader's own entries. The change that undoes it has the same shape. */
export interface OwnChange {
  put: readonly PersonalEntry[];
  /** Ids. */
  remove: readonly string[];
}

export interface OwnEntries {
  entries: PersonalEntry[];
  /** Records that could not be read. */
  damaged: number;
}

/** The reader's own entries, by id. @throws LibraryError */
export function readOwn(library: Library): Promise<OwnEntries> {
  return library.read(['own'], async (transaction) => {
    const entries: PersonalEntry[] = [];
    let damaged = 0;
    for (const record of await transaction.objectStore('own').getAll()) {
      const result = v.safeParse(PersonalEntrySchema, record);
      if (result.success) entries.push(result.output);
      else damaged++;
    }
    return { entries, damaged };
  });
}

/**
 * Adds, changes and removes own entries, all or nothing.
 * @param expected for the entries that must still be as the reader saw them: their `changedAt`, or undefined for
 * one that must not be there yet.
 * @returns the change that undoes it.
 * @throws LibraryError changed-elsewhere, quota, not-written; ValiError for an entry that is none. Then nothing was
 * changed.
 */
export function changeOwn(
  library: Library,
  { put, remove }: OwnChange,
  expected: ReadonlyMap<string, number | undefined> = new Map(),
): Promise<OwnChange> {
  const entries = put.map((entry) => v.parse(PersonalEntrySchema, entry));
  return library.write(['own'], ['own'], async (transaction) => {
    const store = transaction.objectStore('own');
    const before = new Map<string, PersonalEntry | undefined>();
    for (const id of [...entries.map((entry) => entry.id), ...remove]) before.set(id, await store.get(id));
    for (const [id, changedAt] of expected) {
      const now = before.has(id) ? before.get(id) : await store.get(id);
      if (now?.changedAt !== changedAt) throw new LibraryError('library.changed-elsewhere');
    }
    for (const id of remove) await store.delete(id);
    for (const entry of entries) await store.put(entry);
    const isNew = entries.filter((entry) => before.get(entry.id) === undefined).length;
    const gone = remove.filter((id) => before.get(id) !== undefined).length;
    await countUnsaved(transaction, isNew - gone);
    return {
      put: [...before.values()].filter((entry) => entry !== undefined),
      remove: [...before].filter(([, entry]) => entry === undefined).map(([id]) => id),
    };
  });
}

/** Puts these in the place of all own entries, within a transaction. They come from a file: none of them is unsaved. */
export async function replaceOwn(
  transaction: Writing,
  entries: readonly PersonalEntry[],
  signal?: AbortSignal,
): Promise<void> {
  const store = transaction.objectStore('own');
  await store.clear();
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    throwIfCalledOff(signal);
    // Async, so that one that throws leaves no other unheard.
    await Promise.all(entries.slice(at, at + AT_ONCE).map(async (entry) => store.put(entry)));
  }
}

/** Records that are handed to the store before its answers are waited for. */
const AT_ONCE = 200;

async function countUnsaved(transaction: Writing, more: number): Promise<void> {
  const meta = transaction.objectStore('meta');
  const unsaved = Number(await meta.get('unsaved')) || 0;
  await meta.put(Math.max(0, unsaved + more), 'unsaved');
}

/** To be called when a backup has been written to a file. @param now ms since 1970. */
export function markSaved(library: Library, now: number): Promise<void> {
  return library.write([], [], async (transaction) => {
    const meta = transaction.objectStore('meta');
    await meta.put(0, 'unsaved');
    await meta.put(now, 'savedAt');
  });
}
