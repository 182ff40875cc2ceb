import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerMenu } from '../../../entrypoints/background/menus';
import { queryOf, takeAsked, watchAsked } from '../../../entrypoints/shared/asked';
import { hasSidePanel, openSidePanel } from '../../../entrypoints/shared/side-panel';

type Clicked = (info: { menuItemId: string; selectionText?: string }, tab?: { windowId: number }) => void;

const create = vi.fn();
const open = vi.fn();
const tab = vi.fn();
let installed: () => void;
let clicked: Clicked;

beforeEach(() => {
  fakeBrowser.reset();
  for (const each of [create, open, tab]) each.mockReset().mockResolvedValue(undefined);
  Object.assign(browser, {
    contextMenus: {
      ...{ create, removeAll: vi.fn().mockResolvedValue(undefined) },
      onClicked: { addListener: (listener: Clicked) => (clicked = listener) },
    },
  });
  vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation((listener) => {
    installed = listener as () => void;
  });
  vi.spyOn(browser.tabs, 'create').mockImplementation(tab);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values) => `${key} ${values}`);
  vi.stubGlobal('chrome', { sidePanel: { open } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const key of ['contextMenus', 'sidebarAction']) delete (browser as unknown as Record<string, unknown>)[key];
});

const settled = () => new Promise((done) => setTimeout(done, 10));

describe('the menu on a selection', () => {
  it('is made once, when the extension is installed or updated', async () => {
    offerMenu();
    expect(create).not.toHaveBeenCalled();
    installed();
    await settled();
    expect(create.mock.calls).toEqual([[{ id: 'look-up', title: 'menuLookUp %s', contexts: ['selection'] }]]);
  });

  it('opens the side panel of that window within the click, and leaves it what to look up', async () => {
    offerMenu();
    clicked({ menuItemId: 'look-up', selectionText: ' 大城\n 三管 ' }, { windowId: 5 });
    // Before anything was waited for.
    expect(open.mock.calls).toEqual([[{ windowId: 5 }]]);
    await settled();
    expect(await takeAsked()).toBe('大城 三管');
    expect(await takeAsked()).toBeUndefined();
    expect(tab).not.toHaveBeenCalled();
  });

  it.each([
    ['has none', () => vi.stubGlobal('chrome', {})],
    ['refuses', () => open.mockRejectedValue(new Error('may only be called in response to a user gesture'))],
  ])('opens a page of its own where the browser %s', async (_, none) => {
    none();
    offerMenu();
    clicked({ menuItemId: 'look-up', selectionText: '一网通办 & 一件事' }, { windowId: 5 });
    await settled();
    const [[{ url }]] = tab.mock.calls as [[{ url: string }]];
    expect(new URL(url).pathname).toBe('/look-up.html');
    expect(new URL(url).searchParams.get('q')).toBe('一网通办 & 一件事');
  });

  it.each([
    ['another entry', { menuItemId: 'other', selectionText: '词' }],
    ['white space', { menuItemId: 'look-up', selectionText: ' \n ' }],
    ['nothing', { menuItemId: 'look-up' }],
  ])('does nothing for %s', async (_, info) => {
    offerMenu();
    clicked(info, { windowId: 5 });
    await settled();
    expect(open).not.toHaveBeenCalled();
    expect(tab).not.toHaveBeenCalled();
  });

  it('is not offered where the browser has no menus', () => {
    delete (browser as unknown as Record<string, unknown>).contextMenus;
    expect(() => offerMenu()).not.toThrow();
  });
});

describe('the side panel', () => {
  it('is a sidebar in Firefox', async () => {
    vi.stubGlobal('chrome', {});
    const sidebar = vi.fn().mockResolvedValue(undefined);
    expect(hasSidePanel()).toBe(false);
    Object.assign(browser, { sidebarAction: { open: sidebar } });
    expect(hasSidePanel()).toBe(true);
    expect(await openSidePanel(undefined)).toBe(true);
    expect(sidebar).toHaveBeenCalledOnce();
  });

  it('of no window cannot be opened in Chromium', async () => {
    expect(await openSidePanel(undefined)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('what was asked for', () => {
  it('is told to a panel that is open already', async () => {
    const told = vi.fn();
    const end = watchAsked(told);
    offerMenu();
    clicked({ menuItemId: 'look-up', selectionText: '六稳' }, { windowId: 5 });
    await settled();
    expect(told).toHaveBeenCalledOnce();
    end();
  });

  it.each([['x'], [{ query: 1, at: 2 }], [{ query: '', at: 2 }], [{ query: 'a'.repeat(61), at: 2 }]])(
    'damaged is nothing: %j',
    async (stored) => {
      await fakeBrowser.storage.session.set({ asked: stored });
      expect(await takeAsked()).toBeUndefined();
    },
  );

  it('is one line and no longer than a term', () => {
    expect(queryOf(`\t${'甲'.repeat(100)}`)).toBe('甲'.repeat(60));
    expect(queryOf('两个市场、\r\n两种资源')).toBe('两个市场、 两种资源');
  });
});
