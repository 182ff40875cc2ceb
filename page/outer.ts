import type { Area, Box } from './place';

/**
 * The outermost window that a frame can reach from inside: through frames of its own site. A frame may be too small for a
 * card, which then stands in the window around it.
 */
export interface Outer {
  document: Document;
  /** The frame in it in which, at whatever depth, this document stands. */
  frame: Element;
  /** What of that window is seen, in CSS px. */
  area: () => Required<Area>;
  /** From px of this document's viewport to those of that window. */
  map: (box: Box) => Box;
}

/** The window around this one; nothing in the page itself, and in a frame of another site. */
export function outerOf(): Outer | undefined {
  const frames: HTMLElement[] = [];
  let view: Window = window;
  for (let frame = view.frameElement; frame; frame = view.frameElement) {
    frames.push(frame as HTMLElement);
    view = view.parent;
  }
  const frame = frames.at(-1);
  return (
    frame && { document: view.document, frame, area: () => seenOf(view), map: (box) => frames.reduce(mapThrough, box) }
  );
}

/** The part of a window that is seen, in CSS px: after a pinch less than all of it. */
export function seenOf({ visualViewport }: Window): Required<Area> {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
  return { left, top, width, height };
}

/** A frame may be scaled by its page, and its border and padding are not part of its own viewport. */
function mapThrough({ left, top, right, bottom }: Box, frame: HTMLElement): Box {
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const across = box.width / frame.offsetWidth;
  const down = box.height / frame.offsetHeight;
  const x = (at: number) => box.left + (frame.clientLeft + Number.parseFloat(paddingLeft) + at) * across;
  const y = (at: number) => box.top + (frame.clientTop + Number.parseFloat(paddingTop) + at) * down;
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) };
}
