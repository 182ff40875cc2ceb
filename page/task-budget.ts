/** Of one task of the page so much goes into following its changes at once, in ms. */
const AT_ONCE_MS = 4;

/**
 * Takes changes at once, so that they are followed before the next frame, but not a thousand of them one by one: of what
 * can wait no more is taken in a task that has cost much already; that comes after it, all together.
 */
export class TaskBudget<T> {
  readonly #take: (changes: readonly T[]) => void;
  #spent = 0;
  #waiting: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(take: (changes: readonly T[]) => void) {
    this.#take = take;
  }

  give(changes: readonly T[], canWait: (change: T) => boolean): void {
    if (this.#spent > AT_ONCE_MS && changes.every(canWait)) this.#waiting.push(...changes);
    else this.#takeAll(changes);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  /** What has waited comes first. */
  #takeAll(changes: readonly T[]): void {
    const begin = performance.now();
    const all = this.#waiting.length > 0 ? [...this.#waiting, ...changes] : changes;
    this.#waiting = [];
    this.#timer ??= setTimeout(() => this.#next());
    this.#take(all);
    this.#spent += performance.now() - begin;
  }

  #next(): void {
    this.#timer = undefined;
    this.#spent = 0;
    if (this.#waiting.length > 0) this.#takeAll([]);
  }
}
