/** How far from the window an element counts as close, and how far from it one is no longer watched, in screens. */
const CLOSE = 1;
const FAR = 4;
/** So few elements are watched wherever they are. */
const FEW = 300;
/** After a scroll of so many screens, or a change of the page's size, those that are far away are looked at again. */
const SCROLL = 1.5;
/** A scroller within the page tells nothing of how far it is from the window: what it holds is looked at again so often, in ms. */
const AGAIN_MS = 250;

/**
 * Tells which elements come within a screen of the window, and which leave. An IntersectionObserver looks at each of its
 * elements in every frame in which the page changes, a microsecond each; of thousands only those are left to it that are
 * within a few screens.
 */
export class Nearby {
  readonly #moved: (element: Element, isClose: boolean) => void;
  readonly #observer: IntersectionObserver;
  /** There once there are many. */
  #resized: ResizeObserver | undefined;
  readonly #all = new Set<Element>();
  /** Those that are too far away to be watched. */
  #far = new Set<Element>();
  #top = scrollY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(moved: (element: Element, isClose: boolean) => void) {
    this.#moved = moved;
    this.#observer = new IntersectionObserver((entries) => this.#saw(entries), { rootMargin: `${CLOSE * 100}% 0px` });
    addEventListener('scroll', this.#onScroll, { passive: true, capture: true });
    addEventListener('resize', this.#lookSoon, { passive: true });
  }

  add(element: Element): void {
    this.#all.add(element);
    this.#observer.observe(element);
    // Told of the size that it has now before any element is found to be far away.
    if (this.#all.size > FEW) this.#resized ??= this.#observeSize();
  }

  delete(element: Element): void {
    this.#all.delete(element);
    this.#far.delete(element);
    this.#observer.unobserve(element);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#resized?.disconnect();
    removeEventListener('scroll', this.#onScroll, { capture: true });
    removeEventListener('resize', this.#lookSoon);
    this.#all.clear();
    this.#far.clear();
  }

  #saw(entries: readonly IntersectionObserverEntry[]): void {
    const areMany = this.#all.size > FEW;
    for (const entry of entries) {
      const { target, isIntersecting } = entry;
      if (!this.#all.has(target)) continue;
      this.#moved(target, isIntersecting);
      if (isIntersecting || !areMany) continue;
      const box = entry.boundingClientRect;
      // What is not displayed has no place, and may appear anywhere.
      const isFar = box.height > 0 && (box.bottom < -FAR * innerHeight || box.top > (FAR + 1) * innerHeight);
      if (!isFar) continue;
      this.#far.add(target);
      this.#observer.unobserve(target);
    }
  }

  #observeSize(): ResizeObserver {
    const observer = new ResizeObserver(() => this.#lookSoon());
    for (const element of [document.documentElement, document.body]) if (element) observer.observe(element);
    return observer;
  }

  #onScroll = (event: Event): void => {
    if (event.target !== document) this.#lookSoon();
    else if (Math.abs(scrollY - this.#top) > SCROLL * innerHeight) this.#look();
  };

  #lookSoon = (): void => {
    if (this.#far.size > 0) this.#timer ??= setTimeout(() => this.#look(), AGAIN_MS);
  };

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#top = scrollY;
    const far = this.#far;
    this.#far = new Set();
    for (const element of far) this.#observer.observe(element);
  }
}
