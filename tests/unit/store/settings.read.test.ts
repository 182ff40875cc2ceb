import { describe, expect, it } from 'vitest';
import { DEFAULTS, isOn, readSettings } from '../../../store/settings';

const chosen = { theme: 'dark', density: 'page', trigger: 'alt', sitesOff: ['www.a.gov.cn'] } as const;

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings({})).toEqual(DEFAULTS);
    expect(DEFAULTS).toEqual({ theme: 'system', density: 'all', trigger: 'hover', sitesOff: [] });
  });

  it('gives what was chosen', () => {
    expect(readSettings(chosen)).toEqual(chosen);
  });

  it('fills in what was not chosen', () => {
    expect(readSettings({ density: 'section' })).toEqual({ ...DEFAULTS, density: 'section' });
  });

  it.each([
    ['theme', 'sepia'],
    ['theme', null],
    ['density', 3],
    ['trigger', ['hover']],
    ['trigger', 'constructor'],
    ['sitesOff', 'www.a.gov.cn'],
    ['sitesOff', { 0: 'www.a.gov.cn' }],
  ])('a damaged %s (%j) has its default, the others stand', (field, value) => {
    const name = field as keyof typeof DEFAULTS;
    expect(readSettings({ ...chosen, [field]: value })).toEqual({ ...chosen, [name]: DEFAULTS[name] });
  });

  it.each([['a string'], [['dark']], [null], [undefined], [7], [true]])('%j as a whole is no settings', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('does not hand on fields that it does not know', () => {
    expect(readSettings({ ...chosen, fontSize: 20 })).toEqual(chosen);
    expect(readSettings(JSON.parse('{"__proto__":{"theme":"dark"}}'))).toEqual(DEFAULTS);
  });
});

describe('isOn', () => {
  const settings = { ...DEFAULTS, sitesOff: ['www.a.gov.cn'] };

  it.each([
    ['www.a.gov.cn', false],
    ['a.gov.cn', true],
    ['b.www.a.gov.cn', true],
    ['www.b.gov.cn', true],
    ['', true],
  ])('%s: %s', (host, on) => {
    expect(isOn(settings, host)).toBe(on);
  });
});

describe('a list of sites with damaged items', () => {
  it.each([
    ['a number', ['www.a.gov.cn', 7], ['www.a.gov.cn']],
    ['a name that is too long', ['a'.repeat(254), 'www.b.gov.cn'], ['www.b.gov.cn']],
    ['null', [null], []],
  ])('loses the damaged item alone: %s', (_, sitesOff, left) => {
    expect(readSettings({ sitesOff }).sitesOff).toEqual(left);
  });

  it('is cut where it is too long', () => {
    const sitesOff = Array.from({ length: 2001 }, (_, i) => `${i}.cn`);
    expect(readSettings({ sitesOff }).sitesOff).toEqual(sitesOff.slice(0, 2000));
  });
});
