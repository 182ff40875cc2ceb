import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSites, registerSites } from '../../../entrypoints/background/sites';
import { alwaysOn, hostOfAddress, isOurs, turnOff, turnOn } from '../../../entrypoints/shared/sites';

/** The browser's permissions and registered scripts, as far as sites are concerned. */
const granted = new Set<string>();
let registered: { id: string }[] = [];
let answer: boolean;
const order: string[] = [];
const added = new Set<() => void>();
const removed = new Set<() => void>();
const tabs = vi.fn();
const execute = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  for (const set of [granted, added, removed]) set.clear();
  registered = [];
  order.length = 0;
  answer = true;
  tabs.mockReset().mockResolvedValue([]);
  execute.mockReset().mockResolvedValue([]);
  const event = (listeners: Set<() => void>) => ({
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  });
  const target = browser as unknown as Record<string, object>;
  target.permissions = {
    request: ({ origins }: { origins: string[] }) => {
      order.push('asked');
      if (answer) for (const origin of origins) granted.add(origin);
      if (answer) for (const listener of added) listener();
      return Promise.resolve(answer);
    },
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      for (const listener of removed) listener();
      return true;
    },
    onAdded: event(added),
    onRemoved: event(removed),
  };
  target.scripting = {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: { id: string }[]) => {
      for (const { id } of scripts) if (registered.some((one) => one.id === id)) throw new Error('Duplicate script ID');
      registered = [...registered, ...scripts];
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    insertCSS: async () => {},
    executeScript: execute,
  };
  vi.spyOn(browser.tabs, 'query').mockImplementation(tabs);
});
afterEach(() => vi.restoreAllMocks());

const settled = () => new Promise((done) => setTimeout(done, 20));

describe('a site that the reader wants marked always', () => {
  it('asks for just that host, first of all', async () => {
    const asking = turnOn('www.b.org');
    expect(order).toEqual(['asked']);
    expect(await asking).toBe(true);
    expect([...granted]).toEqual(['*://www.b.org/*']);
    expect(await alwaysOn()).toEqual(['www.b.org']);
  });

  it('is registered by the background in all frames and for good, and open tabs of it are marked', async () => {
    tabs.mockResolvedValue([{ id: 3 }, {}]);
    keepSites();
    await turnOn('www.b.org');
    await settled();
    expect(registered).toEqual([
      {
        ...{ id: 'site-www.b.org', matches: ['*://www.b.org/*'], runAt: 'document_idle' },
        ...{ js: ['content-scripts/content.js'], css: ['content-scripts/content.css'] },
        ...{ allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true },
      },
    ]);
    expect(tabs).toHaveBeenCalledWith({ url: ['*://www.b.org/*'] });
    expect(execute.mock.calls.map(([{ target }]) => target.tabId)).toEqual([3]);
  });

  it('is registered although the popup that asked is gone when the permission comes', async () => {
    keepSites();
    answer = false;
    // The popup dies while the browser asks: nothing after the question runs.
    void turnOn('www.b.org');
    await fakeBrowser.storage.local.set({ sitesOn: ['www.b.org'] });
    granted.add('*://www.b.org/*');
    for (const listener of added) listener();
    await settled();
    expect(registered.map(({ id }) => id)).toEqual(['site-www.b.org']);
  });

  it('that the reader refuses is neither stored nor registered', async () => {
    keepSites();
    answer = false;
    expect(await turnOn('www.b.org')).toBe(false);
    await settled();
    expect(await alwaysOn()).toEqual([]);
    expect(registered).toEqual([]);
    expect((await fakeBrowser.storage.local.get('sitesOn')).sitesOn).toEqual([]);
  });

  it('gives its permission back when it is switched off', async () => {
    keepSites();
    await turnOn('www.b.org');
    await settled();
    await turnOff('www.b.org');
    await settled();
    expect([...granted]).toEqual([]);
    expect(registered).toEqual([]);
    expect(await alwaysOn()).toEqual([]);
  });

  it('ends when the permission is taken away on the browser’s own page', async () => {
    keepSites();
    await turnOn('www.b.org');
    await settled();
    granted.clear();
    for (const listener of removed) listener();
    await settled();
    expect(registered).toEqual([]);
  });

  it('is registered once however often that is asked for at a time', async () => {
    await turnOn('www.b.org');
    await Promise.all([registerSites(), registerSites(), registerSites()]);
    expect(registered).toHaveLength(1);
  });

  it('is no other script’s business', async () => {
    registered = [{ id: 'other' }];
    await registerSites();
    expect(registered).toEqual([{ id: 'other' }]);
  });

  it.each([[null], ['x'], [[1, 2]], [['https://evil/*']], [{ length: 1 }]])(
    'damaged storage is none: %j',
    async (stored) => {
      await fakeBrowser.storage.local.set({ sitesOn: stored });
      expect(await alwaysOn()).toEqual([]);
    },
  );
});

describe('the host of an address', () => {
  it.each([
    ['https://www.b.org/a?b#c', 'www.b.org'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://例子.中国/', 'xn--fsqu00a.xn--fiqs8s'],
  ])('of %s is %s', (address, host) => {
    expect(hostOfAddress(address)).toBe(host);
  });

  it.each([undefined, '', 'about:blank', 'chrome://extensions', 'file:///a/b.html', 'https://[::1]/', 'no address'])(
    'of %j is none that can be asked for',
    (address) => {
      expect(hostOfAddress(address)).toBeUndefined();
    },
  );
});

describe('sites of ours', () => {
  beforeEach(() => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
      ...{ manifest_version: 3, name: '', version: '1' },
      content_scripts: [{ matches: ['*://*.gov.cn/*', 'http://127.0.0.1/*'] }],
    } as never);
  });

  it.each(['gov.cn', 'www.gov.cn', 'a.b.gov.cn', '127.0.0.1'])('%s is one', (host) => {
    expect(isOurs(host)).toBe(true);
  });

  it.each(['notgov.cn', 'www.gov.cn.evil.org', 'a.127.0.0.1', 'www.b.org'])('%s is none', (host) => {
    expect(isOurs(host)).toBe(false);
  });
});
