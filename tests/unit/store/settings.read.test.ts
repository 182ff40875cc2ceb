import { describe, expect, it } from 'vitest';
import { DEFAULTS, hiddenOn, isOn, readSettings } from '../../../store/settings';

const chosen = {
  ...{ theme: 'dark', density: 'page', trigger: 'alt', markStyle: 'wavy', printMarks: true },
  ...{ sitesOff: ['www.a.gov.cn'], hidden: [{ entry: 'liu-wen', site: '*' }] },
} as const;

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings({})).toEqual(DEFAULTS);
    expect(DEFAULTS).toEqual({
      ...{ theme: 'system', density: 'all', trigger: 'hover', markStyle: 'dotted', printMarks: false },
      ...{ sitesOff: [], hidden: [] },
    });
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
    ['markStyle', 'blink'],
    ['printMarks', 'yes'],
    ['sitesOff', 'www.a.gov.cn'],
    ['hidden', 'liu-wen'],
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

describe('hidden entries', () => {
  it('are those of the host and those hidden everywhere', () => {
    const hidden = [
      { entry: 'a', site: '*' },
      { entry: 'b', site: 'www.a.gov.cn' },
      { entry: 'c', site: 'www.b.gov.cn' },
    ];
    expect([...hiddenOn({ ...DEFAULTS, hidden }, 'www.a.gov.cn')]).toEqual(['a', 'b']);
  });

  it('a damaged one is lost alone, and the oldest go where there are too many', () => {
    const good = { entry: 'a', site: '*' };
    expect(readSettings({ hidden: [good, 7, { entry: 'x' }, { ...good, more: 1 }] }).hidden).toEqual([good]);
    const many = Array.from({ length: 1001 }, (_, i) => ({ entry: `e${i}`, site: '*' }));
    expect(readSettings({ hidden: many }).hidden).toEqual(many.slice(1));
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
