import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  DEFAULTS,
  loadSettings,
  type Settings,
  switchSite,
  watchSettings,
} from '../../../store/settings';

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;
const put = (value: unknown) => fakeBrowser.storage.local.set({ settings: value });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('changeSettings', () => {
  it('stores only what was chosen', async () => {
    await changeSettings({ theme: 'dark' });
    expect(await stored()).toEqual({ theme: 'dark' });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'dark' });
  });

  it('leaves the other fields as they are, also those that it does not know', async () => {
    await put({ density: 'page', fontSize: 20 });
    await changeSettings({ theme: 'dark' });
    expect(await stored()).toEqual({ density: 'page', fontSize: 20, theme: 'dark' });
  });

  it.each([['dark'], [['dark']], [7]])('begins anew where %j is stored', async (damaged) => {
    await put(damaged);
    await changeSettings({ theme: 'light' });
    expect(await stored()).toEqual({ theme: 'light' });
  });

  it('keeps both of two changes at once', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ density: 'page' })]);
    expect(await stored()).toEqual({ theme: 'dark', density: 'page' });
  });

  it('is kept in the local area: synced storage would leave the machine', async () => {
    await changeSettings({ theme: 'dark' });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });
});

describe('switchSite', () => {
  it('turns a site off and on again', async () => {
    await switchSite('b.gov.cn', false);
    await switchSite('a.gov.cn', false);
    expect((await loadSettings()).sitesOff).toEqual(['a.gov.cn', 'b.gov.cn']);
    await switchSite('b.gov.cn', true);
    expect((await loadSettings()).sitesOff).toEqual(['a.gov.cn']);
  });

  it('names a site once, however often it is turned off', async () => {
    await switchSite('a.gov.cn', false);
    await switchSite('a.gov.cn', false);
    expect(await stored()).toEqual({ sitesOff: ['a.gov.cn'] });
  });

  it('turning on what was never off changes nothing for others', async () => {
    await put({ theme: 'dark', sitesOff: ['a.gov.cn'] });
    await switchSite('b.gov.cn', true);
    expect(await stored()).toEqual({ theme: 'dark', sitesOff: ['a.gov.cn'] });
  });

  it('keeps both of two sites at once', async () => {
    await Promise.all([switchSite('a.gov.cn', false), switchSite('b.gov.cn', false)]);
    expect(await stored()).toEqual({ sitesOff: ['a.gov.cn', 'b.gov.cn'] });
  });
});

describe('a storage that cannot be written', () => {
  it('surfaces the error and leaves the stored value as it was', async () => {
    await put({ theme: 'dark' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES exceeded'));
    await expect(changeSettings({ theme: 'light' })).rejects.toThrow('QUOTA_BYTES exceeded');
    await expect(switchSite('a.gov.cn', false)).rejects.toThrow('QUOTA_BYTES exceeded');
    expect(await stored()).toEqual({ theme: 'dark' });
  });

  it('does not stand in the way of the next change', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('busy'));
    await expect(changeSettings({ theme: 'light' })).rejects.toThrow('busy');
    await changeSettings({ theme: 'dark' });
    expect(await stored()).toEqual({ theme: 'dark' });
  });

  it('or read surfaces the error', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    await expect(loadSettings()).rejects.toThrow('corrupt');
    await expect(changeSettings({ theme: 'light' })).rejects.toThrow('corrupt');
  });
});

describe('watchSettings', () => {
  it('tells of each change, whole and checked', async () => {
    const told: Settings[] = [];
    watchSettings((settings) => told.push(settings));
    await changeSettings({ theme: 'dark' });
    await put({ theme: 'sepia', density: 'page' });
    expect(told).toEqual([
      { ...DEFAULTS, theme: 'dark' },
      { ...DEFAULTS, density: 'page' },
    ]);
  });

  it('tells of the defaults when the storage is cleared', async () => {
    await put({ theme: 'dark' });
    const told: Settings[] = [];
    watchSettings((settings) => told.push(settings));
    await fakeBrowser.storage.local.remove('settings');
    expect(told).toEqual([DEFAULTS]);
  });

  it('tells nothing after its end', async () => {
    const changed = vi.fn();
    watchSettings(changed)();
    await changeSettings({ theme: 'dark' });
    expect(changed).not.toHaveBeenCalled();
  });
});
