import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../assets/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the rule that stands after a selector. */
function tokensOf(selector: string): Record<string, string> {
  const [, rule = ''] = css.split(`\n${selector} {`);
  const body = rule.slice(0, rule.indexOf('}'));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = tokensOf('.gw');
const dark = tokensOf('.gw[data-theme="dark"]');
const darkBySystem = tokensOf('  .gw:not([data-theme="light"])');

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string | undefined, other: string | undefined): number {
  for (const colour of [one, other]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  const [low, high] = [luminance(one!), luminance(other!)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Every text colour with each paper on which the style sheets put it. */
const TEXT = [
  ['--ink', '--paper'],
  ['--ink-2', '--paper'],
  ['--ink-3', '--paper'],
  ['--seal', '--paper'],
  ['--own', '--paper'],
  // A row of a list, or a button, under the pointer.
  ['--ink', '--seal-soft'],
  ['--ink-3', '--seal-soft'],
  ['--seal', '--seal-soft'],
  ['--on-seal', '--seal'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (_, tokens) => {
  it.each(TEXT)('%s on %s can be read: at least 4.5 to 1', (text, paper) => {
    expect(contrast(tokens[text], tokens[paper])).toBeGreaterThanOrEqual(4.5);
  });

  it('the switch, and the dots under a term within a definition, can be told from the paper: at least 3 to 1', () => {
    for (const part of ['--ink-3', '--seal', '--edge']) {
      expect(contrast(tokens[part], tokens['--paper'])).toBeGreaterThanOrEqual(3);
    }
  });
});

it('dark is the same whether the reader or the system asks for it', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(8);
  expect(darkBySystem).toEqual(dark);
});

it('the formula is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});
