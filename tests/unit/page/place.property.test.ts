import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, MARGIN, place } from '../../../page/place';

const GAP = 8;
/** Less than this is not readable: then the card may cover its term. */
const READABLE = 160;

/** A viewport, one to four lines of a term of which at least a part is in it, the line pointed at, and a card. */
const scene = fc
  .record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 200, max: 1600 }) })
  .chain((viewport) => {
    const line = fc
      .record({
        left: fc.integer({ min: -100, max: viewport.width }),
        top: fc.integer({ min: -39, max: viewport.height - 1 }),
        width: fc.integer({ min: 1, max: viewport.width }),
        height: fc.integer({ min: 40, max: 60 }),
      })
      .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));
    return fc.record({
      viewport: fc.constant(viewport),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      pointedAt: fc.nat({ max: 3 }),
      card: fc.record({
        width: fc.integer({ min: 1, max: viewport.width - 2 * MARGIN }),
        height: fc.integer({ min: 1, max: 3000 }),
      }),
    });
  });

const placed = ({ viewport, lines, pointedAt, card }: typeof scene extends fc.Arbitrary<infer S> ? S : never) => {
  const at = place(lines, lines[pointedAt % lines.length]!, card, viewport);
  const height = Math.min(card.height, at.maxHeight);
  const box: Box = { left: at.left, top: at.top, right: at.left + card.width, bottom: at.top + height };
  return { ...at, box };
};

it('a card is always inside the viewport, margins kept', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { box } = placed(given);
      expect(box.left).toBeGreaterThanOrEqual(MARGIN);
      expect(box.top).toBeGreaterThanOrEqual(MARGIN);
      expect(box.right).toBeLessThanOrEqual(given.viewport.width - MARGIN);
      expect(box.bottom).toBeLessThanOrEqual(given.viewport.height - MARGIN);
    }),
    { numRuns: 1000 },
  );
});

it('a card never covers a line of its term where one side has room for it', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { lines, viewport, card } = given;
      const above = Math.min(...lines.map((line) => line.top)) - GAP - MARGIN;
      const below = viewport.height - MARGIN - GAP - Math.max(...lines.map((line) => line.bottom));
      fc.pre(Math.max(above, below) >= Math.min(card.height, READABLE));
      const { box, side } = placed(given);
      for (const line of lines) {
        if (side === 'below') expect(box.top).toBeGreaterThanOrEqual(line.bottom + GAP);
        else expect(box.bottom).toBeLessThanOrEqual(line.top - GAP);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a card that fits on one side is shown whole', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { lines, viewport, card } = given;
      const above = Math.min(...lines.map((line) => line.top)) - GAP - MARGIN;
      const below = viewport.height - MARGIN - GAP - Math.max(...lines.map((line) => line.bottom));
      fc.pre(Math.max(above, below) >= card.height);
      expect(placed(given).maxHeight).toBeGreaterThanOrEqual(card.height);
    }),
    { numRuns: 1000 },
  );
});
