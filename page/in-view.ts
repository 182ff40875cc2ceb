import { kindOf } from './read';

/** So many elements are looked at, and so many of the children of one, before it is found by halving which are in view. */
const MOST_LOOKS = 400;
const FEW = 30;
/** A block of more parts than this is not read before its turn. */
const MOST_PARTS = 200;

/**
 * The blocks that are in the window, in the order of the document; roughly, for it is taken that children stand below
 * one another. Costs about a millisecond where the page's layout is clean, and that layout where it is not: to be asked
 * just after a frame. (elementFromPoint takes 10 ms for each point of a page with 15,000 paragraphs.)
 */
export function blocksInView(): Element[] {
  const blocks: Element[] = [];
  const open: Element[] = [document.body ?? document.documentElement];
  let looks = 0;
  for (let element = open.pop(); element && looks < MOST_LOOKS; element = open.pop(), looks++) {
    const kind = kindOf(element);
    if (kind !== 'block' && kind !== 'inline') continue;
    if (kind === 'block' && element.childNodes.length <= MOST_PARTS) blocks.push(element);
    const inView: Element[] = [];
    for (let child = firstInView(element); child && inView.length < MOST_LOOKS; child = child.nextElementSibling) {
      const { top, bottom, height } = child.getBoundingClientRect();
      if (height > 0 && top > innerHeight && inView.length > 0) break;
      if (bottom > 0 && top < innerHeight) inView.push(child);
      if (++looks > MOST_LOOKS) break;
    }
    open.push(...inView.reverse());
  }
  return blocks;
}

/** The first of the children of an element that may be in the window. */
function firstInView({ children }: Element): Element | null {
  let low = 0;
  let high = children.length - 1;
  if (high < FEW) return children[0] ?? null;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]!.getBoundingClientRect().bottom > 0) high = middle;
    else low = middle + 1;
  }
  return children[low]!;
}

/** A page that shows no frame for so long, in ms, is not waited for: it may be in a frame that is never rendered. */
const LONGEST_WAIT = 100;

/** Calls back just after a frame: after the first one of the page, and then whenever it was scrolled, until stopped. */
export class AfterFrames {
  readonly #look: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(look: () => void) {
    this.#look = look;
    addEventListener('scroll', this.#wish, { passive: true, capture: true });
    const isPainted = performance.getEntriesByType('paint').length > 0;
    this.#timer = setTimeout(this.#look, isPainted ? 0 : LONGEST_WAIT);
    if (!isPainted) this.#wish();
  }

  stop(): void {
    removeEventListener('scroll', this.#wish, { capture: true });
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #wish = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#frame = 0;
        this.#look();
      });
    });
  };
}
