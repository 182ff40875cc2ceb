import type { FlowSpan } from './mark';
import type { Box } from './place';
import { lineRects, rangeInit } from './ranges';
import { parentOf } from './shadow';

/** The part of the viewport's height in which a term may stand so that its card has room below. */
const COMFORT = 0.6;

/** Scrolls a span into the middle of the view, unless it stands well there already. */
export function reveal(span: FlowSpan): void {
  if (standsWell(span)) return;
  const { startContainer } = rangeInit(span.flow, span.start, span.end);
  const element = startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A paragraph may be longer than the view, and the term at its end.
  if (!element || standsWell(span)) return;
  for (const scroller of scrollersAround(element)) centre(span, scroller);
}

function standsWell({ flow, start, end }: FlowSpan): boolean {
  const [first] = lineRects(flow, start, end);
  if (!first || first.left < 0 || first.right > innerWidth) return false;
  return first.top >= 0 && first.bottom <= innerHeight * COMFORT;
}

/** The elements around that scroll, from the inside out. */
function scrollersAround(element: Element): Element[] {
  const scrollers: Element[] = [];
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE || at === document.scrollingElement) continue;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = at as Element;
    if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(at as Element);
    if (/auto|scroll/.test(overflowX + overflowY)) scrollers.push(at as Element);
  }
  return document.scrollingElement ? [...scrollers, document.scrollingElement] : scrollers;
}

function centre({ flow, start, end }: FlowSpan, scroller: Element): void {
  const [line] = lineRects(flow, start, end);
  if (!line) return;
  const isPage = scroller === document.scrollingElement;
  const view: Box = isPage
    ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    : scroller.getBoundingClientRect();
  const top = (line.top + line.bottom - view.top - view.bottom) / 2;
  const isBeside = line.left < view.left || line.right > view.right;
  const left = isBeside ? (line.left + line.right - view.left - view.right) / 2 : 0;
  scroller.scrollBy({ top, left, behavior: 'instant' });
}
