import { OWN_PACK } from '../../glossary/exchange/personal';
import type { Library } from './library';
import { readOwn } from './own';
import { isPackRecord } from './packs';
import { STORES } from './records';

export interface Sizes {
  /** Bytes as JSON; what the browser takes for it is more or less. */
  packs: { id: string; name: string; entries: number; bytes: number }[];
  /** What the browser says all of the extension takes, in bytes, where it says so. */
  used?: number;
}

/** What the extension stores. @throws LibraryError */
export async function sizes(library: Library): Promise<Sizes> {
  const { entries } = await readOwn(library);
  const own = new TextEncoder().encode(JSON.stringify(entries)).length;
  const records = await library.read(['packs'], (transaction) => transaction.objectStore('packs').getAll());
  const packs = records.filter(isPackRecord);
  // Not every context has it.
  const used = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined))?.usage;
  return {
    packs: [
      { id: OWN_PACK, name: '', entries: entries.length, bytes: own },
      ...packs.map(({ id, head, count, bytes }) => ({ id, name: head.name, entries: count, bytes })),
    ],
    ...(used === undefined ? {} : { used }),
  };
}

/** Empties the library, all or nothing; it is another library from then on. @throws LibraryError */
export async function deleteAll(library: Library): Promise<void> {
  const packs = await library.read(['packs'], (transaction) => transaction.objectStore('packs').getAllKeys());
  return library.write([...STORES], [OWN_PACK, ...packs], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const revision = await meta.get('revision');
    for (const store of STORES) await transaction.objectStore(store).clear();
    // Who compares revisions must not take the empty library for an older one.
    await meta.put(Number(revision) || 0, 'revision');
  });
}
