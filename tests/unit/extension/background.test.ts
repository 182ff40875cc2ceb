import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { bundledPacks } from '../../../glossary/packs';

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
    expect(answer).toMatchObject([{ headword: '六稳' }, { headword: '六保' }]);
  });

  it('it knows all that we ship', async () => {
    const entries = bundledPacks.flatMap((pack) => pack.entries);
    expect(await send({ type: 'entries', ids: entries.map((entry) => entry.id) })).toEqual(entries);
  });

  it.each(['constructor', '__proto__', 'toString', ''])('it does not know %j', async (id) => {
    expect(await send({ type: 'entries', ids: [id] })).toEqual([]);
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
