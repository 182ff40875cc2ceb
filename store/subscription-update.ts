import type { Library } from './library/library';
import { noteSubscription, putPack } from './library/packs';
import type { PackRecord } from './library/records';
import { type FetchedPack, fetchPack, type PackRequest } from './subscription';
import { afterLook, isDue } from './subscription-schedule';

type How = Pick<PackRequest, 'fetch' | 'limits' | 'signal' | 'expectedHash'>;

/**
 * Looks whether a subscribed pack has changed and puts the new version in its place, all or nothing; whatever goes
 * wrong, the last good one stays.
 * @param taken the ids of the packs that ship.
 * @throws LibraryError, or the signal's reason.
 */
export async function updatePack(
  library: Library,
  { id, subscription }: PackRecord,
  now: number,
  taken: readonly string[],
  how: How = {},
): Promise<FetchedPack> {
  if (!subscription) throw new Error(`The pack ${id} is not subscribed to`);
  const { url, etag } = subscription;
  const got = await fetchPack({ url, id, ...(etag === undefined ? {} : { etag }), ...how });
  const after = afterLook(subscription, got, now);
  if (got.kind === 'new') {
    const { head, entries } = got;
    await putPack(
      library,
      { head, entries, subscription: after },
      now,
      taken,
      how.signal ? { signal: how.signal } : {},
    );
  } else await noteSubscription(library, id, after);
  return got;
}

/**
 * Fetches the pack at an address for the first time and keeps it if it is good.
 * @param managed handed out by the administrator.
 * @throws LibraryError, or the signal's reason.
 */
export async function subscribe(
  library: Library,
  request: PackRequest,
  now: number,
  taken: readonly string[],
  managed = false,
): Promise<FetchedPack> {
  const got = await fetchPack(request);
  if (got.kind !== 'new') return got;
  const { head, entries } = got;
  const none = { url: request.url, hash: got.hash, checkedAt: 0, goodAt: 0, failures: 0 };
  const subscription = { ...afterLook(none, got, now), ...(managed ? { managed: true as const } : {}) };
  await putPack(library, { head, entries, subscription }, now, taken);
  return got;
}

/** The subscribed packs that it is time to look at. */
export function duePacks(packs: readonly PackRecord[], now: number): PackRecord[] {
  return packs.filter(({ subscription }) => subscription && isDue(subscription, now));
}
