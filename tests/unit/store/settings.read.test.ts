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
    ['sitesOff', ['www.a.gov.cn', 7]],
    ['sitesOff', ['a'.repeat(254)]],
    ['sitesOff', Array.from({ length: 2001 }, (_, i) => `${i}.cn`)],
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
