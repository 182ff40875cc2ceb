import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readDocument } from '../../../entrypoints/background/document';
import { keep, library, libraryIndex } from '../../../entrypoints/background/library';
import * as compiling from '../../../glossary/match/compile';
import { changeOwn } from '../../../store/library/own';
import { arrange, overview, putPack } from '../../../store/library/packs';
import { deleteAll } from '../../../store/library/sizes';
import { personal } from '../glossary/exchange/support';
import { entryOf, head } from '../store/library/support';

/** One more than each page gets. */
const MANY = 20_001;

const HAN = [...'甲乙丙丁戊己庚辛壬癸'];
const written = (n: number) => [...String(n).padStart(5, '0')].map((digit) => HAN[Number(digit)]).join('');
const entries = Array.from({ length: MANY }, (_, n) => entryOf(`e-${n}`, { headword: `${written(n)}制` }));

const document = (text: string) =>
  readDocument({
    ...{ type: 'document', title: '报告', url: 'https://www.a.gov.cn/1.html', metaTags: {} },
    blocks: [
      { text: '没有词的一段。', kind: 'paragraph' },
      { text, kind: 'paragraph' },
    ],
  });
const idsIn = async (text: string) => {
  const { found } = await document(text);
  return found?.map(({ block, matches }) => [block, matches.map(({ entry, also }) => [entry, ...also].join())]);
};

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '1' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteAll(library);
});

/** The background hears of a change by a channel, which takes a turn. */
const heard = () => new Promise((done) => setTimeout(done, 50));

describe('a library that is too large for pages', () => {
  it('is scanned here, with the own entries in their place on the shelf', async () => {
    await putPack(library, { head: head('big'), entries }, 1, []);
    const own = personal({ id: 'mine', headword: entries[7]!.headword });
    await changeOwn(library, { put: [own], remove: [] });
    await heard();
    expect(await libraryIndex({ type: 'library' })).toMatchObject({ remote: true });
    const text = `落实${entries[7]!.headword}和${entries[8]!.headword}。`;
    expect(await idsIn(text)).toEqual([[1, ['own/mine,big/e-7', 'big/e-8']]]);
    const { shelf } = await overview(library, []);
    await arrange(library, [...shelf].reverse());
    await heard();
    expect(await idsIn(text)).toEqual([[1, ['big/e-7,own/mine', 'big/e-8']]]);
    await arrange(
      library,
      shelf.map(({ pack }) => ({ pack, on: pack !== 'own' })),
    );
    await heard();
    expect(await idsIn(text)).toEqual([[1, ['big/e-7', 'big/e-8']]]);
  });

  it('is compiled once: a word that is kept compiles the own words only, and a new version of the pack all of it', async () => {
    await putPack(library, { head: head('big'), entries }, 1, []);
    await heard();
    const compile = vi.spyOn(compiling, 'compileToBytes');
    const compiled = () =>
      compile.mock.calls.map(([packs]) => packs.map(({ id, entries }) => `${id} ${entries.length}`));
    const word = { ...entryOf('x'), headword: '周边新制度' };
    await idsIn('没有什么。');
    compile.mockClear();
    expect(await keep({ type: 'keep', entry: word, page: { title: '页', url: 'https://a.cn/' } }, 5)).toEqual({
      kept: true,
    });
    await heard();
    expect(await idsIn('落实周边新制度。')).toEqual([[1, [expect.stringContaining('own/')]]]);
    expect(compiled()).toEqual([['own 1']]);
    compile.mockClear();
    await putPack(library, { head: head('big', { version: '2' }), entries: entries.slice(1) }, 9, []);
    await heard();
    expect(await idsIn(`落实${entries[0]!.headword}。`)).toEqual([]);
    expect(compiled()).toContainEqual([`big ${MANY - 1}`]);
    compile.mockClear();
    const { shelf } = await overview(library, []);
    for (const changed of [[...shelf].reverse(), shelf.map(({ pack }) => ({ pack, on: pack !== 'big' })), shelf]) {
      await arrange(library, changed);
      await heard();
      await idsIn('没有什么。');
    }
    expect(compiled().flat()).not.toContainEqual(expect.stringContaining('big'));
  });
});
