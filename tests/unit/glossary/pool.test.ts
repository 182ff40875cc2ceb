import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPool } from '../../../glossary/match/pool';

describe('the pool of texts', () => {
  const lengthOf = (...texts: string[]) => new TextPool(texts).units.length;

  it('keeps a text once, and none that lies within another', () => {
    expect(lengthOf('五个振兴', '振兴', '五个振兴', '兴', '')).toBe(4);
  });

  it('lets one text go over into the next', () => {
    expect(lengthOf('双创示范国家', '国家基地')).toBe(8);
  });

  it('joins the texts that share most first, in whatever order they come', () => {
    expect(lengthOf('示范国家', '家园示范', '国家基地')).toBe(2 + 4 + 2);
    expect(lengthOf('国家基地', '示范国家', '地方')).toBe(7);
  });

  it('does not join a text to its own beginning', () => {
    expect(lengthOf('三公三')).toBe(3);
    expect(lengthOf('三公', '公三')).toBe(3);
  });

  it('keeps texts that only look alike', () => {
    expect(lengthOf('振兴', '兴振', '振奋')).toBe(5);
  });

  it('gives back any texts', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '三', '公', '经', '费'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const pool = new TextPool(texts);
        const read = (one: string) =>
          String.fromCharCode(...pool.units.subarray(pool.placeOf(one), pool.placeOf(one) + one.length));
        expect(texts.map(read)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});
