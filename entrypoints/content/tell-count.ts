import { browser } from 'wxt/browser';
import type { ToBackground } from '../../store/messages';

/** A frame is often read before the page around it hears anything: it tells of its terms again after these times, in ms. */
const AGAIN_MS = [1000, 4000, 15_000];

/** Tells the background how many terms there are, whenever that changes; in a frame so that the page hears of it too. */
export class CountTeller {
  #told: number | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  tell(terms: number): void {
    if (terms === this.#told) return;
    this.#told = terms;
    this.#forget();
    this.#send(terms);
    if (terms === 0 || window === window.top) return;
    this.#timers = AGAIN_MS.map((ms) => setTimeout(() => this.#send(terms), ms));
  }

  /** Nothing is marked here any more. */
  stop(): void {
    this.#forget();
    this.#send(0);
  }

  #forget(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #send(terms: number): void {
    try {
      const message: ToBackground = { type: 'count', terms };
      browser.runtime.sendMessage(message).catch(() => {});
    } catch {
      // This copy of the extension is gone; the page goes on without a badge.
    }
  }
}
