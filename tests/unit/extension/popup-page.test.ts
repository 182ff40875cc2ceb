// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { mark, pageState, show, tabId } from '../../../entrypoints/popup/page';
import { entryOf } from '../components/entries';

const send = vi.fn();
const execute = vi.fn();
const insert = vi.fn();
const ask = vi.fn();
const TOP = { frameId: 0 };
const query = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(send);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(ask);
  vi.spyOn(browser.tabs, 'query').mockImplementation(query);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(execute);
  vi.spyOn(browser.scripting, 'insertCSS').mockImplementation(insert);
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

const nobody = new Error('Could not establish connection. Receiving end does not exist.');
const stable = { entry: 'liu-wen', headword: '六稳', count: 3, frame: 0, own: false };
const known = new Map([['liu-wen', entryOf('liu-wen')]]);
const summary = {
  title: '报告',
  host: 'www.a.gov.cn',
  on: true,
  canMark: true,
  terms: [
    { entry: 'liu-wen', headword: '六稳', count: 3 },
    { entry: 'unknown', headword: '生词', count: 1 },
  ],
  ...{ reading: false, unknown: [], showsUnknown: false, frames: [] as number[] },
};

describe('the state of the page', () => {
  it('is what its script tells, with the glosses that the popup knows', async () => {
    send.mockResolvedValue(summary);
    expect(await pageState(7, known)).toEqual({
      name: 'marked',
      host: 'www.a.gov.cn',
      title: '报告',
      on: true,
      canMark: true,
      mentions: 4,
      rows: [
        { ...stable, gloss: '稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期' },
        { entry: 'unknown', headword: '生词', count: 1, gloss: '', frame: 0, own: false },
      ],
      ...{ reading: false, unknown: [], showsUnknown: false },
    });
    expect(send.mock.calls).toEqual([[7, { type: 'summary' }, TOP]]);
    expect(execute).not.toHaveBeenCalled();
  });

  it('holds what its frames tell as well, and leaves out those that are gone', async () => {
    send.mockImplementation(async (_tab, _message, { frameId }) => {
      if (frameId === 0) return { ...summary, terms: [], frames: [3, 5] };
      if (frameId === 5) throw nobody;
      return { ...summary, terms: summary.terms.slice(0, 1) };
    });
    const state = await pageState(7, known);
    expect(state).toMatchObject({ mentions: 3, rows: [{ entry: 'liu-wen', frame: 3 }] });
  });

  it('has the words of the document itself for what that explains, and asks the background for the rest', async () => {
    const own = { entry: entryOf('liu-bao'), origin: { kind: 'document', name: '报告' }, kept: false };
    const terms = [
      { entry: 'document/x', headword: '六保', count: 1, own },
      { entry: 'own/y', headword: '六稳', count: 1 },
    ];
    send.mockResolvedValue({ ...summary, terms });
    ask.mockResolvedValue([{ entry: { ...entryOf('liu-wen'), id: 'own/y' } }]);
    const state = await pageState(7, known);
    expect(ask.mock.calls).toEqual([[{ type: 'entries', ids: ['own/y'] }]]);
    expect(state).toMatchObject({
      rows: [
        { own: true, gloss: expect.stringContaining('保居民就业') },
        { own: false, gloss: expect.stringContaining('稳就业') },
      ],
    });
  });

  it.each([
    ['there is no script', () => send.mockRejectedValue(nobody)],
    ['the script does not answer', () => send.mockResolvedValue(undefined)],
  ])('is unmarked where %s but may be', async (_, none) => {
    none();
    execute.mockResolvedValue([{ result: true }]);
    expect(await pageState(7, known)).toEqual({ name: 'unmarked' });
  });

  it('is closed where the browser lets no script in', async () => {
    send.mockRejectedValue(nobody);
    execute.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await pageState(7, known)).toEqual({ name: 'closed' });
  });

  it('is closed without a tab, and nobody is asked', async () => {
    expect(await pageState(undefined, known)).toEqual({ name: 'closed' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the tab', () => {
  it('is the active one', async () => {
    query.mockResolvedValue([{ id: 7 }]);
    expect(await tabId()).toBe(7);
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('is the one named in the address', async () => {
    history.replaceState(null, '', '/?tab=12');
    expect(await tabId()).toBe(12);
    expect(query).not.toHaveBeenCalled();
  });

  it.each(['x', '-1', '1e3', ''])('is the active one where the address names %j', async (named) => {
    history.replaceState(null, '', `/?tab=${named}`);
    query.mockResolvedValue([{ id: 7 }]);
    expect(await tabId()).toBe(7);
  });

  it('may not be there', async () => {
    query.mockResolvedValue([]);
    expect(await tabId()).toBeUndefined();
  });
});

it('showing a term asks the page for its first mention, and does not mind if the page is gone', async () => {
  send.mockRejectedValue(nobody);
  await show(7, 'liu-wen');
  expect(send.mock.calls).toEqual([[7, { type: 'show', entry: 'liu-wen', nth: 0 }, TOP]]);
});

it('marking a page puts style and script into all frames of that tab only', async () => {
  await mark(7);
  expect(insert.mock.calls).toEqual([
    [{ target: { tabId: 7, allFrames: true }, files: ['/content-scripts/content.css'] }],
  ]);
  expect(execute.mock.calls).toEqual([
    [{ target: { tabId: 7, allFrames: true }, files: ['/content-scripts/content.js'] }],
  ]);
});
