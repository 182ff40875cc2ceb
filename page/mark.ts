import type { Mention } from './ledger';
import { rangeInit } from './ranges';
import { type Container, elementOf } from './shadow';

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
  #mentions = new Map<Container, readonly Mention[]>();
  #ranges = new Map<Container, [Highlight, StaticRange][]>();
  /** The element by whose place a block is seen to be close by, and the blocks by that element: a host has two. */
  #byAnchor = new Map<Element, Set<Container>>();
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
  paint(block: Container, mentions: readonly Mention[]): void {
    this.#lift(block);
    const anchor = elementOf(block);
    if (mentions.length === 0) {
      if (this.#mentions.delete(block)) this.#unwatch(anchor, block);
      return;
    }
    const known = this.#mentions.has(block);
    this.#mentions.set(block, mentions);
    if (!known) this.#watch(anchor, block);
    if (this.#closeBy.has(anchor)) this.#lay(block);
  }

  #watch(anchor: Element, block: Container): void {
    const blocks = this.#byAnchor.get(anchor);
    if (blocks) {
      blocks.add(block);
      return;
    }
    this.#byAnchor.set(anchor, new Set([block]));
    this.#observer.observe(anchor);
  }

  #unwatch(anchor: Element, block: Container): void {
    const blocks = this.#byAnchor.get(anchor);
    blocks?.delete(block);
    if (blocks && blocks.size > 0) return;
    this.#byAnchor.delete(anchor);
    this.#observer.unobserve(anchor);
    this.#closeBy.delete(anchor);
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
    this.#byAnchor.clear();
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
      const blocks = this.#byAnchor.get(target);
      if (!blocks || isIntersecting === this.#closeBy.has(target)) continue;
      if (isIntersecting) this.#closeBy.add(target);
      else this.#closeBy.delete(target);
      for (const block of blocks) {
        if (isIntersecting) this.#lay(block);
        else this.#lift(block);
      }
    }
  }

  #lay(block: Container): void {
    const ranges = (this.#mentions.get(block) ?? []).map((mention): [Highlight, StaticRange] => [
      mention.match.how === 'near' ? this.#near : this.#sure,
      rangeOf(mention),
    ]);
    for (const [highlight, range] of ranges) highlight.add(range);
    this.#ranges.set(block, ranges);
  }

  #lift(block: Container): void {
    for (const [highlight, range] of this.#ranges.get(block) ?? []) highlight.delete(range);
    this.#ranges.delete(block);
  }
}

function rangeOf({ flow, match }: Mention): StaticRange {
  return new StaticRange(rangeInit(flow, match.start, match.end));
}
