import { foundAgain, type Mention } from '../../page/ledger';
import { lineRects } from '../../page/ranges';
import { reveal } from '../../page/reveal';
import { documentOrder } from '../../page/shadow';

export interface WalkOptions {
  mentions(): readonly Mention[];
  /** Tints the mention at which the reader is; none when the walk ends. */
  shown(mention: Mention | undefined): void;
  open(mention: Mention): void;
}

/**
 * From term to term by keys, in reading order. The term at which the reader has come is tinted; Enter opens its card,
 * Esc or a click ends the walk.
 */
export class Walk {
  readonly #options: WalkOptions;
  #at: Mention | undefined;
  #keys: AbortController | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  /**
   * Goes on by one, from the mention with the open card if there is one, or from what is in view.
   * @returns whether there is any mention.
   */
  step(by: 1 | -1, open: Mention | undefined): boolean {
    const mentions = this.#options.mentions();
    if (mentions.length === 0) return false;
    const from = open ?? this.#at;
    const index = from ? indexAfter(mentions, from, by) : firstInView(mentions, by);
    const next = mentions[(index + mentions.length) % mentions.length]!;
    this.#at = next;
    if (open) {
      this.#options.open(next);
      return true;
    }
    reveal({ flow: next.flow, start: next.match.start, end: next.match.end });
    this.#options.shown(next);
    this.#listen();
    return true;
  }

  stop(): void {
    this.#keys?.abort();
    this.#keys = undefined;
    this.#at = undefined;
  }

  #listen(): void {
    if (this.#keys) return;
    this.#keys = new AbortController();
    const { signal } = this.#keys;
    window.addEventListener('keydown', this.#onKey, { signal, capture: true });
    window.addEventListener('pointerdown', this.#end, { signal, capture: true, passive: true });
  }

  #end = (): void => {
    this.#options.shown(undefined);
    this.#keys?.abort();
    this.#keys = undefined;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const at = this.#at && foundAgain(this.#options.mentions(), this.#at);
    this.#end();
    if (event.key === 'Enter' && at) this.#options.open(at);
  };
}

/** The place of the next mention; of one that is no longer there, by where it stood. */
function indexAfter(mentions: readonly Mention[], from: Mention, by: 1 | -1): number {
  const same = foundAgain(mentions, from);
  if (same) return mentions.indexOf(same) + by;
  const start = (one: Mention) => one.flow.nodes[0]!;
  const after = mentions.findIndex((one) => documentOrder(start(from), start(one)) < 0);
  const place = after < 0 ? mentions.length : after;
  return by === 1 ? place : place - 1;
}

/** The first mention below the upper edge of the view, or the last one above its lower edge. */
function firstInView(mentions: readonly Mention[], by: 1 | -1): number {
  const isAhead = ({ flow, match }: Mention): boolean => {
    const [line] = lineRects(flow, match.start, match.end);
    return line !== undefined && (by === 1 ? line.top >= 0 : line.bottom <= innerHeight);
  };
  const index = by === 1 ? mentions.findIndex(isAhead) : mentions.findLastIndex(isAhead);
  return index < 0 && by === 1 ? 0 : index;
}
