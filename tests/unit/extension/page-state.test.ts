// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { nthOf, placeOf } from '../../../components/page-state';
import { pageState } from '../../../entrypoints/shared/page-state';
import { mark, markUnknown, show, showUnknown, tabId } from '../../../entrypoints/shared/tab';
import type { Known } from '../../../store/messages';
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
const bundled = (id: string): Known => ({
  ...{ entry: entryOf(id), origin: { kind: 'bundled', name: '随附' }, kept: false },
});
const terms = [
  { entry: 'liu-wen', headword: '六稳', count: 3 },
  { entry: 'unknown', headword: '生词', count: 1 },
];
const summary = {
  ...{ title: '报告', host: 'www.a.gov.cn', on: true, canMark: true, terms },
  ...{ reading: false, unknown: [] as object[], showsUnknown: false, frames: [] as number[] },
};
/** What the popup knows at first. */
const nothing = () => new Map<string, Known>();

describe('the state of the page', () => {
  beforeEach(() => {
    ask.mockResolvedValue([bundled('liu-wen')]);
  });

  it('is what its script tells, with what the background knows of the terms', async () => {
    send.mockResolvedValue(summary);
    expect(await pageState(7, nothing())).toEqual({
      ...{ name: 'marked', host: 'www.a.gov.cn', title: '报告', on: true, canMark: true, mentions: 4 },
      terms: [
        { ...terms[0], places: [{ frame: 0, count: 3 }], known: bundled('liu-wen') },
        { ...terms[1], places: [{ frame: 0, count: 1 }] },
      ],
      ...{ reading: false, unknown: [], showsUnknown: false },
    });
    expect(send.mock.calls).toEqual([[7, { type: 'summary' }, TOP]]);
    expect(ask.mock.calls).toEqual([[{ type: 'entries', ids: ['liu-wen', 'unknown'] }]]);
    expect(execute).not.toHaveBeenCalled();
  });

  it('does not ask again about what is known', async () => {
    send.mockResolvedValue({ ...summary, terms: terms.slice(0, 1) });
    const known = nothing();
    const first = await pageState(7, known);
    expect(await pageState(7, known)).toEqual(first);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks about many terms in parts', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => ({ entry: `e-${i}`, headword: '词', count: 1 }));
    send.mockResolvedValue({ ...summary, terms: many });
    await pageState(7, nothing());
    expect(ask.mock.calls.map(([{ ids }]) => ids.length)).toEqual([500, 500, 203]);
  });

  it('lists the terms also where the background does not answer', async () => {
    send.mockResolvedValue(summary);
    ask.mockRejectedValue(nobody);
    const state = await pageState(7, nothing());
    expect(state).toMatchObject({ terms: [{ headword: '六稳' }, { headword: '生词' }] });
  });

  it('holds what its frames tell as well, each term once, and leaves out those that are gone', async () => {
    send.mockImplementation(async (_tab, _message, { frameId }) => {
      if (frameId === 0) return { ...summary, terms: terms.slice(0, 1), frames: [3, 5] };
      if (frameId === 5) throw nobody;
      return { ...summary, terms, reading: true, unknown: [{ term: '五个一' }], showsUnknown: true };
    });
    expect(await pageState(7, nothing())).toMatchObject({
      ...{ mentions: 7, reading: true, showsUnknown: true, unknown: [{ term: '五个一', frame: 3 }] },
      terms: [
        {
          entry: 'liu-wen',
          count: 6,
          places: [
            { frame: 0, count: 3 },
            { frame: 3, count: 3 },
          ],
        },
        { entry: 'unknown', count: 1, places: [{ frame: 3, count: 1 }] },
      ],
    });
  });

  it('has the words of the document itself for what that explains', async () => {
    const own = { entry: entryOf('liu-bao'), origin: { kind: 'document', name: '报告' }, kept: false };
    send.mockResolvedValue({ ...summary, terms: [{ entry: 'document/x', headword: '六保', count: 1, own }] });
    expect(await pageState(7, nothing())).toMatchObject({ terms: [{ known: own }] });
    expect(ask).not.toHaveBeenCalled();
  });

  it('has a word that the document explains once, in its words, although a glossary has it as well', async () => {
    const own = { entry: entryOf('liu-bao'), origin: { kind: 'document', name: '报告' }, kept: false };
    const both = [
      { entry: 'document/x', headword: '六保', count: 2, own },
      { entry: 'liu-bao', headword: '六保', count: 1 },
    ];
    send.mockResolvedValue({ ...summary, terms: both });
    expect(await pageState(7, nothing())).toMatchObject({ terms: [{ entry: 'document/x', count: 2 }], mentions: 2 });
  });

  it.each([
    ['there is no script', () => send.mockRejectedValue(nobody)],
    ['the script does not answer', () => send.mockResolvedValue(undefined)],
  ])('is unmarked where %s but may be', async (_, none) => {
    none();
    execute.mockResolvedValue([{ result: true }]);
    expect(await pageState(7, nothing())).toEqual({ name: 'unmarked' });
  });

  it('is closed where the browser lets no script in', async () => {
    send.mockRejectedValue(nobody);
    execute.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await pageState(7, nothing())).toEqual({ name: 'closed' });
  });

  it('is closed without a tab, and nobody is asked', async () => {
    expect(await pageState(undefined, nothing())).toEqual({ name: 'closed' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the mentions of a term in several frames', () => {
  const places = [
    { frame: 0, count: 2 },
    { frame: 4, count: 3 },
  ];
  const term = { entry: 'liu-wen', headword: '六稳', count: 5, places };

  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 4, 0],
    [4, 4, 2],
  ])('number %i is in frame %i, there number %i, and back', (nth, frame, within) => {
    expect(placeOf(term, nth)).toEqual({ frame, nth: within });
    expect(nthOf(term, frame, within)).toBe(nth);
  });

  it('end with the last', () => {
    expect(placeOf(term, 5)).toBeUndefined();
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

it('showing a later mention, or one in a frame, asks just that frame for it', async () => {
  await show(7, 'liu-wen', { frame: 4, nth: 2 });
  await showUnknown(7, '五个一', 4);
  await markUnknown(7, [0, 4, 4], true);
  expect(send.mock.calls).toEqual([
    [7, { type: 'show', entry: 'liu-wen', nth: 2 }, { frameId: 4 }],
    [7, { type: 'showUnknown', term: '五个一', nth: 0 }, { frameId: 4 }],
    [7, { type: 'unknown', show: true }, { frameId: 0 }],
    [7, { type: 'unknown', show: true }, { frameId: 4 }],
  ]);
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
