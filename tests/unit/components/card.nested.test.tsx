// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cutAt, openable } from '../../../components/card/nested';
import type { Nested } from '../../../components/card-props';
import { cardWith, subjectOf, told } from './card-view';
import { bundled, entryOf, entryWith, senseOf } from './entries';
import { press } from './mount';

beforeEach(() => vi.resetAllMocks());

const termsOf = (root: Element) => [...root.querySelectorAll('.nested')].map((each) => each.textContent);
const at = (start: number, end: number, entry = `${start}-${end}`): Nested => ({ start, end, entry });

describe('terms within a definition', () => {
  it('are buttons in the text, which open their entry', () => {
    const subject = subjectOf(entryWith({ senses: [senseOf({ definition: '甲乙丙丁。' })] }));
    const root = cardWith({ subjects: [subject], nested: () => [at(1, 3, 'some-term')] });
    expect(root.querySelector('.definition')?.innerHTML).toBe(
      '<p>甲<button type="button" class="nested">乙丙</button>丁。</p>',
    );
    press(root.querySelector('.nested'));
    expect(told.onNested.mock.calls).toEqual([['some-term']]);
  });

  it('are looked for in the whole definition, and found in running text, parts and what links them', () => {
    const entry = entryWith({
      senses: [
        senseOf({
          definition: '指供水、供电以及物业管理，等等事项。',
          items: [{ parts: ['供水', '供电', '物业管理'] }],
        }),
      ],
    });
    const nested = vi.fn((text: string) =>
      ['供水', '物业', '以及', '等事项'].map((term) => at(text.indexOf(term), text.indexOf(term) + term.length)),
    );
    const root = cardWith({ subjects: [subjectOf(entry)], nested });
    expect(nested).toHaveBeenCalledWith(entry.senses[0]!.definition);
    expect(termsOf(root)).toEqual(['供水', '以及', '物业', '等事项']);
    expect([...root.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['1供水', '2供电以及', '3物业管理']);
  });

  it('that reach from one part into the next stay text', () => {
    const entry = entryWith({
      senses: [senseOf({ definition: '供水、供电。', items: [{ parts: ['供水', '供电'] }] })],
    });
    const root = cardWith({ subjects: [subjectOf(entry)], nested: () => [at(1, 4)] });
    expect(termsOf(root)).toEqual([]);
    expect(root.querySelector('.definition')?.textContent).toBe('1供水2供电');
  });

  it('do not offer the entry itself, nor one twice', () => {
    const found = [at(0, 1, 'self'), at(1, 2, 'a'), at(2, 3, 'a'), at(3, 4, 'b')];
    expect(openable('甲乙丙丁', found, 'self')).toEqual([at(1, 2, 'a'), at(3, 4, 'b')]);
  });

  it('that overlap or lie outside the text are left out', () => {
    expect(openable('甲乙丙', [at(1, 3), at(0, 2), at(-1, 1), at(2, 4), at(2, 2)], undefined)).toEqual([at(0, 2)]);
  });
});

const spans = fc.array(
  fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 12 }), fc.integer({ min: 0, max: 6 })),
  { maxLength: 12 },
);
const toNested = (tuples: [number, number, number][]) =>
  tuples.map(([start, length, entry]) => at(start, start + length, `e${entry}`));

describe('no character of a definition is lost', () => {
  it('whatever is found in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 0, max: 5 }), spans, (text, start, found) => {
        const terms = openable(text.padEnd(40, '·'), toNested(found), undefined);
        const stretches = cutAt(text, start, terms);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        for (const { text: each } of stretches) expect(each).not.toBe('');
      }),
    );
  });

  it('in any entry that we ship, whatever is found in it', () => {
    const plain = new Map(
      bundled.map(({ id }) => [
        id,
        cardWith({ subjects: [subjectOf(entryOf(id))] }).querySelector('.definition')?.textContent,
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...bundled), spans, (entry, found) => {
        const root = cardWith({ subjects: [subjectOf(entry)], nested: () => toNested(found) });
        expect(root.querySelector('.definition')?.textContent).toBe(plain.get(entry.id));
      }),
      { numRuns: 60 },
    );
  });
});
