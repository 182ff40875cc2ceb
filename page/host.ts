import { FrameView } from './frame-view';
import { type Outer, outerOf } from './outer';
import { type Area, type Box, MARGIN, place } from './place';
import { HOST_TAG } from './read';

export interface CardHostEvents {
  /** The term is no longer in view. */
  lost(): void;
  /** The card stands in a window around this one until it is closed, which aborts the signal. */
  moved(view: Window, signal: AbortSignal): void;
}

/**
 * The one element that we add to a page: a host with a closed shadow root, in which a popover holds the card above
 * everything else. It is in the tree only while a card is open, and for a moment before the first.
 */
export class CardHost {
  /** Where the card is rendered. */
  readonly container: HTMLElement;
  readonly #host: HTMLElement;
  readonly #popover: HTMLElement;
  /** Fills the viewport, unseen. */
  readonly #probe: HTMLElement;
  /** The line boxes of the term, in CSS px, asked for anew at each placement. */
  #lines: (() => readonly Box[]) | undefined;
  #anchor: { x: number; y: number } | undefined;
  /** A node of the term. */
  #node: Node | undefined;
  #following: AbortController | undefined;
  /** Where the reader has dragged the card to, in CSS px of the viewport. */
  #dragged: { left: number; top: number } | undefined;
  #frame = 0;
  #isLaidOut = false;
  /** Where the card stands, if not in this window, which is too small for it. */
  #outer: Outer | undefined;
  readonly #on: CardHostEvents;
  readonly #resized: ResizeObserver;
  readonly #view = new FrameView(() => this.#placeSoon());

  /**
   * @param css style sheet of the shadow root.
   */
  constructor(css: string, on: CardHostEvents) {
    this.#on = on;
    this.#host = document.createElement(HOST_TAG);
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    this.#popover = document.createElement('div');
    this.#popover.className = 'place gw';
    this.#popover.popover = 'manual';
    this.container = document.createElement('div');
    this.container.className = 'frame';
    this.#popover.append(this.container);
    this.#probe = document.createElement('div');
    this.#probe.className = 'probe';
    root.append(style, this.#popover, this.#probe);
    this.#resized = new ResizeObserver(() => this.#placeSoon());
    this.container.addEventListener('pointerdown', this.#onDrag);
  }

  get isOpen(): boolean {
    return this.#following !== undefined;
  }

  /** The window in which the card stands. */
  get view(): Window {
    return this.#host.ownerDocument.defaultView!;
  }

  set theme(theme: 'system' | 'light' | 'dark') {
    this.#popover.dataset.theme = theme;
  }

  /**
   * Shows the container beside a term and keeps it there.
   * @param lines gives the term's line boxes; an empty list closes the card.
   * @param at the point at which the reader pointed, if any.
   * @param node a node of the term: a card for a term in a modal dialog has to be inside that dialog.
   */
  open(lines: () => readonly Box[], at: { x: number; y: number } | undefined, node: Node): void {
    this.#lines = lines;
    this.#node = node;
    this.#dragged = undefined;
    this.#anchor = at && this.#lineAt(at) ? at : undefined;
    this.#follow();
    // While the page's layout is still as it was: asked with the card in the page it would be laid out for that alone.
    const seen = this.#look();
    this.#attach();
    this.#place(seen);
  }

  /** Lays the container out once, too briefly to be seen: the first time takes longest, as its fonts have to be found. */
  layOut(): void {
    if (this.#isLaidOut) return;
    this.#isLaidOut = true;
    document.documentElement.append(this.#host);
    this.#popover.showPopover();
    this.container.getBoundingClientRect();
    this.#host.remove();
  }

  close(): void {
    this.#following?.abort();
    this.#following = undefined;
    this.#lines = undefined;
    this.#node = undefined;
    this.#dragged = undefined;
    if (this.#outer && this.holdsFocus) window.focus();
    this.#outer = undefined;
    this.#resized.disconnect();
    this.#view.stop();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#host.removeAttribute('data-open');
    this.#host.remove();
  }

  /** Whether the keyboard's focus is in the card. */
  get holdsFocus(): boolean {
    return this.#host.isConnected && this.#host.ownerDocument.activeElement === this.#host;
  }

  /** Places the card anew: what it is beside stands elsewhere now. */
  moveTo(): void {
    this.#anchor = undefined;
    this.#dragged = undefined;
    this.#placeSoon();
  }

  /** The term has been found anew, where it was or beside it. @param node a node of it. */
  rebind(node: Node): void {
    this.#node = node;
    this.#placeSoon();
  }

  /** Moves the keyboard's focus into the card. */
  focus(): void {
    this.container.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }

  #attach(): void {
    const node = this.#outer?.frame ?? this.#node!;
    const { fullscreenElement, documentElement } = node.ownerDocument!;
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const parent = element?.closest('dialog:modal, :popover-open') ?? fullscreenElement ?? documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    this.#host.setAttribute('data-open', '');
    if (!this.#popover.matches(':popover-open')) this.#popover.showPopover();
  }

  /** Takes the card out of a window that is too small for it, if one around it has more room. */
  #moveOut({ width, height }: Required<Area>): boolean {
    const outer = outerOf();
    const area = outer?.area();
    if (!outer || !area || (area.width <= width && area.height <= height)) return false;
    this.#outer = outer;
    this.#view.stop();
    const { signal } = this.#following!;
    const view = outer.document.defaultView!;
    this.#followIn(view, signal);
    // The scripts of this window end with it.
    window.addEventListener('pagehide', () => this.close(), { signal });
    this.#on.moved(view, signal);
    this.#attach();
    this.#place();
    return true;
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    this.#view.follow(this.#probe);
    this.#followIn(window, this.#following.signal);
    this.#resized.observe(this.container);
  }

  #followIn(view: Window, signal: AbortSignal): void {
    const { documentElement, body } = view.document;
    const options = { signal, passive: true, capture: true } as const;
    for (const moving of [view, view.visualViewport!])
      for (const name of ['scroll', 'resize']) moving.addEventListener(name, this.#placeSoon, options);
    // What loads late moves the term and makes the page longer.
    for (const element of [documentElement, body]) if (element) this.#resized.observe(element);
  }

  #placeSoon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  };

  /** A card that is pinned can be dragged by its head. */
  #onDrag = (event: PointerEvent): void => {
    const handle = (event.target as Element).closest('[data-drag]');
    if (!handle || event.button !== 0 || (event.target as Element).closest('button, a')) return;
    event.preventDefault();
    const { left, top } = this.#popover.getBoundingClientRect();
    const from = { x: event.clientX - left, y: event.clientY - top };
    const done = new AbortController();
    const { signal } = done;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: Event) => {
      const { clientX, clientY } = moved as PointerEvent;
      this.#dragged = { left: clientX - from.x, top: clientY - from.y };
      this.#place();
    };
    handle.addEventListener('pointermove', move, { signal });
    for (const end of ['pointerup', 'pointercancel']) handle.addEventListener(end, () => done.abort(), { signal });
  };

  #keepInside({ left, top }: { left: number; top: number }, area: Required<Area>): void {
    const { style } = this.#popover;
    const { width, height } = this.#popover.getBoundingClientRect();
    const inside = (at: number, from: number, room: number) =>
      Math.max(from + MARGIN, Math.min(at, from + room - MARGIN));
    style.left = `${inside(left, area.left, area.width - width)}px`;
    style.top = `${inside(top, area.top, area.height - height)}px`;
  }

  #lineAt(at: { x: number; y: number }): Box | undefined {
    return this.#lines?.().find((line) => at.y >= line.top - 2 && at.y <= line.bottom + 2);
  }

  /** Where the term is to be seen, and in what: of the window in which the card stands. */
  #look(): { viewport: Required<Area>; lines: readonly Box[]; anchor: Box | undefined } {
    const own = this.#view.area;
    const outer = this.#outer;
    const viewport = outer?.area() ?? own;
    const within = this.#dragged ? [] : (this.#lines?.() ?? []).filter((line) => isSeen(line, own, this.#node!));
    const at = this.#anchor && this.#lineAt(this.#anchor);
    if (!outer) return { viewport, lines: within, anchor: at };
    const lines = within.map(outer.map).filter((line) => isSeen(line, viewport, outer.frame));
    return { viewport, lines, anchor: at && outer.map(at) };
  }

  #place({ viewport, lines, anchor } = this.#look()): void {
    if (this.#dragged) {
      this.#keepInside(this.#dragged, viewport);
      return;
    }
    // On a page that is zoomed by CSS the card keeps its size, and its px stay those of the viewport.
    const zoom = this.#host.currentCSSZoom ?? 1;
    const [first] = lines;
    if (!first) {
      if (this.isOpen) this.#on.lost();
      return;
    }
    const { style } = this.#popover;
    style.zoom = `${1 / zoom}`;
    // Not by custom properties, which everything in the card would inherit and be styled anew for.
    const widest = viewport.width - 2 * MARGIN;
    style.maxWidth = `${widest}px`;
    style.maxHeight = '';
    const { width, height } = this.#popover.getBoundingClientRect();
    const { left, top, maxHeight, side } = place(lines, anchor ?? first, { width, height }, viewport);
    if (!this.#outer && (width >= widest || height > maxHeight) && this.#moveOut(viewport)) return;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.maxHeight = `${maxHeight}px`;
    this.#popover.dataset.side = side;
  }
}

function isSeen(line: Box, { top, height }: Required<Area>, node: Node): boolean {
  return line.bottom > top && line.top < top + height && !isScrolledAway(line, node);
}

/** Whether something around a node that scrolls or clips its content leaves nothing of a line to be seen. */
function isScrolledAway(line: Box, node: Node): boolean {
  for (let at: Element | null = node.parentElement; at && at !== document.body; ) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      const { left, top, right, bottom } = at.getBoundingClientRect();
      if (line.right <= left || line.left >= right || line.bottom <= top || line.top >= bottom) return true;
    }
    if (position === 'fixed') return false;
    at = position === 'absolute' ? (at as HTMLElement).offsetParent : at.parentElement;
  }
  return false;
}
