import type { Mention } from './ledger';
import { Nearby } from './nearby';
import { rangeInit } from './ranges';
import type { Flow } from './read';
import { type Container, elementOf } from './shadow';

/** The kinds of mark, with the names of their highlights in CSS. */
const NAMES = {
  /** Surely known. */
  sure: 'gongwen-sure',
  /** Written only nearly like that. */
  near: 'gongwen-near',
  /** Explained by the document itself. */
  own: 'gongwen-own',
  /** Jargon that nothing explains. */
  unknown: 'gongwen-unknown',
  /** Its card is open. */
  open: 'gongwen-open',
  /** Where the reader has just been taken. */
  flash: 'gongwen-flash',
} as const;
type Kind = keyof typeof NAMES;
/** How one mention is marked. */
export type MarkKind = 'sure' | 'near' | 'own';

/** Jargon that nothing explains is marked in so many places at most. */
const MOST_UNKNOWN = 300;

export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * Paints mentions through the CSS Custom Highlight API, without touching the tree. Each registered range is checked by
 * the browser in every frame in which the page changes, so only the blocks within a screen of the viewport have theirs
 * registered.
 */
export class Painter {
  readonly #highlights: Record<Kind, Highlight>;
  readonly #kindOf: (mention: Mention) => MarkKind;
  /** What is to be painted, by block, and the ranges of the blocks that are close by. */
  #mentions = new Map<Container, readonly Mention[]>();
  #ranges = new Map<Container, [Highlight, StaticRange][]>();
  /** A shadow tree is close by where its host is, which may have text of its own. */
  #byHost = new Map<Element, Container>();
  #closeBy = new WeakSet<Element>();
  readonly #nearby = new Nearby((element, isClose) => this.#moved(element, isClose));

  constructor(kindOf: (mention: Mention) => MarkKind = ({ match }) => (match.how === 'near' ? 'near' : 'sure')) {
    this.#kindOf = kindOf;
    const highlights = Object.keys(NAMES).map((kind, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(NAMES[kind as Kind], highlight);
      return [kind, highlight];
    });
    this.#highlights = Object.fromEntries(highlights) as Record<Kind, Highlight>;
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
    if (anchor !== block) this.#byHost.set(anchor, block);
    this.#nearby.add(anchor);
  }

  #unwatch(anchor: Element, block: Container): void {
    if (anchor !== block) this.#byHost.delete(anchor);
    if (this.#mentions.has(anchor) || this.#byHost.has(anchor)) return;
    this.#nearby.delete(anchor);
    this.#closeBy.delete(anchor);
  }

  /** Tints the mention whose card is open; undefined for none. */
  showOpen(mention: Mention | undefined): void {
    this.#show('open', mention ? [mention] : []);
  }

  /** Tints where the reader has been taken. */
  showFlash(places: readonly FlowSpan[]): void {
    this.#show('flash', places);
  }

  /** Marks jargon that nothing explains, in place of what was marked as such before. */
  showUnknown(places: readonly FlowSpan[]): void {
    this.#show('unknown', places.slice(0, MOST_UNKNOWN));
  }

  #show(kind: Kind, places: readonly (FlowSpan | Mention)[]): void {
    this.#highlights[kind].clear();
    for (const place of places) this.#highlights[kind].add(rangeOf('match' in place ? spanOf(place) : place));
  }

  /** Leaves nothing painted and nothing registered. */
  stop(): void {
    this.#nearby.stop();
    this.#mentions.clear();
    this.#ranges.clear();
    this.#byHost.clear();
    for (const [kind, highlight] of Object.entries(this.#highlights)) {
      highlight.clear();
      CSS.highlights.delete(NAMES[kind as Kind]);
    }
  }

  #moved(anchor: Element, isClose: boolean): void {
    if (isClose === this.#closeBy.has(anchor)) return;
    if (isClose) this.#closeBy.add(anchor);
    else this.#closeBy.delete(anchor);
    for (const block of [anchor, this.#byHost.get(anchor)]) {
      if (!block || !this.#mentions.has(block)) continue;
      if (isClose) this.#lay(block);
      else this.#lift(block);
    }
  }

  #lay(block: Container): void {
    const ranges = (this.#mentions.get(block) ?? []).map((mention): [Highlight, StaticRange] => [
      this.#highlights[this.#kindOf(mention)],
      rangeOf(spanOf(mention)),
    ]);
    for (const [highlight, range] of ranges) highlight.add(range);
    this.#ranges.set(block, ranges);
  }

  #lift(block: Container): void {
    for (const [highlight, range] of this.#ranges.get(block) ?? []) highlight.delete(range);
    this.#ranges.delete(block);
  }
}

/** A span of a flow's text, in UTF-16 code units. */
export interface FlowSpan {
  flow: Flow;
  start: number;
  end: number;
}

const spanOf = ({ flow, match }: Mention): FlowSpan => ({ flow, start: match.start, end: match.end });

function rangeOf({ flow, start, end }: FlowSpan): StaticRange {
  return new StaticRange(rangeInit(flow, start, end));
}
