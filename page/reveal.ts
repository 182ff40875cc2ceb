import type { FlowSpan } from './mark';
import { lineRects, rangeInit } from './ranges';

/** The part of the viewport's height in which a term may stand so that its card has room below. */
const COMFORT = 0.6;

/** Scrolls a span into the middle of the view, unless it stands well there already. */
export function reveal({ flow, start, end }: FlowSpan): void {
  const [first] = lineRects(flow, start, end);
  if (first && first.top >= 0 && first.bottom <= innerHeight * COMFORT) return;
  const { startContainer } = rangeInit(flow, start, end);
  startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
