import type { Mention } from './ledger';
import { rangeInit } from './ranges';

/** How a mention is painted: surely known, near, or with its card open. The names are the highlights' names in CSS. */
const STYLES = { sure: 'gongwen-sure', near: 'gongwen-near', open: 'gongwen-open' } as const;

export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * Paints mentions through the CSS Custom Highlight API, without touching the tree. Each registered range is checked by
 * the browser in every frame in which the page changes, so only the blocks within a screen of the viewport have theirs
 * registered.
 */
export class Painter {
  readonly #sure = new Highlight();
  readonly #near = new Highlight();
  readonly #open = new Highlight();
  /** What is to be painted, by block, and the ranges of the blocks that are close by. */
  #mentions = new Map<Element, readonly Mention[]>();
  #ranges = new Map<Element, [Highlight, StaticRange][]>();
  #closeBy = new WeakSet<Element>();
  #observer: IntersectionObserver;

  constructor() {
    this.#near.priority = 1;
    this.#open.priority = 2;
    CSS.highlights.set(STYLES.sure, this.#sure);
    CSS.highlights.set(STYLES.near, this.#near);
    CSS.highlights.set(STYLES.open, this.#open);
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), { rootMargin: '100% 0px' });
  }

  /** Replaces what is painted in a block. */
  paint(block: Element, mentions: readonly Mention[]): void {
    this.#lift(block);
    if (mentions.length === 0) {
      if (this.#mentions.delete(block)) this.#observer.unobserve(block);
      this.#closeBy.delete(block);
      return;
    }
    const known = this.#mentions.has(block);
    this.#mentions.set(block, mentions);
    if (this.#closeBy.has(block)) this.#lay(block);
    else if (!known) this.#observer.observe(block);
  }

  /** Tints the mention whose card is open; undefined for none. */
  showOpen(mention: Mention | undefined): void {
    this.#open.clear();
    if (mention) this.#open.add(rangeOf(mention));
  }

  /** Leaves nothing painted and nothing registered. */
  stop(): void {
    this.#observer.disconnect();
    this.#mentions.clear();
    this.#ranges.clear();
    for (const [name, highlight] of [
      [STYLES.sure, this.#sure],
      [STYLES.near, this.#near],
      [STYLES.open, this.#open],
    ] as const) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!this.#mentions.has(target) || isIntersecting === this.#closeBy.has(target)) continue;
      if (isIntersecting) {
        this.#closeBy.add(target);
        this.#lay(target);
      } else {
        this.#closeBy.delete(target);
        this.#lift(target);
      }
    }
  }

  #lay(block: Element): void {
    const ranges = (this.#mentions.get(block) ?? []).map((mention): [Highlight, StaticRange] => [
      mention.match.how === 'near' ? this.#near : this.#sure,
      rangeOf(mention),
    ]);
    for (const [highlight, range] of ranges) highlight.add(range);
    this.#ranges.set(block, ranges);
  }

  #lift(block: Element): void {
    for (const [highlight, range] of this.#ranges.get(block) ?? []) highlight.delete(range);
    this.#ranges.delete(block);
  }
}

function rangeOf({ flow, match }: Mention): StaticRange {
  return new StaticRange(rangeInit(flow, match.start, match.end));
}
