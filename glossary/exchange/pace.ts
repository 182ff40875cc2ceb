/** How long work goes on before others have their turn, in ms: with what one step takes, well below 50. */
const SLICE_MS = 12;

export interface PaceOptions {
  signal?: AbortSignal;
  /** Told between slices how much is done, from 0 to 1. */
  onProgress?(share: number): void;
}

/** Breaks long work into slices, so that a page that does it can still be typed into, and can call it off. */
export class Pace {
  #since = performance.now();

  constructor(readonly options: PaceOptions = {}) {}

  /** Whether it is time to rest. */
  get due(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  /**
   * Gives the others their turn.
   * @param share how much is done, from 0 to 1.
   * @throws the signal's reason where the work was called off.
   */
  async rest(share: number): Promise<void> {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(Math.min(1, Math.max(0, share)));
    await new Promise<void>((go) => setTimeout(go, 0));
    this.options.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
