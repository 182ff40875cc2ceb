import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { bytesOf } from '../../../glossary/match/base64';
import { CompiledIndex } from '../../../glossary/match/index-file';
import { Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs';
import { type Answers, type DocumentAnswer, MOST_IDS } from '../../../store/messages';
import { entryOf } from '../components/entries';

// The fake browser has neither menus, nor an address bar, nor permissions; each has tests of its own.
vi.mock('../../../entrypoints/background/menus', () => ({ offerMenu: () => {} }));
vi.mock('../../../entrypoints/background/omnibox', () => ({ answerOmnibox: () => {} }));
vi.mock('../../../entrypoints/background/sites', () => ({ keepSites: () => {} }));
vi.mock('../../../entrypoints/background/subscriptions', () => ({ keepSubscriptions: () => {} }));

type Listener = (message: unknown, sender: object) => unknown;

/** What the background does with a message, from us unless another sender is given. */
let send: (message: unknown, sender?: object) => unknown;
const setBadgeText = vi.fn();
const setBadgeBackgroundColor = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  setBadgeText.mockResolvedValue(undefined);
  setBadgeBackgroundColor.mockResolvedValue(undefined);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(setBadgeText);
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockImplementation(setBadgeBackgroundColor);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '1' });
  vi.spyOn(browser.commands.onCommand, 'addListener').mockImplementation(() => {});
  const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
  background.main();
  expect(listen).toHaveBeenCalledOnce();
  const listener = listen.mock.calls[0]![0] as unknown as Listener;
  send = (message, sender = { id: browser.runtime.id, tab: { id: 7 } }) => listener(message, sender);
});
afterEach(() => vi.restoreAllMocks());

describe('asked for entries', () => {
  it('it answers with those that it knows, in the order asked', async () => {
    const answer = await send({ type: 'entries', ids: ['liu-wen', 'no-such-term', 'liu-bao'] });
    expect(answer).toMatchObject([{ entry: { headword: '六稳' } }, { entry: { headword: '六保' } }]);
  });

  it('it knows all that we ship', async () => {
    const entries = bundledPacks.flatMap((pack) => pack.entries);
    const answer: Answers['entries'] = [];
    for (let i = 0; i < entries.length; i += MOST_IDS) {
      const ids = entries.slice(i, i + MOST_IDS).map(({ id }) => id);
      answer.push(...((await send({ type: 'entries', ids })) as Answers['entries']));
    }
    expect(answer.map(({ entry }) => entry)).toEqual(entries);
    expect(new Set(answer.map(({ origin, kept }) => `${origin.kind} ${kept}`))).toEqual(new Set(['bundled false']));
  });

  it.each(['constructor', '__proto__', 'toString', ''])('it does not know %j', async (id) => {
    expect(await send({ type: 'entries', ids: [id] })).toEqual([]);
  });
});

describe('asked to keep an entry', () => {
  const page = { title: '报告', url: 'https://www.a.gov.cn/1.html' };
  const { when: _, ...plain } = entryOf('liu-wen');
  const entry = { ...plain, id: 'zhou-bian-ci', headword: '周边词', aliases: [], not: [], see: [] };

  it('it is in the library from then on: known, kept, and in the index for the pages', async () => {
    const before = (await send({ type: 'library' })) as Answers['library'];
    expect(before.index).toBeUndefined();
    expect(await send({ type: 'keep', entry, page })).toEqual({ kept: true });
    const after = (await send({ type: 'library', known: before.version })) as Answers['library'];
    const scanner = new Scanner(new CompiledIndex(bytesOf(after.index!)));
    const [match] = scanner.scan('推进周边词工作');
    const [known] = (await send({ type: 'entries', ids: [match!.entry] })) as Answers['entries'];
    expect(known).toMatchObject({ entry: { headword: '周边词' }, origin: { kind: 'personal' }, kept: true });
    // Asked again by who has this version, it is not sent again.
    expect(await send({ type: 'library', known: after.version })).toEqual({ version: after.version, off: [] });
  });
});

describe('asked to keep what the reader has already', () => {
  const page = { title: '报告', url: 'https://www.a.gov.cn/1.html' };
  const { when: _, ...plain } = entryOf('liu-bao');
  const entry = { ...plain, id: 'x', headword: '另一词', aliases: [], not: [], see: [] };

  it('it adds what is new and loses nothing', async () => {
    const other = { ...entry, senses: [{ ...entry.senses[0]!, definition: '另外的解释。', items: undefined }] };
    for (const one of [entry, entry, other])
      expect(await send({ type: 'keep', entry: one, page })).toEqual({ kept: true });
    const { index } = (await send({ type: 'library' })) as Answers['library'];
    const [match] = new Scanner(new CompiledIndex(bytesOf(index!))).scan('推进另一词工作');
    const [known] = (await send({ type: 'entries', ids: [match!.entry] })) as Answers['entries'];
    expect(known!.entry.senses.map(({ definition }) => definition)).toEqual([
      entry.senses[0]!.definition,
      '另外的解释。',
    ]);
  });
});

describe('asked to read a document', () => {
  const blocks = [
    '推进“五个一”工作，坚守生态保护、永久基本农田、城镇开发边界“三条红线”。',
    '名词解释',
    '1.甲乙工程：指甲和乙的工程。',
    '2.丙丁计划：指丙和丁的计划。',
  ];
  const request = {
    ...{ type: 'document', title: '报告', url: 'https://www.a.gov.cn/1.html', metaTags: {} },
    blocks: blocks.map((text) => ({ text, kind: 'paragraph' })),
  };

  it('it answers with what that says of its own terms, their places, and what nothing explains', async () => {
    const answer = (await send(request)) as DocumentAnswer;
    expect(answer.entries.map(({ known }) => known.entry.headword)).toEqual(['三条红线', '甲乙工程', '丙丁计划']);
    expect(answer.entries[1]).toMatchObject({
      known: { origin: { kind: 'document' }, entry: { senses: [{ definition: '指甲和乙的工程。' }] } },
      places: [{ block: 2 }],
    });
    expect(answer.unknown.map(({ term }) => term)).toEqual(['五个一']);
    const scanner = new Scanner(new CompiledIndex(bytesOf(answer.index!)));
    expect(scanner.scan('实施甲乙工程').map(({ surface }) => surface)).toEqual(['甲乙工程']);
  });

  it('in parts, it answers as for the whole; where one has not come, not at all', async () => {
    const answer = (await send(request)) as DocumentAnswer;
    const before = { turn: '7', parts: 1 };
    expect(await send({ ...request, blocks: request.blocks.slice(2), before })).toBeUndefined();
    await send({ type: 'blocks', turn: '7', blocks: request.blocks.slice(0, 2) });
    expect(await send({ ...request, blocks: request.blocks.slice(2), before })).toEqual(answer);
  });

  it('of a document that explains nothing it says so', async () => {
    const answer = (await send({
      ...request,
      blocks: [{ text: '今天天气很好。', kind: 'paragraph' }],
    })) as DocumentAnswer;
    expect(answer).toMatchObject({ entries: [], unknown: [] });
    expect(answer.index).toBeUndefined();
  });
});

describe('told how many terms a page has', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('%i: the badge of its tab says %j', async (terms, text) => {
    expect(await send({ type: 'count', terms })).toBeUndefined();
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 7, text }]]);
    expect(setBadgeBackgroundColor.mock.calls).toEqual([[{ tabId: 7, color: '#a8322a' }]]);
  });

  it('by a frame of a page, it tells the page of it', async () => {
    const tell = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await send({ type: 'count', terms: 3 }, { id: browser.runtime.id, tab: { id: 7 }, frameId: 5 });
    expect(tell.mock.calls).toEqual([[7, { type: 'frame', id: 5 }, { frameId: 0 }]]);
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  it('by no tab, it changes no badge: one without a tab would be that of all', async () => {
    await send({ type: 'count', terms: 3 }, { id: browser.runtime.id });
    expect(setBadgeText).not.toHaveBeenCalled();
  });
});

describe('it does not answer', () => {
  it.each([
    ['an unknown message', { type: 'eval', code: '1' }],
    ['a message to a page', { type: 'summary' }],
    ['a damaged message', { type: 'entries', ids: 'liu-wen' }],
    ['nothing', undefined],
  ])('%s', (_, message) => {
    expect(send(message)).toBeUndefined();
  });

  it.each([[{ id: 'another-extension', tab: { id: 7 } }], [{ url: 'https://www.a.gov.cn/' }], [{}]])(
    'a foreign sender %j',
    (sender) => {
      expect(send({ type: 'entries', ids: ['liu-wen'] }, sender)).toBeUndefined();
      expect(send({ type: 'count', terms: 3 }, sender)).toBeUndefined();
      expect(setBadgeText).not.toHaveBeenCalled();
    },
  );
});
