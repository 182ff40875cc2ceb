import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type Migration, openDatabase } from '../../../../store/library/database';
import { readOwn } from '../../../../store/library/own';
import { findEntries, overview, readPackEntries } from '../../../../store/library/packs';
import { contentsOf, libraryFor } from './support';
import version1 from './version-1.json';

/** A store as version 1 wrote it, made from a file that is never changed: not by the code of today. */
async function storeOfVersion1(name: string): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade: (fresh) => {
      for (const [store, keyPath] of Object.entries(version1.stores)) {
        const made = fresh.createObjectStore(store, keyPath ? { keyPath: keyPath as string } : {});
        if (store === 'chunks') made.createIndex('ids', 'ids', { multiEntry: true });
      }
    },
  });
  for (const [store, records] of Object.entries(version1.records)) {
    for (const { key, value } of records as { key?: string; value: unknown }[]) await db.put(store, value, key);
  }
  db.close();
}

/** Steps that a later version might take. */
const rename: Migration = async (_db, transaction) => {
  const own = transaction.objectStore('own');
  for (let cursor = await own.openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update({ ...cursor.value, category: `${cursor.value.category}（旧）` });
  }
};
const addStore: Migration = (db) => {
  db.createObjectStore('later' as 'own');
};

describe('a store of version 1', () => {
  it('is read by this version', async () => {
    const library = libraryFor();
    await storeOfVersion1(library.name);
    const { entries, damaged } = await readOwn(library);
    expect(damaged).toBe(0);
    expect(entries.map(({ headword }) => headword)).toEqual(['大城三管', '路长制']);
    expect(await overview(library, [])).toMatchObject({ damaged: 0, unsaved: 2, packs: [{ id: 'bureau', count: 2 }] });
    expect((await readPackEntries(library, 'bureau')).entries).toHaveLength(2);
    expect(await findEntries(library, ['liang-wang'])).toMatchObject([{ pack: 'bureau' }]);
  });

  it('is brought to the next one, and the one after, with all that is in it', async () => {
    const { name } = libraryFor();
    await storeOfVersion1(name);
    const two = await openDatabase({ name, migrations: [...MIGRATIONS, rename] });
    expect((await two.getAll('own')).map(({ category }) => category)).toEqual(['城市（旧）', '城市（旧）']);
    two.close();
    const three = await openDatabase({ name, migrations: [...MIGRATIONS, rename, addStore] });
    expect([...three.objectStoreNames]).toContain('later');
    expect((await three.getAll('own')).map(({ category }) => category)).toEqual(['城市（旧）', '城市（旧）']);
    three.close();
  });

  it('is brought over two versions at once', async () => {
    const { name } = libraryFor();
    await storeOfVersion1(name);
    const three = await openDatabase({ name, migrations: [...MIGRATIONS, rename, addStore] });
    expect(three.version).toBe(3);
    expect((await three.getAll('own'))[0]?.category).toBe('城市（旧）');
    three.close();
  });

  it('stays as it was where a step fails', async () => {
    const library = libraryFor();
    await storeOfVersion1(library.name);
    const before = await contentsOf(library);
    const failing: Migration = async (db, transaction) => {
      await rename(db, transaction);
      throw new Error('a mistake in the step');
    };
    const opening = openDatabase({ name: library.name, migrations: [...MIGRATIONS, failing] });
    await expect(opening).rejects.toMatchObject({ code: 'library.unavailable' });
    expect(await contentsOf(library)).toEqual(before);
    expect((await readOwn(library)).entries).toHaveLength(2);
  });
});

describe('a store', () => {
  it('of a later version is left alone', async () => {
    const library = libraryFor();
    (await openDB(library.name, MIGRATIONS.length + 1)).close();
    await expect(readOwn(library)).rejects.toMatchObject({ code: 'library.newer-version' });
  });

  it('lets go when a later version wants to change it, and can be opened again', async () => {
    const library = libraryFor();
    expect((await readOwn(library)).entries).toEqual([]);
    const two = await openDatabase({ name: library.name, migrations: [...MIGRATIONS, rename] });
    expect(two.version).toBe(2);
    two.close();
    await expect(readOwn(library)).rejects.toMatchObject({ code: 'library.newer-version' });
  });

  it('that the browser does not let us at is unavailable, and is tried again', async () => {
    const library = libraryFor();
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    try {
      await expect(readOwn(library)).rejects.toMatchObject({ code: 'library.unavailable' });
    } finally {
      indexedDB.open = open;
    }
    expect((await readOwn(library)).entries).toEqual([]);
  });
});
