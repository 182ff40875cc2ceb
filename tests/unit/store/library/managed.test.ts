import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadManaged, readManaged } from '../../../../store/managed';
import { DEFAULTS } from '../../../../store/settings';

const NOTHING = { packs: [], sites: [], settings: {}, problems: [] };
const HASH = 'Ab'.repeat(32);

describe('a policy', () => {
  it('hands out packs, sites and defaults', () => {
    const policy = {
      packs: [{ url: 'https://a.gov.cn/p.json' }, { url: 'https://a.gov.cn/q.json', sha256: HASH }],
      sites: ['https://oa.example.gov.cn/*', '*://*.example.cn/*', 'http://intranet/*'],
      settings: { theme: 'dark', density: 'page' },
    };
    expect(readManaged(policy)).toEqual({
      ...policy,
      packs: [{ url: 'https://a.gov.cn/p.json' }, { url: 'https://a.gov.cn/q.json', hash: HASH.toLowerCase() }],
      problems: [],
    });
  });

  it.each([[undefined], [null], [{}], [{ packs: null, sites: undefined }]])('of %j is none', (stored) => {
    expect(readManaged(stored)).toEqual(NOTHING);
  });

  it.each([['text'], [[1]], [7]])('of %j says nothing', (stored) => {
    expect(readManaged(stored)).toMatchObject({ packs: [], sites: [], settings: {} });
  });

  it.each([
    [{ packs: 'https://a.gov.cn/p.json' }, ['packs']],
    [{ packs: [{ url: 'http://a.gov.cn/p.json' }] }, ['packs.0']],
    [{ packs: [{ url: 'https://a.gov.cn/', sha256: 'x' }] }, ['packs.0']],
    [{ packs: [{ url: 'https://a.gov.cn/', run: 'x' }] }, ['packs.0']],
    [{ sites: ['<all_urls>'] }, ['sites.0']],
    [{ sites: ['*://*/*', 'https://*.gov.cn/*'] }, ['sites.0']],
    [{ sites: [`https://${'a.'.repeat(60)}cn/*`] }, ['sites.0']],
    [{ settings: { theme: 'sepia', density: 'page' } }, ['settings.theme']],
    [{ settings: { constructor: 'x' } }, ['settings.constructor']],
    [{ settings: [] }, ['settings']],
  ])('of which a part is wrong (%j) leaves that out', (stored, problems) => {
    expect(readManaged(stored).problems).toEqual(problems);
  });

  it('with too much is cut', () => {
    const sites = Array.from({ length: 300 }, (_, n) => `https://s${n}.cn/*`);
    expect(readManaged({ sites })).toMatchObject({ sites: sites.slice(0, 200), problems: ['sites'] });
  });

  it('where the browser has none, or says so by an error, is none', async () => {
    expect(await loadManaged(undefined)).toEqual(NOTHING);
    expect(await loadManaged({ get: () => Promise.reject(new Error('no manifest')) })).toEqual(NOTHING);
    expect(await loadManaged({ get: () => Promise.resolve({ settings: { theme: 'dark' } }) })).toMatchObject({
      settings: { theme: 'dark' },
    });
  });
});

interface Json {
  [key: string]: Json;
}

describe('the examples in the docs', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../../docs/policy/${name}`, import.meta.url), 'utf8')) as Json;
  const first = (of: Json | undefined) => Object.values(of ?? {})[0];

  it.each([
    ['chromium.json', (file: Json) => first(file['3rdparty']?.extensions)],
    ['firefox.json', (file: Json) => first(file.policies?.['3rdparty']?.Extensions)],
  ])('%s is read without a problem', (name, partOf) => {
    const managed = readManaged(partOf(read(name)));
    expect(managed.problems).toEqual([]);
    expect([managed.packs.length, managed.sites.length, Object.keys(managed.settings).length]).not.toContain(0);
  });

  it('the schema for the browser names just what is read', () => {
    const { properties } = read('managed.schema.json');
    expect(Object.keys(properties!)).toEqual(['packs', 'sites', 'settings']);
    const settings = properties!.settings!.properties!;
    expect(Object.keys(settings).sort()).toEqual(Object.keys(SETTABLE).sort());
    for (const [key, schema] of Object.entries(settings)) {
      // Not as an enum: Chromium would drop all settings with the one that is wrong.
      const named = /^One of (.*)\.$/.exec((schema as { description?: string }).description ?? '')?.[1]?.split(', ');
      const values = named ?? [true, false];
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) expect(readManaged({ settings: { [key]: value } }).problems).toEqual([]);
    }
  });

  it('what a policy can set are the settings that there are', () => {
    expect(readManaged({ settings: SETTABLE })).toMatchObject({ settings: SETTABLE, problems: [] });
  });
});

/** The reader's own lists are nobody else's to set. */
const { sitesOff: _sites, hidden: _hidden, ...SETTABLE } = DEFAULTS;
