import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '../../../entrypoints/library/delete-everything';
import { cachedIndex, cacheIndex } from '../../../store/index-cache';
import { changeOwn, readOwn } from '../../../store/library/own';
import { changeSettings, DEFAULTS, loadSettings, presetSettings, setDefaults } from '../../../store/settings';
import { personal } from '../glossary/exchange/support';
import { libraryFor } from '../store/library/support';

/** What the policy says now. */
let policy: object;
beforeEach(() => {
  fakeBrowser.reset();
  policy = {};
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => Promise.resolve(policy));
});

describe('everything deleted', () => {
  it("takes the reader's entries, choices, and what was made of them", async () => {
    const library = libraryFor();
    await changeOwn(library, { put: [personal()], remove: [] });
    await changeSettings({ theme: 'dark' });
    await cacheIndex('own', { of: 'x', version: '1', bytes: new Uint8Array(1) });
    await deleteEverything(library);
    expect((await readOwn(library)).entries).toEqual([]);
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(await cachedIndex('own', 'x', '1')).toBeUndefined();
  });

  it("leaves the administrator's defaults in force, as the policy has them now", async () => {
    await setDefaults({ density: 'page' });
    await changeSettings({ density: 'all' });
    expect([...(await presetSettings())]).toEqual([]);
    policy = { settings: { density: 'section', theme: 'dark' } };
    await deleteEverything(libraryFor());
    expect(await loadSettings()).toMatchObject({ density: 'section', theme: 'dark' });
    expect([...(await presetSettings())]).toEqual(['density', 'theme']);
  });

  it('without a policy has the defaults that ship', async () => {
    await setDefaults({ density: 'page' });
    await deleteEverything(libraryFor());
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect((await presetSettings()).size).toBe(0);
  });
});
