import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach } from 'vitest';
import type { KeptEntry, PackHead } from '../../../../glossary/exchange/personal';
import { Library } from '../../../../store/library/library';
import { STORES } from '../../../../store/library/records';

let count = 0;
const open = new Set<Library>();

/** A library of its own for a test; closed after it. */
export function libraryFor(name = `test-${count++}`): Library {
  const library = new Library({ name });
  open.add(library);
  return library;
}

afterEach(async () => {
  for (const library of open) await library.close();
  open.clear();
});

export const head = (id: string, change: Partial<PackHead> = {}): PackHead => ({
  id,
  name: id,
  version: '1',
  publisher: '本单位',
  language: 'zh-Hans',
  license: '内部使用',
  ...change,
});

export function entryOf(id: string, change: Partial<KeptEntry> = {}): KeptEntry {
  return {
    id,
    headword: `词${id}`,
    aliases: [],
    not: [],
    senses: [{ definition: '释义。', grade: 'editorial', source: { title: '报告', issuer: '政府' } }],
    category: '经济',
    see: [],
    ...change,
  };
}

export const entriesOf = (prefix: string, many: number) =>
  Array.from({ length: many }, (_, n) => entryOf(`${prefix}-${n}`));

/** Everything that a store holds, whatever it is, but for the count of its changes. */
export async function contentsOf({ name }: { name: string }): Promise<Record<string, unknown>> {
  const db = await openDB(name);
  const out: Record<string, unknown> = {};
  for (const store of STORES.filter((one) => db.objectStoreNames.contains(one))) {
    const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
    out[store] = keys.map((key, n) => [key, values[n]]).filter(([key]) => key !== 'revision');
  }
  db.close();
  return out;
}

/** Puts a record into a store past every check. */
export async function plant({ name }: { name: string }, store: string, value: unknown, key?: string): Promise<void> {
  const db = await openDB(name);
  await db.put(store, value, key);
  db.close();
}
