import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDesk } from '../../../entrypoints/library/import/desk';
import type { Choose, Preview, Restore } from '../../../entrypoints/library/import/state';
import { WorkClient } from '../../../entrypoints/library/work/client';
import type { FromWork, ToWork, Words, WorkAnswers, WorkAsk } from '../../../entrypoints/library/work/messages';
import { serveWork } from '../../../entrypoints/library/work/serve';
import { readBackup, writeBackup } from '../../../glossary/exchange/backup';
import { json } from '../../../glossary/exchange/pack-json';
import { makeBackup } from '../../../store/library/backup';
import type { Library } from '../../../store/library/library';
import { changeOwn, readOwn } from '../../../store/library/own';
import { overview, putPack, readPackEntries } from '../../../store/library/packs';
import { HEAD, personal, written } from '../glossary/exchange/support';
import { entriesOf, entryOf, head, libraryFor } from '../store/library/support';

const WORDS: Words = { pasted: '粘贴', ownWords: '自编', ownIssuer: '本人', ownCategory: '未分类' };
const fileOf = (bytes: Uint8Array | string, name = 'pack.json') => new File([bytes as BlobPart], name);
const packFile = (many: number) => fileOf(written(json, { head: head('big'), entries: entriesOf('e', many) }));

const isPreview = (opened: Choose | Preview | Restore): Preview => {
  if (opened.step !== 'preview') throw new Error(`It is ${opened.step}`);
  return opened;
};

describe('the desk of an import', () => {
  it('shows a large pack by its first entries, and puts all of them into the library', async () => {
    const library = libraryFor();
    const desk = new ImportDesk(library);
    const preview = isPreview(await desk.open(packFile(3000), WORDS, {}));
    expect(preview).toMatchObject({ to: 'pack', packName: 'big', result: { count: 3000, problemCount: 0 } });
    expect(preview.result.entries.map(({ id }) => id)).toEqual(entriesOf('e', 8).map(({ id }) => id));
    expect(preview.result.lines).toHaveLength(8);
    await desk.pack(preview.result.head!, [], {});
    expect((await readPackEntries(library, 'big')).entries).toHaveLength(3000);
  });

  it('shows the first hundred clashes and counts all, merges as answered, and takes it back', async () => {
    const library = libraryFor();
    const desk = new ImportDesk(library);
    const mine = Array.from({ length: 150 }, (_, n) => personal({ id: `own-${n}`, headword: `词语${n}` }));
    await changeOwn(library, { put: mine, remove: [] });
    const before = await readOwn(library);
    const theirs = mine.map((entry) => ({ ...entry, note: '另一个说明' }));
    const file = written(json, { head: HEAD, entries: [...theirs, entryOf('new')] });
    const { to, merge } = isPreview(await desk.open(fileOf(file), WORDS, {}));
    expect(to).toBe('own');
    expect(merge?.added).toBe(1);
    expect([merge?.conflicts.length, merge?.clashes.length]).toEqual([150, 100]);
    await expect(desk.merge(new Map(), {})).rejects.toThrow();
    expect(await readOwn(library)).toEqual(before);
    await desk.merge(new Map(merge!.conflicts.map((id, n) => [id, n === 0 ? 'mine' : 'theirs'])), {});
    const after = new Map((await readOwn(library)).entries.map((entry) => [entry.id, entry]));
    expect(after.size).toBe(151);
    expect(after.get('own-0')?.note).toBe(mine[0]!.note);
    expect(after.get('own-149')?.note).toBe('另一个说明');
    await desk.undo();
    expect(await readOwn(library)).toEqual(before);
  });

  it('refuses what no format can read, and what is no backup after all', async () => {
    const desk = new ImportDesk(libraryFor());
    const refused = async (file: File) => {
      const opened = await desk.open(file, WORDS, {});
      return opened.step === 'choose' ? opened.refused?.problems[0]?.code : opened.step;
    };
    expect(await refused(fileOf('{"format":"gongwen-glossary-backup"'))).toBe('file.truncated');
    await expect(desk.pack(HEAD, [], {})).rejects.toThrow('No file is open');
  });

  it('restores a backup in the place of all that is there', async () => {
    const source = libraryFor();
    await changeOwn(source, { put: [personal({ id: 'kept' })], remove: [] });
    await putPack(source, { head: head('p'), entries: entriesOf('p', 3) }, 1, []);
    const options = { own: HEAD, settings: { theme: 'dark' }, bundled: [], now: 5 };
    const backup = [...writeBackup(await makeBackup(source, options))].join('');
    const library = libraryFor();
    await changeOwn(library, { put: [personal({ id: 'mine', headword: '我的词' })], remove: [] });
    await putPack(library, { head: head('q'), entries: entriesOf('q', 3) }, 1, []);
    const desk = new ImportDesk(library);
    const opened = await desk.open(fileOf(backup, 'backup.json'), WORDS, {});
    expect(opened).toMatchObject({
      step: 'restore',
      own: 1,
      packs: [{ id: 'p', count: 3 }],
      stored: { theme: 'dark' },
    });
    await desk.restore(new Map(), 'instead', [], {});
    expect((await readOwn(library)).entries.map(({ id }) => id)).toEqual(['kept']);
    expect((await overview(library, [])).packs.map(({ id }) => id)).toEqual(['p']);
  });

  it('reads a document that was pasted, and says what it is called in the words it was given', async () => {
    const desk = new ImportDesk(libraryFor());
    const { file, result } = await desk.paste('“甲乙丙制”是指甲、乙、丙三项制度。', WORDS, {});
    expect(file).toMatchObject({ name: '粘贴', format: 'text', pasted: true });
    expect(result.entries.map(({ headword }) => headword)).toEqual(['甲乙丙制']);
  });
});

describe('the worker that imports', () => {
  /** Asks one thing and waits for the word that ends it. */
  async function asked(library: Library, callOff: boolean): Promise<FromWork[]> {
    const told: FromWork[] = [];
    await new Promise<void>((done) => {
      const take = serveWork(library, (message) => {
        told.push(message);
        if (message.type !== 'progress') done();
      });
      take({ type: 'work', job: 7, ask: { type: 'open', file: packFile(20_000), words: WORDS } });
      if (callOff) setTimeout(() => take({ type: 'call-off', job: 7 }), 20);
    });
    return told;
  }

  it('tells its progress, seldom, and then what it found', async () => {
    const begin = performance.now();
    const told = await asked(libraryFor(), false);
    const took = performance.now() - begin;
    expect(told.at(-1)).toMatchObject({
      type: 'answer',
      job: 7,
      answer: { step: 'preview', result: { count: 20_000 } },
    });
    const shares = told.flatMap((message) => (message.type === 'progress' ? [message.share] : []));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.length).toBeLessThanOrEqual(took / 100 + 1);
  });

  it('stops when it is called off, which is no failure', async () => {
    expect((await asked(libraryFor(), true)).at(-1)).toEqual({ type: 'failed', job: 7 });
  });

  it('says what went wrong by its code', async () => {
    const told: FromWork[] = [];
    await new Promise<void>((done) => {
      const take = serveWork(libraryFor(), (message) => {
        told.push(message);
        done();
      });
      take({ type: 'work', job: 1, ask: { type: 'plan' } });
    });
    expect(told).toEqual([{ type: 'failed', job: 1, code: 'No file is open' }]);
  });
});

describe('the worker that writes files', () => {
  async function filled(): Promise<Library> {
    const library = libraryFor();
    await changeOwn(library, { put: [personal({ id: 'kept' })], remove: [] });
    await putPack(library, { head: head('p'), entries: entriesOf('p', 300) }, 1, []);
    return library;
  }
  async function ask<T extends WorkAsk['type']>(library: Library, asked: Extract<WorkAsk, { type: T }>) {
    const last = await new Promise<FromWork>((done) => {
      const take = serveWork(library, (message) => message.type !== 'progress' && done(message));
      take({ type: 'work', job: 1, ask: asked });
    });
    if (last.type !== 'answer') throw new Error(JSON.stringify(last));
    return last.answer as WorkAnswers[T];
  }

  it('writes a backup that can be read again', async () => {
    const own = HEAD;
    const blob = await ask(await filled(), { type: 'backup', own, settings: { theme: 'dark' }, bundled: [], now: 5 });
    const { backup, problems } = await readBackup(new Uint8Array(await blob.arrayBuffer()));
    expect(problems).toEqual([]);
    expect(backup?.packs.map(({ head, entries }) => [head.id, entries.length])).toEqual([
      ['own', 1],
      ['p', 300],
    ]);
    expect(backup?.settings).toEqual({ theme: 'dark' });
  });

  it.each(['own', 'p'])('writes the pack %s as a table, and one that ships from what it is given', async (pack) => {
    const library = await filled();
    const { name, extension, blob } = await ask(library, { type: 'export', pack, format: 'csv', own: HEAD });
    expect([name, extension, blob.type]).toEqual([pack === 'own' ? HEAD.name : 'p', 'csv', 'text/csv;charset=utf-8']);
    expect((await blob.text()).trim().split('\r\n')).toHaveLength(pack === 'own' ? 2 : 301);
    const shipped = { head: head('shipped'), entries: [entryOf('x')] };
    const given = await ask(library, { type: 'export', pack: 'shipped', format: 'json', own: HEAD, shipped });
    expect(JSON.parse(await given.blob.text())).toMatchObject({ id: 'shipped', entries: [{ id: 'x' }] });
  });

  it('says so where there is no such pack', async () => {
    const asked = ask(await filled(), { type: 'export', pack: 'none', format: 'csv', own: HEAD });
    await expect(asked).rejects.toThrow('library.pack-missing');
  });
});

describe('the page that asks it', () => {
  const workers: FakeWorker[] = [];
  class FakeWorker extends EventTarget {
    readonly asked: ToWork[] = [];
    ended = false;
    constructor() {
      super();
      workers.push(this);
    }
    postMessage(message: ToWork): void {
      this.asked.push(message);
    }
    terminate(): void {
      this.ended = true;
    }
    tell(data: FromWork): void {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  beforeEach(() => {
    workers.length = 0;
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => void vi.unstubAllGlobals());
  const answer = (job: number): FromWork => ({ type: 'answer', job, answer: undefined });

  it('does not break off what is being written when nobody looks any more, and ends the worker then', async () => {
    const client = new WorkClient();
    client.enter();
    const done = client.ask({ type: 'pack', head: HEAD, taken: [], version: '1' });
    client.leave();
    expect(workers[0]?.ended).toBe(false);
    workers[0]?.tell(answer(1));
    await done;
    expect(workers[0]?.ended).toBe(true);
  });

  it('keeps the worker after a merge until that is taken back', async () => {
    const client = new WorkClient();
    client.enter();
    const done = client.ask({ type: 'merge', answers: new Map() });
    client.leave();
    workers[0]?.tell(answer(1));
    await done;
    expect(workers[0]?.ended).toBe(false);
    const undone = client.ask({ type: 'undo' });
    workers[0]?.tell(answer(2));
    await undone;
    expect([workers.length, workers[0]?.ended]).toEqual([1, true]);
  });

  it('calls work off, and is told the reason; what is over is not called off', async () => {
    const client = new WorkClient();
    client.enter();
    const controller = new AbortController();
    const reason = new DOMException('Called off', 'AbortError');
    const done = client.ask({ type: 'paste', text: '甲', words: WORDS }, { signal: controller.signal });
    controller.abort(reason);
    expect(workers[0]?.asked.at(-1)).toEqual({ type: 'call-off', job: 1 });
    workers[0]?.tell({ type: 'failed', job: 1 });
    await expect(done).rejects.toBe(reason);
    const late = new AbortController();
    const plan = client.ask({ type: 'plan' }, { signal: late.signal });
    workers[0]?.tell(answer(2));
    await plan;
    late.abort(reason);
    expect(workers[0]?.asked.map(({ type }) => type)).toEqual(['work', 'call-off', 'work']);
  });

  it('hears of a worker that has died', async () => {
    const client = new WorkClient();
    const done = client.ask({ type: 'plan' });
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(done).rejects.toThrow('out of memory');
  });
});
