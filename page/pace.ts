/** The longest that we hold the page's thread at a time, in ms: half a frame. */
export const SLICE_MS = 8;

/** In a tab that nobody sees a slice comes no more often than this, in ms: the tab in view has the machine. */
export const HIDDEN_EVERY_MS = 300;

/** Lets the page have its thread in between. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Work that can be done in pieces. */
export interface Work {
  /** Does one piece; false when there is none left. */
  step(): boolean;
  /** Called after each slice and once at the end. */
  rested?(): void;
}

declare const scheduler: { postTask(task: () => void, options: { priority: string }): Promise<unknown> } | undefined;

/**
 * Runs work in slices of at most SLICE_MS (the last piece of a slice may run over), leaving frames and input to the
 * page between them. `wake` may be called at any time; it does nothing while a slice is due.
 */
export class Pacer {
  #work: Work;
  #due = false;
  #stopped = false;
  /** Waits for the tab to be shown, or for the next slice in a hidden one. */
  #waiting: AbortController | undefined;

  constructor(work: Work) {
    this.#work = work;
  }

  wake(): void {
    if (this.#due || this.#stopped) return;
    this.#due = true;
    if (document.visibilityState === 'hidden') {
      this.#waitHidden();
      return;
    }
    // The background priority, unlike scheduler.yield, lets frames come between the slices.
    if (typeof scheduler === 'undefined') setTimeout(this.#slice, 0);
    else scheduler.postTask(this.#slice, { priority: 'background' }).catch(() => {});
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting?.abort();
  }

  #slice = (): void => {
    this.#due = false;
    this.runSlice();
  };

  #waitHidden(): void {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const { signal } = waiting;
    const go = () => {
      waiting.abort();
      this.#slice();
    };
    const timer = setTimeout(go, HIDDEN_EVERY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
    document.addEventListener('visibilitychange', go, { signal });
  }

  /**
   * Does one slice at once, at least one piece.
   * @param begin when the work began of which it is a part.
   * @param isEnough asked after each piece: ends the slice before its time is over.
   */
  runSlice(begin = performance.now(), isEnough = () => false): void {
    if (this.#stopped) return;
    const end = begin + SLICE_MS;
    let more = true;
    try {
      do more = this.#work.step();
      while (more && performance.now() < end && !isEnough());
    } finally {
      // Also after a piece that threw: the others are not to wait for it.
      this.#work.rested?.();
      if (more) this.wake();
    }
  }
}
