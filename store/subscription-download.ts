import type { FetchedPack, PackLimits, SubscriptionCode } from './subscription';
import { addressProblem } from './subscription-address';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

type Download = { kind: 'file'; bytes: Uint8Array<ArrayBuffer>; etag?: string } | Exclude<FetchedPack, { kind: 'new' }>;

const LONGEST_ETAG = 400;

class Bad extends Error {
  constructor(
    readonly code: SubscriptionCode,
    readonly status?: number,
  ) {
    super(code);
  }
}

/**
 * Fetches a file within limits. No redirect is followed: a browser does not tell where it leads before it has asked
 * there, and the permission is for one host. See docs/data-format.md for why not even within the host.
 * @throws the signal's reason where it was called off; nothing else.
 */
export async function download(
  url: string,
  etag: string | undefined,
  fetch: Fetch = (address, init) => globalThis.fetch(address, init),
  limits: PackLimits,
  signal: AbortSignal | undefined,
): Promise<Download> {
  const wrong = addressProblem(url);
  if (wrong) return { kind: 'bad', code: wrong };
  const timeout = AbortSignal.timeout(limits.time);
  const both = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, {
      headers: { Accept: 'application/json', ...(etag ? { 'If-None-Match': etag } : {}) },
      redirect: 'manual',
      credentials: 'omit',
      // The server's word on whether the file has changed counts, not the browser's cache.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: both,
    });
    checkPlace(url, response);
    if (response.status === 304 && etag) return { kind: 'same' };
    if (response.status !== 200) throw new Bad('subscription.status', response.status);
    const bytes = await body(response, limits.bytes, both);
    const named = response.headers.get('etag');
    return { kind: 'file', bytes, ...(named && named.length <= LONGEST_ETAG ? { etag: named } : {}) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Bad) {
      return { kind: 'bad', code: error.code, ...(error.status === undefined ? {} : { status: error.status }) };
    }
    return { kind: 'bad', code: timeout.aborted ? 'subscription.timed-out' : 'subscription.unreachable' };
  }
}

function checkPlace(url: string, { type, status, redirected, url: from }: Response): void {
  const isRedirect = type === 'opaqueredirect' || redirected || (status >= 300 && status < 400 && status !== 304);
  if (isRedirect || (from && new URL(from).origin !== new URL(url).origin)) throw new Bad('subscription.redirected');
}

/** The body, counted as it comes: the length that the server names may be wrong. */
async function body(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Bad('subscription.too-large');
  if (Number(response.headers.get('content-length')) > most) {
    await response.body?.cancel().catch(() => {});
    throw tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  const stop = () => void reader?.cancel().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.length;
      if (length > most) {
        stop();
        throw tooLarge;
      }
      chunks.push(read.value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
