import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../glossary/match/combine';
import type { Match } from '../../../glossary/match/scan';

const match = (entry: string, start: number, end: number, how: Match['how'] = 'exact'): Match => ({
  ...{ entry, start, end, how, headword: entry, surface: entry, score: 1, why: [], also: [] },
});
const brief = (matches: readonly Match[]) => matches.map(({ entry, start, end, also }) => [entry, start, end, ...also]);

describe('combine', () => {
  it('leaves a single list as it is', () => {
    const list = [match('a', 0, 4)];
    expect(combine([[], list, []])).toBe(list);
    expect(combine([])).toEqual([]);
  });

  it('puts the first list first where two say something of the same place', () => {
    expect(brief(combine([[match('document', 2, 6)], [match('bundled', 2, 6, 'exact')]]))).toEqual([
      ['document', 2, 6, 'bundled'],
    ]);
    // Also where a later list has the exact form; but what is only near gives way.
    expect(brief(combine([[match('document', 2, 6, 'variant')], [match('bundled', 2, 6)]]))).toEqual([
      ['document', 2, 6, 'bundled'],
    ]);
    expect(brief(combine([[match('document', 2, 6, 'near')], [match('bundled', 2, 6)]]))).toEqual([['bundled', 2, 6]]);
  });

  it('takes the longer one, whichever list it is in', () => {
    expect(brief(combine([[match('一窗', 0, 2)], [match('一窗综办', 0, 4)]]))).toEqual([['一窗综办', 0, 4]]);
    expect(brief(combine([[match('一窗综办', 0, 4)], [match('一窗', 0, 2), match('综办', 2, 4)]]))).toEqual([
      ['一窗综办', 0, 4],
    ]);
  });

  it('keeps what stands side by side, in the order of the text', () => {
    expect(brief(combine([[match('b', 4, 8)], [match('a', 0, 4), match('c', 8, 9)]]))).toEqual([
      ['a', 0, 4],
      ['b', 4, 8],
      ['c', 8, 9],
    ]);
  });

  it('does not let a near match cut an exact one, nor stand beside one as another meaning', () => {
    expect(brief(combine([[match('near', 0, 7, 'near')], [match('exact', 5, 9)]]))).toEqual([['exact', 5, 9]]);
    expect(brief(combine([[match('near', 0, 6, 'near')], [match('exact', 0, 6)]]))).toEqual([['exact', 0, 6]]);
    // One that holds the exact one whole may stand.
    expect(brief(combine([[match('near', 0, 9, 'near')], [match('exact', 5, 9)]]))).toEqual([['near', 0, 9]]);
  });

  it('never gives overlaps, loses no list whose match stands free, and does not change what it is given', () => {
    const list = fc
      .array(
        fc.record({
          gap: fc.nat(3),
          length: fc.integer({ min: 1, max: 6 }),
          how: fc.constantFrom('exact', 'variant', 'near'),
        }),
      )
      .map((steps) => {
        let at = 0;
        return steps.map(({ gap, length, how }, i) => {
          const start = at + gap;
          at = start + length;
          return match(`e${i}`, start, at, how as Match['how']);
        });
      });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 3 }), (lists) => {
        const before = JSON.stringify(lists);
        const combined = combine(lists);
        expect(JSON.stringify(lists)).toBe(before);
        for (const [i, one] of combined.entries())
          if (i > 0) expect(one.start).toBeGreaterThanOrEqual(combined[i - 1]!.end);
        const all = lists.flat();
        const free = all.filter((one) =>
          all.every((other) => other === one || other.end <= one.start || one.end <= other.start),
        );
        for (const one of free)
          expect(combined.some(({ start, end }) => start === one.start && end === one.end)).toBe(true);
      }),
    );
  });
});
