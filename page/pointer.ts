import { type HoverAction, type HoverEvent, type HoverState, idle, SPEED_LIMIT, step } from './hover';
import type { Mention } from './ledger';
import { HOST_TAG } from './read';

export type Trigger = 'hover' | 'alt' | 'click';

export interface PointerOptions {
  trigger: () => Trigger;
  mentionAt: (x: number, y: number) => Mention | undefined;
  /** The pointer rests on a mention, and opens it if it goes on doing so. */
  aim?: (mention: Mention) => void;
  /** `at` is the point at which the reader pointed, in CSS px, if it was a pointer. */
  open: (mention: Mention, at: { x: number; y: number } | undefined, held: boolean) => void;
  close: () => void;
}

/** A finger that stays so long on a term in a link opens its card instead of the link, in ms. */
export const LONG_PRESS_MS = 500;
/** A finger that moves further than this is scrolling, in CSS px. */
const FINGER_SLACK = 10;
/** Pressing these does something of their own. */
const INTERACTIVE = 'a[href], button, [role="button"], label, summary';

/** The pointer's place is looked at this often while it moves, in ms, and once more when it has come to rest. */
const SAMPLE_MS = 40;

/** Turns the page's pointer and key events into those of the hover state machine, and runs its timers. */
export class PointerWatch {
  readonly #options: PointerOptions;
  readonly #stop = new AbortController();
  /** Esc is for something within the card, which hears it after us. */
  yieldsEscape = false;
  #state: HoverState<Mention> = idle;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sampling: ReturnType<typeof setTimeout> | undefined;
  #last: { x: number; y: number; time: number; alt: boolean; onCard: boolean } | undefined;
  /** A finger that rests on a term in something that can be pressed. */
  #press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined;
  /** A long press has opened the card: what the browser makes of the finger's going up is not meant. */
  #pressed = false;
  #sampled: { x: number; y: number; time: number } | undefined;

  constructor(options: PointerOptions) {
    this.#options = options;
    const { signal } = this.#stop;
    const passive = { signal, passive: true, capture: true } as const;
    document.addEventListener('pointermove', this.#onMove, passive);
    document.documentElement.addEventListener('pointerleave', this.#onLeave, passive);
    document.addEventListener('pointerdown', this.#onDown, passive);
    document.addEventListener('click', this.#onClick, passive);
    // Not passive: after a long press the click and the menu that the browser makes of it are no longer meant.
    document.addEventListener('click', this.#swallow, { signal, capture: true });
    document.addEventListener('contextmenu', this.#swallow, { signal, capture: true });
    for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const) {
      document.addEventListener(name, this.#onFinger, passive);
    }
    // In the capturing phase of the window, so that a page that stops key events does not keep its reader from closing.
    window.addEventListener('keydown', this.#onKey, { signal, capture: true });
  }

  stop(): void {
    this.#stop.abort();
    clearTimeout(this.#press?.timer);
    clearTimeout(this.#timer);
    clearTimeout(this.#sampling);
  }

  /** The reader asked for this mention other than by pointing at it. */
  choose(mention: Mention): void {
    this.#last = undefined;
    this.#tell({ name: 'chosen', target: mention });
  }

  /** Pins the open card, or lets it go: then it closes when the pointer leaves it. */
  hold(held: boolean): void {
    this.#tell({ name: 'held', held });
  }

  /** The mention with the open card has been found anew. */
  rebind(mention: Mention): void {
    if (this.#state.name === 'open' || this.#state.name === 'leaving') {
      this.#state = { ...this.#state, target: mention };
    }
  }

  /** While the card stands in a window around this one, what the reader does there counts as well. */
  listenIn(view: Window, signal: AbortSignal): void {
    const passive = { signal, passive: true, capture: true } as const;
    view.addEventListener('pointermove', (event) => (isOnCard(event) ? this.#onMove(event) : this.#away()), passive);
    view.addEventListener('pointerdown', (event) => !isOnCard(event) && this.dismiss(), passive);
    view.addEventListener('keydown', this.#onKey, { signal, capture: true });
  }

  dismiss(): void {
    this.#tell({ name: 'dismissed' });
  }

  #onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#last = { ...pointOf(event), time: event.timeStamp, alt: event.altKey, onCard: isOnCard(event) };
    this.#sampling ??= setTimeout(this.#sample, SAMPLE_MS);
  };

  /** The capturing phase also tells of every element within the page that the pointer leaves. */
  #onLeave = (event: PointerEvent): void => {
    if (event.target !== document.documentElement) return;
    this.#away();
  };

  #away(): void {
    // What is still to be looked at lies behind the pointer.
    clearTimeout(this.#sampling);
    this.#sampling = undefined;
    this.#over(null);
  }

  #sample = (): void => {
    this.#sampling = undefined;
    const here = this.#last;
    if (!here) return;
    const now = performance.now();
    const before = this.#sampled;
    this.#sampled = { x: here.x, y: here.y, time: now };
    const speed = before ? Math.hypot(here.x - before.x, here.y - before.y) / Math.max(1, now - before.time) : 0;
    const moving = before !== undefined && now - before.time < SAMPLE_MS * 3 && speed > SPEED_LIMIT;
    if (!moving) {
      this.#look(here);
      return;
    }
    // It is on its way: the term on which it was resting a moment ago is not asked for any more.
    if (this.#state.name !== 'open') this.#over(null);
    this.#sampling = setTimeout(this.#sample, SAMPLE_MS);
  };

  #look({ x, y, alt, onCard }: { x: number; y: number; alt: boolean; onCard: boolean }): void {
    if (onCard) {
      this.#over('card');
      return;
    }
    const trigger = this.#options.trigger();
    const mention = this.#options.mentionAt(x, y) ?? null;
    // With the other triggers pointing opens nothing, but leaving a card that is open still counts.
    const shown = this.#state.name === 'open' || this.#state.name === 'leaving' ? this.#state.target : undefined;
    const counts = trigger === 'hover' || (trigger === 'alt' && alt) || mention === shown;
    this.#over(counts ? mention : null);
  }

  #onDown = (event: PointerEvent): void => {
    this.#pressed = false;
    if (isOnCard(event)) return;
    const mention = this.#options.mentionAt(event.clientX, event.clientY);
    if (!mention) this.dismiss();
    else if (event.pointerType === 'touch' && (event.target as Element | null)?.closest?.(INTERACTIVE)) {
      this.#awaitLongPress(mention, event);
    }
  };

  #awaitLongPress(mention: Mention, event: PointerEvent): void {
    const at = pointOf(event);
    clearTimeout(this.#press?.timer);
    const timer = setTimeout(() => {
      this.#press = undefined;
      this.#pressed = true;
      this.#last = { ...at, time: performance.now(), alt: false, onCard: false };
      this.#tell({ name: 'chosen', target: mention });
    }, LONG_PRESS_MS);
    this.#press = { ...at, timer };
  }

  #onFinger = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerType !== 'touch') return;
    const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y) > FINGER_SLACK;
    if (event.type === 'pointermove' && !moved) return;
    clearTimeout(press.timer);
    this.#press = undefined;
  };

  #swallow = (event: Event): void => {
    if (!this.#pressed || isOnCard(event)) return;
    if (event.type === 'click') this.#pressed = false;
    event.preventDefault();
    event.stopPropagation();
  };

  #onClick = (event: MouseEvent): void => {
    if (isOnCard(event) || event.button !== 0 || event.defaultPrevented) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    if (!touch && this.#options.trigger() !== 'click') return;
    const mention = this.#options.mentionAt(event.clientX, event.clientY);
    const target = event.target as Element | null;
    // A link keeps working; the popup's list opens the card of a term in a link.
    if (!mention || target?.closest?.(INTERACTIVE)) return;
    this.#last = { ...pointOf(event), time: event.timeStamp, alt: event.altKey, onCard: false };
    this.#tell({ name: 'chosen', target: mention });
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || this.yieldsEscape) return;
    if (this.#state.name !== 'open' && this.#state.name !== 'leaving') return;
    // The key has done its work: it shall not also close the page's own dialog behind the card.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.dismiss();
  };

  #over(what: Mention | 'card' | null): void {
    this.#tell({ name: 'over', what });
  }

  #tell(event: HoverEvent<Mention>): void {
    const { state, actions } = step(this.#state, event);
    this.#state = state;
    for (const action of actions) this.#act(action);
  }

  #act(action: HoverAction<Mention>): void {
    if (action.name === 'wait') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell({ name: 'elapsed', token: action.token }), action.ms);
      if (this.#state.name === 'aiming') this.#options.aim?.(this.#state.target);
    } else if (action.name === 'open') {
      this.#options.open(action.target, this.#last, action.held);
    } else {
      this.#options.close();
    }
  }
}

function pointOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
  return { x: clientX, y: clientY };
}

/** The shadow root is closed: whatever happens in the card seems to happen to its host. */
function isOnCard(event: Event): boolean {
  return (event.target as Element | null)?.localName === HOST_TAG;
}
