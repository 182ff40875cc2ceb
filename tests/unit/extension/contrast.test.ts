import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../assets/tokens.css', import.meta.url), 'utf8');

/** The colours of both themes. */
const tokens = [...css.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\);/g)];
const light = Object.fromEntries(tokens.map(([, name, colour]) => [name, colour]));
const dark = Object.fromEntries(tokens.map(([, name, , colour]) => [name, colour]));

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

it('the formula is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});
