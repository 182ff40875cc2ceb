import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedText, makeFolder } from '../../glossary/fold/full';
import { anyText } from './texts';

describe('the fold of any text', () => {
  it('maps each unit to a piece of the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        const { starts, length } = folded;
        const endOf = (i: number) => folded.endOf(i);
        for (let i = 0; i < length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(i > 0 ? starts[i - 1]! : 0);
          expect(endOf(i)).toBeGreaterThanOrEqual(i > 0 ? endOf(i - 1) : 1);
          expect(starts[i]).toBeLessThan(endOf(i));
          expect(endOf(i)).toBeLessThanOrEqual(text.length);
          // Units of one number share their place; all others stand apart.
          if (i > 0 && starts[i] !== starts[i - 1]) expect(starts[i]).toBeGreaterThanOrEqual(endOf(i - 1));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds no dropped unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { units, length } = fold(text);
        expect(units.subarray(0, length).includes(0)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same with a folder that was used before', () => {
    const folder = makeFolder();
    const copy = (folded: ReturnType<typeof fold>) => [
      [...folded.units.subarray(0, folded.length)],
      [...folded.starts.subarray(0, folded.length)],
      Array.from({ length: folded.length }, (_, i) => folded.endOf(i)),
      [...folded.gaps.subarray(0, folded.length + 1)],
    ];
    fc.assert(
      fc.property(anyText, (text) => {
        expect(copy(folder.fold(text))).toEqual(copy(fold(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not change what is folded already', () => {
    // Digits that stayed digits for what stood beside them (3.5) may lose it; they are left out.
    const wordy = anyText.map((text) => text.replace(/[0-9０-９.．%％]/g, ''));
    fc.assert(
      fc.property(wordy, (text) => {
        const once = foldedText(text);
        expect(foldedText(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
