import { describe, expect, it } from 'vitest';
import { fold } from '../../../glossary/fold/full';
import { DROPPED, GAP } from '../../../glossary/fold/gaps';

/** The gap between 甲 and 乙 with the given text between them. */
const gapOf = (between: string): number => {
  const { gaps, length } = fold(`甲${between}乙`);
  expect(length).toBe(2);
  return gaps[1]!;
};

describe('what is dropped leaves its bit', () => {
  it.each([
    ['“', GAP.openQuote],
    ['‘', GAP.openQuote],
    ['「', GAP.openQuote],
    ['『', GAP.openQuote],
    ['《', GAP.openQuote],
    ['〈', GAP.openQuote],
    ['”', GAP.closeQuote],
    ['’', GAP.closeQuote],
    ['」', GAP.closeQuote],
    ['』', GAP.closeQuote],
    ['》', GAP.closeQuote],
    ['"', GAP.straightQuote],
    ['＂', GAP.straightQuote],
    ["'", GAP.straightQuote],
    ['、', GAP.list],
    ['·', GAP.list],
    ['/', GAP.list],
    ['，', GAP.comma],
    [',', GAP.comma],
    ['（', GAP.bracket],
    [')', GAP.bracket],
    ['【', GAP.bracket],
    [' ', GAP.space],
    ['\u3000', GAP.space],
    ['\u00a0', GAP.space],
    ['\u200b', GAP.space],
    ['\ufeff', GAP.space],
    ['\u00ad', GAP.space],
    ['**', GAP.space],
    ['(jia)', GAP.aside],
    ['\n', GAP.line],
    ['\r', GAP.line],
    ['\u2028', GAP.line],
    ['\n\n', GAP.line | GAP.paragraph],
    ['\n \n', GAP.line | GAP.paragraph | GAP.space],
    ['\n- 5 -\n', GAP.line | GAP.paragraph | GAP.aside],
    ['”、“', GAP.closeQuote | GAP.list | GAP.openQuote],
    ['”（', GAP.closeQuote | GAP.bracket],
    ['', 0],
  ])('%j', (between, bits) => {
    expect(gapOf(between)).toBe(bits);
  });

  it('takes the line end of Windows for one line end, not for an empty line', () => {
    expect(gapOf('\r\n')).toBe(GAP.line);
    expect(gapOf('\r\n\r\n')).toBe(GAP.line | GAP.paragraph);
  });

  it('before the first unit and after the last', () => {
    const { gaps, length } = fold('“六稳”');
    expect([gaps[0], gaps[1], gaps[length]]).toEqual([GAP.openQuote, 0, GAP.closeQuote]);
  });

  it('where nothing remains', () => {
    const { gaps, length } = fold('“ ”');
    expect([length, gaps[0]]).toEqual([0, GAP.openQuote | GAP.space | GAP.closeQuote]);
  });

  it('has each dropped character once and each bit alone', () => {
    const chars = DROPPED.flatMap(([all]) => [...all]);
    expect(new Set(chars).size).toBe(chars.length);
    const bits = Object.values(GAP);
    expect(bits.reduce((sum, bit) => sum + bit, 0)).toBe(1023);
    expect(bits).toHaveLength(10);
  });
});
