import type { PaceOptions } from '../../../glossary/exchange/pace';
import type { FromWork, ToWork, WorkAnswers, WorkAsk } from './messages';
import { startWorker } from './start-worker';

interface Waiting {
  type: WorkAsk['type'];
  answer(given: never): void;
  fail(error: unknown): void;
  onProgress: PaceOptions['onProgress'];
}

/**
 * The page's side of a worker for files. It runs from the first question until nobody looks any more, what was
 * begun is done, and there is nothing left that it could take back.
 */
export class WorkClient {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #job = 0;
  #left = true;
  /** A merge was done last: the worker knows how to undo it. */
  #merged = false;

  /** @throws Error with the code of what went wrong, or the signal's reason. */
  ask<T extends WorkAsk['type']>(
    ask: Extract<WorkAsk, { type: T }>,
    { signal, onProgress }: PaceOptions = {},
  ): Promise<WorkAnswers[T]> {
    const job = ++this.#job;
    return new Promise((answer, fail) => {
      signal?.throwIfAborted();
      const callOff = () => {
        if (this.#waiting.has(job)) this.#post({ type: 'call-off', job });
      };
      signal?.addEventListener('abort', callOff, { once: true });
      this.#waiting.set(job, {
        type: ask.type,
        answer,
        fail: (error) => fail(signal?.aborted ? signal.reason : error),
        onProgress,
      });
      this.#post({ type: 'work', job, ask });
    });
  }

  /** Somebody looks at the import. */
  enter(): void {
    this.#left = false;
  }

  /** Nobody looks at it any more. What is being written is not broken off. */
  leave(): void {
    this.#left = true;
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#left && !this.#merged && this.#waiting.size === 0) this.#end();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#merged = false;
    this.#waiting.clear();
  }

  #post(message: ToWork): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWork>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => {
      for (const { fail } of this.#waiting.values()) fail(new Error(message));
      this.#end();
    });
    return worker;
  }

  #hear(message: FromWork): void {
    const waiting = this.#waiting.get(message.job);
    if (!waiting) return;
    if (message.type === 'progress') {
      waiting.onProgress?.(message.share);
      return;
    }
    this.#waiting.delete(message.job);
    if (message.type === 'answer') {
      this.#merged = waiting.type === 'merge' || (this.#merged && waiting.type !== 'undo');
      waiting.answer(message.answer as never);
    } else waiting.fail(message.code === undefined ? calledOff() : new Error(message.code));
    this.#endIfDone();
  }
}

const calledOff = () => new DOMException('Called off', 'AbortError');
