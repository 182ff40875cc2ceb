import type { SubscriptionCode } from './subscription';

/** Hosts that are this machine: nobody stands between. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LONGEST = 2000;

/** What is wrong with the address of a pack, if anything: https only, plain http only on this machine. */
export function addressProblem(url: string): SubscriptionCode | undefined {
  if (url.length > LONGEST || !URL.canParse(url)) return 'subscription.address-invalid';
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return 'subscription.address-invalid';
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) return undefined;
  return 'subscription.not-secure';
}

/** The pattern of the one host for which the permission is asked. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
