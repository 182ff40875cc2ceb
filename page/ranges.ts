import type { Flow } from './read';

/** A place in the tree, as ranges want it. */
interface Point {
  node: Text;
  offset: number;
}

/**
 * The place of an offset in a flow's text. At the seam of two nodes the place is the beginning of the later one for a
 * start, the end of the earlier one for an end, so that a range touches no node of which it holds nothing.
 */
function pointAt({ nodes, starts }: Flow, offset: number, isEnd: boolean): Point {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begin = starts[middle]!;
    if (begin < offset || (!isEnd && begin === offset)) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low]!;
  return { node, offset: Math.min(offset - starts[low]!, node.length) };
}

/** Start and end of [start, end) of the flow's text, for `new StaticRange(…)` and `Range`. */
export function rangeInit(flow: Flow, start: number, end: number): StaticRangeInit {
  const from = pointAt(flow, start, false);
  const to = pointAt(flow, end, true);
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}

/** The line boxes of [start, end), in CSS px of the viewport; none while the text is not displayed. */
export function lineRects(flow: Flow, start: number, end: number): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = rangeInit(flow, start, end);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
