import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../../glossary/exchange/backup';
import { carryOut, idOf, makeBackup, partsOf, planMerge } from '../../../../store/library/backup';
import type { Library } from '../../../../store/library/library';
import { changeOwn, readOwn } from '../../../../store/library/own';
import { arrange, overview, putPack, readPackEntries } from '../../../../store/library/packs';
import { beginAnew, salvage } from '../../../../store/library/salvage';
import { deleteAll } from '../../../../store/library/sizes';
import { library as anyLibrary } from '../../glossary/exchange/arbitrary';
import { bytesOf, HEAD, personal } from '../../glossary/exchange/support';
import { contentsOf, entriesOf, entryOf, head, libraryFor, plant } from './support';

const BUNDLED = ['national'];
const options = { own: HEAD, settings: { theme: 'dark' }, bundled: BUNDLED, now: 99 };

/** Through the bytes of a file and back. */
async function throughFile(library: Library) {
  const text = [...writeBackup(await makeBackup(library, options))].join('');
  const { backup, problems } = await readBackup(bytesOf(text));
  expect(problems).toEqual([]);
  return backup!;
}

async function restore(library: Library, backup: Awaited<ReturnType<typeof throughFile>>) {
  const { own, others } = partsOf(backup);
  const plan = await planMerge(library, own, 100, backup.library);
  await carryOut(library, plan, new Map(), 100, { packs: others, shelf: backup.shelf, instead: true });
}

async function filled(): Promise<Library> {
  const library = libraryFor();
  await changeOwn(library, { put: [personal({ note: '备注' }), personal({ id: 'b' })], remove: [] });
  await putPack(library, { head: head('p'), entries: entriesOf('e', 150) }, 5, BUNDLED);
  const subscription = { url: 'https://a.gov.cn/q.json', hash: 'a'.repeat(64), checkedAt: 5, goodAt: 5, failures: 0 };
  await putPack(library, { head: head('q'), entries: [entryOf('f')], subscription }, 6, BUNDLED);
  const { shelf } = await overview(library, BUNDLED);
  await arrange(library, shelf.map((place) => ({ ...place, on: place.pack !== 'p' })).reverse());
  return library;
}

describe('a backup', () => {
  it('brings everything back after everything was deleted', async () => {
    const library = await filled();
    const before = await overview(library, BUNDLED);
    const own = await readOwn(library);
    const backup = await throughFile(library);
    expect(backup.settings).toEqual({ theme: 'dark' });
    await deleteAll(library);
    await restore(library, backup);
    expect(await readOwn(library)).toEqual(own);
    expect((await readPackEntries(library, 'p')).entries).toEqual(entriesOf('e', 150));
    const after = await overview(library, BUNDLED);
    expect(after.shelf).toEqual(before.shelf);
    expect(after.unsaved).toBe(0);
    const listed = ({ packs }: typeof after) => packs.map(({ id, head, count }) => [id, head, count]).sort();
    expect(listed(after)).toEqual(listed(before));
    expect(after.packs.find(({ id }) => id === 'q')?.subscription).toMatchObject({
      url: 'https://a.gov.cn/q.json',
      checkedAt: 0,
    });
  });

  it('put in the place of a library removes what it does not have', async () => {
    const backup = await throughFile(await filled());
    const other = libraryFor();
    await changeOwn(other, { put: [personal({ id: 'mine' })], remove: [] });
    await putPack(other, { head: head('z'), entries: entriesOf('z', 3) }, 5, BUNDLED);
    await restore(other, backup);
    expect((await readOwn(other)).entries.map(({ id }) => id)).toEqual(['b', 'own-1']);
    expect((await overview(other, BUNDLED)).packs.map(({ id }) => id).sort()).toEqual(['p', 'q']);
  });

  it('made while somebody changes the library is of one moment', async () => {
    const library = await filled();
    const other = libraryFor(library.name);
    const change = { put: [personal({ id: 'z' })], remove: ['b'] };
    let changed = false;
    const onProgress = () => {
      if (!changed) void changeOwn(other, change);
      changed = true;
    };
    const { packs } = await makeBackup(library, { ...options, onProgress });
    expect(packs[0]?.entries.map(({ id }) => id)).toEqual(['own-1', 'z']);
  });

  it('of any own entries brings them back', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (entries) => {
        const library = libraryFor();
        await changeOwn(library, { put: entries, remove: [] });
        const backup = await throughFile(library);
        const other = libraryFor();
        await restore(other, backup);
        expect(await readOwn(other)).toEqual(await readOwn(library));
        await Promise.all([library.close(), other.close()]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('two machines', () => {
  it('a library has one id, also when asked for twice at once', async () => {
    const library = libraryFor();
    const [one, two] = await Promise.all([idOf(library), idOf(library)]);
    expect(one).toBe(two);
    expect(await idOf(libraryFor(library.name))).toBe(one);
  });

  it('that exchange backups know who changed what since they last met', async () => {
    const a = libraryFor();
    const b = libraryFor();
    const take = async (from: Library, to: Library) => {
      const backup = await throughFile(from);
      const plan = await planMerge(to, partsOf(backup).own, 100, backup.library);
      if (plan.merge.conflicts.length === 0) await carryOut(to, plan, new Map(), 100);
      return plan.merge;
    };
    const first = personal({ id: 'x', note: '一' });
    await changeOwn(a, { put: [first], remove: [] });
    expect((await take(a, b)).added).toHaveLength(1);
    await changeOwn(a, { put: [{ ...first, note: '二', changedAt: 2 }], remove: [] });
    await changeOwn(b, {
      put: [{ ...first, category: '治理', changedAt: 3 }, personal({ id: 'y', headword: '别的' })],
      remove: [],
    });
    expect((await take(a, b)).conflicts).toEqual([]);
    expect((await readOwn(b)).entries).toMatchObject([{ id: 'x', note: '二', category: '治理' }, { id: 'y' }]);
    await changeOwn(a, { put: [{ ...first, note: '三', changedAt: 4 }], remove: [] });
    await changeOwn(b, { put: [{ ...first, note: '四', changedAt: 5 }], remove: [] });
    const before = await contentsOf(b);
    const { conflicts } = await take(a, b);
    expect(conflicts).toMatchObject([{ id: 'x', base: { note: '二' }, mine: { note: '四' }, theirs: { note: '三' } }]);
    expect(await contentsOf(b)).toEqual(before);
  });

  it('a plan made before someone changed an entry is not carried out', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    const plan = await planMerge(library, [entryOf('new')], 5);
    await changeOwn(library, { put: [personal({ changedAt: 7 })], remove: [] });
    await expect(carryOut(library, plan, new Map(), 5)).rejects.toMatchObject({ code: 'library.changed-elsewhere' });
    expect((await readOwn(library)).entries).toHaveLength(1);
  });

  it('a merge with a conflict without a choice is not carried out', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal({ note: '我的' })], remove: [] });
    const plan = await planMerge(library, [personal({ note: '他的' }), entryOf('new')], 5);
    await expect(carryOut(library, plan, new Map(), 5)).rejects.toThrow('own-1');
    expect((await readOwn(library)).entries).toHaveLength(1);
    await carryOut(library, plan, new Map([['own-1', 'both']]), 5);
    expect((await readOwn(library)).entries.map(({ note }) => note).sort()).toEqual(['他的', '我的', undefined].sort());
  });
});

describe('a damaged library', () => {
  it('that is not there at all gives nothing, and is not made by looking', async () => {
    const library = libraryFor();
    expect(await salvage(HEAD, 99, library.name)).toMatchObject({ kept: 0, lost: 0 });
    expect((await readOwn(library)).entries).toEqual([]);
  });

  async function damaged(): Promise<Library> {
    const library = await filled();
    await plant(library, 'own', { id: 'broken', headword: 7 });
    await plant(library, 'packs', { id: 'z', head: 'nothing' });
    await plant(library, 'chunks', { pack: 'p', n: 1, ids: ['x'], entries: [{ id: 'x' }, entryOf('y')] });
    await plant(library, 'chunks', { pack: 'nobody', n: 0, ids: ['w'], entries: [entryOf('w')] });
    return library;
  }

  it('gives what can be read as a backup, and the rest as it was found', async () => {
    const library = await damaged();
    const before = await contentsOf(library);
    const saved = await salvage(HEAD, 99, library.name);
    expect(await contentsOf(library)).toEqual(before);
    expect(saved).toMatchObject({ kept: 2 + 101 + 1, lost: 4 });
    expect(saved.backup.damaged).toContainEqual({ id: 'broken', headword: 7 });
    const { backup, problems } = await readBackup(bytesOf([...writeBackup(saved.backup)].join('')));
    expect(problems).toEqual([]);
    expect(backup?.packs.map((pack) => [pack.head.id, pack.entries.length])).toEqual([
      ['own', 2],
      ['p', 101],
      ['q', 1],
    ]);
    expect(backup?.shelf).not.toEqual([]);
  });

  it('begins anew with what was saved', async () => {
    const library = await damaged();
    const { backup } = await salvage(HEAD, 99, library.name);
    await beginAnew(library, 99, backup);
    expect(await readOwn(library)).toMatchObject({ damaged: 0, entries: [{ id: 'b' }, { id: 'own-1' }] });
    expect(await overview(library, BUNDLED)).toMatchObject({
      damaged: 0,
      packs: [{ count: 1 }, { count: 101 }].reverse(),
    });
    expect((await salvage(HEAD, 99, library.name)).lost).toBe(0);
  });

  it('begins empty where nothing was saved', async () => {
    const library = await damaged();
    await beginAnew(library, 99);
    expect(Object.values(await contentsOf(library)).flat()).toEqual([]);
  });

  it('of which a store is missing altogether gives the others', async () => {
    const { openDB } = await import('idb');
    const library = libraryFor();
    const db = await openDB(library.name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('own', { keyPath: 'id' });
      },
    });
    await db.put('own', personal());
    db.close();
    await expect(overview(library, [])).rejects.toMatchObject({ code: 'library.damaged' });
    const saved = await salvage(HEAD, 99, library.name);
    expect(saved).toMatchObject({ kept: 1, lost: 0 });
    await beginAnew(library, 99, saved.backup);
    expect((await readOwn(library)).entries).toEqual([personal()]);
  });

  it('that cannot be opened gives an empty file', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('not here', 'UnknownError');
    };
    try {
      expect(await salvage(HEAD, 99, 'nothing')).toMatchObject({ kept: 0, lost: 0 });
    } finally {
      indexedDB.open = open;
    }
  });
});
