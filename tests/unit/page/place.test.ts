import { describe, expect, it } from 'vitest';
import { type Box, place } from '../../../page/place';

const box = (left: number, top: number, width: number, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const desktop = { width: 1280, height: 800 };
const phone = { width: 320, height: 568 };
const card = { width: 368, height: 240 };

describe('a card stands', () => {
  it('below its term, at its left edge, with a gap', () => {
    const term = box(200, 100, 80);
    expect(place([term], term, card, desktop)).toEqual({ left: 200, top: 132, maxHeight: 660, side: 'below' });
  });

  it('above where it does not fit below', () => {
    const term = box(200, 700, 80);
    expect(place([term], term, card, desktop)).toEqual({ left: 200, top: 452, maxHeight: 684, side: 'above' });
  });

  it('below as long as it fits there, though there is more room above', () => {
    const term = box(200, 520, 80);
    expect(place([term], term, card, desktop).side).toBe('below');
    expect(place([box(200, 521, 80)], term, card, desktop).side).toBe('above');
  });

  it('shifted to the left at the right edge', () => {
    const term = box(1200, 100, 70);
    expect(place([term], term, card, desktop).left).toBe(1280 - 8 - 368);
  });

  it('shifted to the right where its line begins outside', () => {
    const term = box(-30, 100, 70);
    expect(place([term], term, card, desktop).left).toBe(8);
  });
});

describe('a term over several lines', () => {
  const lines = [box(1100, 100, 120), box(40, 130, 60)];

  it('keeps the card below its last line, wherever the reader points', () => {
    for (const line of lines) expect(place(lines, line, card, desktop).top).toBe(130 + 24 + 8);
  });

  it('has the card begin at the line that the reader points at', () => {
    expect(place(lines, lines[0]!, card, desktop).left).toBe(1280 - 8 - 368);
    expect(place(lines, lines[1]!, card, desktop).left).toBe(40);
  });

  it('keeps the card above its first line', () => {
    const low = [box(1100, 660, 120), box(40, 690, 60)];
    expect(place(low, low[1]!, card, desktop)).toMatchObject({ side: 'above', top: 660 - 8 - 240 });
  });

  it('does not care in which order its lines come', () => {
    expect(place([...lines].reverse(), lines[0]!, card, desktop)).toEqual(place(lines, lines[0]!, card, desktop));
  });
});

describe('on a phone', () => {
  const narrow = { width: 304, height: 240 };

  it('a card of the full width keeps both margins', () => {
    const term = box(250, 100, 60);
    expect(place([term], term, narrow, phone).left).toBe(8);
  });

  it('a card wider than the screen begins at the left margin', () => {
    const term = box(250, 100, 60);
    expect(place([term], term, card, phone).left).toBe(8);
  });
});

describe('a card higher than the room', () => {
  const long = { width: 368, height: 900 };

  it('goes to the side with more room and scrolls', () => {
    const high = box(200, 100, 80);
    expect(place([high], high, long, desktop)).toEqual({ left: 200, top: 132, maxHeight: 660, side: 'below' });
    const low = box(200, 600, 80);
    expect(place([low], low, long, desktop)).toEqual({ left: 200, top: 8, maxHeight: 584, side: 'above' });
  });

  it('keeps a height that can be read where neither side has room, within the viewport', () => {
    const short = { width: 640, height: 200 };
    const term = box(20, 90, 80);
    const at = place([term], term, long, short);
    expect(at).toMatchObject({ maxHeight: 160, side: 'above' });
    expect(at.top).toBe(8);
  });

  it('takes no more than a very low viewport has', () => {
    const low = { width: 640, height: 120 };
    const term = box(20, 50, 80);
    expect(place([term], term, long, low)).toMatchObject({ maxHeight: 104, top: 8 });
  });
});
