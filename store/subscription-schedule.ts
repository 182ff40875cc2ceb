import type { Subscription } from './library/records';
import type { FetchedPack } from './subscription';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** How a subscription stands, as far as the time of the next look goes. */
type Standing = Pick<Subscription, 'checkedAt' | 'failures'>;

/**
 * When to look again, in ms since 1970: after a week; after a failure within hours, then a day, so that a server that
 * is down for a night is not missed and one that is gone is not bothered.
 */
export function nextLook({ checkedAt, failures }: Standing): number {
  if (failures === 0) return checkedAt + WEEK_MS;
  return checkedAt + Math.min(DAY_MS, HOUR_MS * 2 ** Math.min(failures - 1, 10));
}

/** Whether to look now. A clock that was set back does not put it off for years. @param now ms since 1970. */
export function isDue(standing: Standing, now: number): boolean {
  return now >= nextLook(standing) || standing.checkedAt > now;
}

/** How a subscription stands after a look. What is bad leaves the pack, its hash and its ETag as they were. */
export function afterLook(before: Subscription, got: FetchedPack, now: number): Subscription {
  const { problem: _, etag, ...rest } = before;
  const kept = etag === undefined ? {} : { etag };
  switch (got.kind) {
    case 'bad':
      return { ...rest, ...kept, checkedAt: now, failures: before.failures + 1, problem: got.code };
    case 'same':
      return { ...rest, ...kept, checkedAt: now, goodAt: now, failures: 0 };
    case 'new': {
      const named = got.etag === undefined ? {} : { etag: got.etag };
      return { ...rest, ...named, hash: got.hash, checkedAt: now, goodAt: now, failures: 0 };
    }
  }
}
