import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterDrawing, readToDraw } from '../../../store/turns';
import { Locks } from './locks';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settled = (promise: Promise<unknown>) => {
  const state = { done: false };
  void promise.then(() => {
    state.done = true;
  });
  return state;
};

describe('heavy work beside a list', () => {
  it('begins when the list was read and drawn', async () => {
    let give!: (rows: string) => void;
    const list = new Promise<string>((done) => {
      give = done;
    });
    const work = settled(afterDrawing());
    await vi.advanceTimersByTimeAsync(300);
    const reading = readToDraw(() => list);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work.done).toBe(false);
    give('rows');
    expect(await reading).toBe('rows');
    await vi.advanceTimersByTimeAsync(300);
    expect(work.done).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(work.done).toBe(true);
  });

  it('begins soon where nothing is listed, and where a list could not be read', async () => {
    const work = settled(afterDrawing());
    await vi.advanceTimersByTimeAsync(1100);
    expect(work.done).toBe(true);
    const next = settled(afterDrawing());
    await expect(readToDraw(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
    await vi.advanceTimersByTimeAsync(1100);
    expect(next.done).toBe(true);
  });

  it('is not held up where there are no locks', async () => {
    vi.stubGlobal('navigator', {});
    expect(await readToDraw(() => Promise.resolve(1))).toBe(1);
    await afterDrawing();
  });
});
