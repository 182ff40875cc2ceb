/** All in CSS px of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placement {
  left: number;
  top: number;
  /** The card may be no higher than this; its content scrolls beyond. */
  maxHeight: number;
  side: 'below' | 'above';
}

/** The part of the viewport that the reader sees: in a frame that is taller than the window not all of it. */
export interface Area {
  left?: number;
  top?: number;
  width: number;
  height: number;
}

/** Between the term and the card. */
const GAP = 8;
/** Between the card and the edge of the viewport. */
export const MARGIN = 8;
/** A card of less height than this is not readable; rather the other side. */
const LEAST_HEIGHT = 160;

/**
 * Where to put a card of the given size for a term: below its lines, or above where there is more room, and never over
 * any of them; shifted sideways to stay inside the viewport.
 * @param lines line boxes of the term, at least one.
 * @param anchor the line that the reader pointed at; the card begins at its left edge.
 */
export function place(
  lines: readonly Box[],
  anchor: Box,
  card: { width: number; height: number },
  viewport: Area,
): Placement {
  const area = { left: 0, top: 0, ...viewport };
  const end = { right: area.left + area.width, bottom: area.top + area.height };
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const roomBelow = end.bottom - MARGIN - (bottom + GAP);
  const roomAbove = top - GAP - MARGIN - area.top;
  const below = roomBelow >= card.height || roomBelow >= roomAbove;
  const room = Math.max(below ? roomBelow : roomAbove, Math.min(LEAST_HEIGHT, area.height - 2 * MARGIN));
  const height = Math.min(card.height, room);
  const left = clamp(anchor.left, area.left + MARGIN, end.right - MARGIN - card.width);
  const y = below ? bottom + GAP : top - GAP - height;
  return {
    left,
    top: clamp(y, area.top + MARGIN, end.bottom - MARGIN - height),
    maxHeight: room,
    side: below ? 'below' : 'above',
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
