import { seenOf } from './outer';
import type { Area } from './place';

/** No scroll bar is thicker than this, in CSS px. */
const SCROLLBAR = 24;

/**
 * The part of this document's viewport that the reader sees. In the page itself that is all of it; a frame may be far
 * taller than the window in which it stands, and the frame of another site cannot ask where it stands.
 */
export class FrameView {
  readonly #changed: () => void;
  #observer: IntersectionObserver | undefined;
  #seen: Area | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** In CSS px of the viewport. */
  get area(): Required<Area> {
    return { ...seenOf(window), ...this.#seen };
  }

  /**
   * @param probe an element that fills the viewport: what is seen of it is what is seen of the frame. The document's own
   * element will not do, since it may be shorter than the frame.
   */
  follow(probe: Element): void {
    if (window === window.top || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { boundingClientRect: whole, intersectionRect: seen } = entries.at(-1)!;
        // Something around it may keep it from filling the viewport; then it tells nothing.
        if (seen.height === 0 || whole.height < innerHeight - SCROLLBAR) return;
        const { left, top, width, height } = seen;
        this.#seen = { left, top, width, height };
        this.#changed();
      },
      { threshold: Array.from({ length: 101 }, (_, i) => i / 100) },
    );
    this.#observer.observe(probe);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen = undefined;
  }
}
