import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../../store/library/notices';
import { changeOwn, markSaved, REMIND_AFTER, readOwn } from '../../../../store/library/own';
import { arrange, findEntries, overview, putPack, readPackEntries, removePack } from '../../../../store/library/packs';
import { deleteAll, sizes } from '../../../../store/library/sizes';
import { personal } from '../../glossary/exchange/support';
import { contentsOf, entriesOf, entryOf, head, libraryFor, plant } from './support';

const BUNDLED = ['dadukou-2021', 'national'];

describe('own entries', () => {
  it('are kept and read', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal({ note: '备注' })], remove: [] });
    expect(await readOwn(library)).toEqual({ entries: [personal({ note: '备注' })], damaged: 0 });
  });

  it('are there when the library is opened again', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    await library.close();
    expect((await readOwn(libraryFor(library.name))).entries).toEqual([personal()]);
  });

  it('each change can be undone, and the undoing as well', async () => {
    const library = libraryFor();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => personal({ id }));
    await changeOwn(library, { put: [a!, b!], remove: [] });
    const before = await readOwn(library);
    const undo = await changeOwn(library, { put: [{ ...a!, note: '新' }, c!], remove: ['b'] });
    const after = await readOwn(library);
    const redo = await changeOwn(library, undo);
    expect(await readOwn(library)).toEqual(before);
    await changeOwn(library, redo);
    expect(await readOwn(library)).toEqual(after);
  });

  it('that someone else changed meanwhile are not overwritten', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal({ changedAt: 5 })], remove: [] });
    const mine = { put: [personal({ changedAt: 9, note: '我的' })], remove: [] };
    await expect(changeOwn(library, mine, new Map([['own-1', 1]]))).rejects.toMatchObject({
      code: 'library.changed-elsewhere',
    });
    await expect(changeOwn(library, mine, new Map([['own-1', undefined]]))).rejects.toMatchObject({
      code: 'library.changed-elsewhere',
    });
    expect((await readOwn(library)).entries).toEqual([personal({ changedAt: 5 })]);
    await changeOwn(library, mine, new Map([['own-1', 5]]));
    expect((await readOwn(library)).entries[0]?.note).toBe('我的');
  });

  it('that are none are refused before anything is written', async () => {
    const library = libraryFor();
    expect(() => changeOwn(library, { put: [personal({ headword: '' })], remove: [] })).toThrow();
    expect((await readOwn(library)).entries).toEqual([]);
  });

  it('changed at once in two places are all there', async () => {
    const library = libraryFor();
    const other = libraryFor(library.name);
    const puts = Array.from({ length: 20 }, (_, n) =>
      changeOwn(n % 2 ? library : other, { put: [personal({ id: `own-${n}` })], remove: [] }),
    );
    await Promise.all(puts);
    expect((await readOwn(library)).entries).toHaveLength(20);
    expect((await overview(other, [])).revision).toBe(20);
  });
});

describe('the reminder', () => {
  const unsaved = async (library: ReturnType<typeof libraryFor>) => (await overview(library, [])).unsaved;

  it('counts new entries until they are saved', async () => {
    const library = libraryFor();
    const put = Array.from({ length: REMIND_AFTER }, (_, n) => personal({ id: `own-${n}` }));
    await changeOwn(library, { put, remove: [] });
    expect(await unsaved(library)).toBe(20);
    await changeOwn(library, { put: [put[0]!], remove: ['own-1'] });
    expect(await unsaved(library)).toBe(19);
    await markSaved(library, 77);
    expect(await overview(library, [])).toMatchObject({ unsaved: 0, savedAt: 77 });
    await changeOwn(library, { put: [], remove: ['own-2'] });
    expect(await unsaved(library)).toBe(0);
  });
});

describe('packs', () => {
  it('are kept whole, with their counts', async () => {
    const library = libraryFor();
    const entries = entriesOf('e', 250);
    const told: number[] = [];
    await putPack(library, { head: head('p'), entries }, 5, BUNDLED, { onProgress: (share) => told.push(share) });
    expect(told).toHaveLength(3);
    expect(await readPackEntries(library, 'p')).toEqual({ entries, damaged: 0 });
    const { packs } = await overview(library, BUNDLED);
    const bytes = new TextEncoder().encode(JSON.stringify(entries)).length;
    expect(packs).toMatchObject([{ id: 'p', count: 250, importedAt: 5 }]);
    expect(Math.abs(packs[0]!.bytes - bytes)).toBeLessThan(10);
  });

  it('a new version takes the place of the old one', async () => {
    const library = libraryFor();
    await putPack(library, { head: head('p'), entries: entriesOf('e', 250) }, 5, BUNDLED);
    await putPack(library, { head: head('p', { version: '2' }), entries: entriesOf('f', 3) }, 6, BUNDLED);
    expect((await readPackEntries(library, 'p')).entries).toEqual(entriesOf('f', 3));
    expect(await findEntries(library, ['e-200'])).toEqual([]);
  });

  it.each(['own', 'national'])('cannot have the id %s', async (id) => {
    const library = libraryFor();
    await expect(putPack(library, { head: head(id), entries: [] }, 5, BUNDLED)).rejects.toMatchObject({
      code: 'library.pack-id-taken',
    });
  });

  it('one that is called off changes nothing', async () => {
    const library = libraryFor();
    await putPack(library, { head: head('p'), entries: entriesOf('e', 3) }, 5, BUNDLED);
    const before = await contentsOf(library);
    const control = new AbortController();
    const work = { signal: control.signal, onProgress: () => control.abort() };
    const writing = putPack(library, { head: head('p'), entries: entriesOf('f', 500) }, 6, BUNDLED, work);
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(await contentsOf(library)).toEqual(before);
  });

  it('are removed with all their entries', async () => {
    const library = libraryFor();
    await putPack(library, { head: head('p'), entries: entriesOf('e', 250) }, 5, BUNDLED);
    await putPack(library, { head: head('q'), entries: entriesOf('e', 2) }, 5, BUNDLED);
    await removePack(library, 'p');
    expect(await findEntries(library, ['e-1', 'e-200'])).toMatchObject([{ pack: 'q', entry: { id: 'e-1' } }]);
    expect((await overview(library, BUNDLED)).packs.map(({ id }) => id)).toEqual(['q']);
  });

  it('entries are found by their ids, the reader’s own first', async () => {
    const library = libraryFor();
    await putPack(library, { head: head('p'), entries: [entryOf('same'), entryOf('other')] }, 5, BUNDLED);
    await changeOwn(library, { put: [personal({ id: 'same' })], remove: [] });
    const found = await findEntries(library, ['same', 'other', 'nowhere']);
    expect(found.map(({ pack, entry }) => `${pack}/${entry.id}`)).toEqual(['own/same', 'p/same', 'p/other']);
  });

  it('their order and which are in use are kept', async () => {
    const library = libraryFor();
    await putPack(library, { head: head('p'), entries: [] }, 5, BUNDLED);
    const { shelf } = await overview(library, BUNDLED);
    expect(shelf.map(({ pack }) => pack)).toEqual(['own', 'p', ...BUNDLED]);
    await arrange(library, shelf.map((place) => ({ ...place, on: place.pack !== 'national' })).reverse());
    expect((await overview(library, BUNDLED)).shelf).toEqual([
      { pack: 'national', on: false },
      { pack: 'dadukou-2021', on: true },
      { pack: 'p', on: true },
      { pack: 'own', on: true },
    ]);
  });
});

describe('changes are told', () => {
  it('to every part that listens, here and elsewhere', async () => {
    const library = libraryFor();
    const other = libraryFor(library.name);
    const heard: Notice[] = [];
    const ends = [library.watch((notice) => heard.push(notice)), other.watch((notice) => heard.push(notice))];
    await changeOwn(library, { put: [personal()], remove: [] });
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual([
      { packs: ['own'], revision: 1 },
      { packs: ['own'], revision: 1 },
    ]);
    for (const end of ends) end();
    await putPack(other, { head: head('p'), entries: [] }, 5, []);
    await new Promise((done) => setTimeout(done, 20));
    expect(heard).toHaveLength(2);
  });

  it('but not where nothing changed', async () => {
    const library = libraryFor();
    const heard = vi.fn();
    const end = library.watch(heard);
    await expect(changeOwn(library, { put: [], remove: [] }, new Map([['a', 1]]))).rejects.toThrow();
    await new Promise((done) => setTimeout(done, 20));
    expect(heard).not.toHaveBeenCalled();
    end();
  });
});

describe('what is stored', () => {
  it('has its size', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    await putPack(library, { head: head('p', { name: '单位词库' }), entries: entriesOf('e', 10) }, 5, []);
    const { packs } = await sizes(library);
    expect(packs).toMatchObject([
      { id: 'own', entries: 1, bytes: new TextEncoder().encode(JSON.stringify([personal()])).length },
      { id: 'p', name: '单位词库', entries: 10 },
    ]);
  });

  it('can be deleted as a whole; what comes after counts on', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    await putPack(library, { head: head('p'), entries: entriesOf('e', 10) }, 5, []);
    const { revision } = await overview(library, []);
    await deleteAll(library);
    expect(Object.values(await contentsOf(library)).flat()).toEqual([]);
    expect((await overview(library, [])).revision).toBeGreaterThan(revision);
  });
});

describe('records that are damaged', () => {
  it('are passed over and counted', async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    await putPack(library, { head: head('p'), entries: entriesOf('e', 3) }, 5, []);
    await plant(library, 'own', { id: 'broken', headword: 7 });
    await plant(library, 'packs', { id: 'q', head: 'nothing' });
    await plant(library, 'chunks', { pack: 'p', n: 1, ids: ['x'], entries: [{ id: 'x' }, entryOf('y')] });
    await plant(library, 'chunks', { pack: 'p', n: 2, ids: [], entries: 'nothing' });
    await plant(library, 'meta', 'no shelf', 'shelf');
    await plant(library, 'meta', 'no number', 'unsaved');
    expect(await readOwn(library)).toEqual({ entries: [personal()], damaged: 1 });
    const read = await readPackEntries(library, 'p');
    expect([read.entries.length, read.damaged]).toEqual([4, 2]);
    expect(await overview(library, [])).toMatchObject({ damaged: 1, unsaved: 0, packs: [{ id: 'p' }] });
    expect(await findEntries(library, ['x', 'broken'])).toEqual([]);
  });
});
