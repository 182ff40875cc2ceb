import { json } from '../glossary/exchange/pack-json';
import type { KeptEntry, PackHead } from '../glossary/exchange/personal';
import type { Problem } from '../glossary/exchange/problems';
import { download, type Fetch } from './subscription-download';

export { addressProblem } from './subscription-address';

/** Why a pack could not be had. The words for them are in the locales. */
export type SubscriptionCode =
  | 'subscription.address-invalid'
  /** Neither https nor this machine. */
  | 'subscription.not-secure'
  /** The address leads elsewhere. */
  | 'subscription.redirected'
  /** No answer: offline, no such host, refused, no permission for the host. */
  | 'subscription.unreachable'
  | 'subscription.timed-out'
  /** The server answered with an error; `status` says which. */
  | 'subscription.status'
  | 'subscription.too-large'
  /** The file is no pack, or some of its entries are none; `problems` says why. */
  | 'subscription.invalid'
  /** The file has another hash than the one that was agreed on. */
  | 'subscription.hash-differs'
  /** Another pack than before stands at the address. */
  | 'subscription.other-pack';

export interface PackLimits {
  /** Bytes of the file. */
  bytes: number;
  /** ms until all of it is here. */
  time: number;
}

const LIMITS: PackLimits = { bytes: 32 << 20, time: 60_000 };

export interface PackRequest {
  url: string;
  /** What the server called the file when it was last had. */
  etag?: string;
  /** The pack that is expected there. */
  id?: string;
  /** SHA-256 in hexadecimal, where the file must be that one file. */
  expectedHash?: string;
  fetch?: Fetch;
  limits?: Partial<PackLimits>;
  signal?: AbortSignal;
}

export type FetchedPack =
  | { kind: 'new'; head: PackHead; entries: KeptEntry[]; hash: string; etag?: string; bytes: number }
  /** It has not changed since. */
  | { kind: 'same' }
  | { kind: 'bad'; code: SubscriptionCode; status?: number; problems?: Problem[] };

/**
 * Fetches a pack and checks it. Only data is taken from it, and only if all of it is sound: half a pack is none. The
 * caller keeps the last good one whatever comes back.
 * @throws the signal's reason where it was called off; nothing else.
 */
export async function fetchPack(request: PackRequest): Promise<FetchedPack> {
  const { url, etag, id, expectedHash, signal } = request;
  const limits = { ...LIMITS, ...request.limits };
  const got = await download(url, etag, request.fetch, limits, signal);
  if (got.kind !== 'file') return got;
  const hash = await sha256(got.bytes);
  if (expectedHash && hash !== expectedHash.toLowerCase()) return { kind: 'bad', code: 'subscription.hash-differs' };
  const options = { source: { title: url, issuer: url }, category: '', limits: { bytes: limits.bytes }, signal };
  const { refused, head, entries, problems } = await json.read!(got.bytes, options);
  if (refused || !head || problems.length > 0) return { kind: 'bad', code: 'subscription.invalid', problems };
  if (id !== undefined && head.id !== id) return { kind: 'bad', code: 'subscription.other-pack' };
  const { length: bytes } = got.bytes;
  return { kind: 'new', head, entries, hash, bytes, ...(got.etag === undefined ? {} : { etag: got.etag }) };
}

/** SHA-256 in hexadecimal. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
