import type { Area } from './place';

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
    const { clientWidth } = document.documentElement;
    return { left: 0, top: 0, width: clientWidth, height: innerHeight, ...this.#seen };
  }

  follow(): void {
    if (window === window.top || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { intersectionRect: seen } = entries.at(-1)!;
        if (seen.height === 0) return;
        // The element may be taller than the frame, which scrolls it.
        const top = Math.max(0, seen.top);
        this.#seen = {
          left: Math.max(0, seen.left),
          top,
          width: seen.width,
          height: Math.min(innerHeight, seen.bottom) - top,
        };
        this.#changed();
      },
      { threshold: Array.from({ length: 101 }, (_, i) => i / 100) },
    );
    this.#observer.observe(document.documentElement);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen = undefined;
  }
}
