import { browser } from 'wxt/browser';
import { hostPattern } from '../../store/subscription-address';

/**
 * Asks the browser for the right to reach the one host of an address. To be called straight from a press of a button,
 * before anything is waited for: browsers ask their users only then.
 */
export function askForHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.map(hostPattern))] });
}

export function mayReach(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(url)] });
}

/**
 * Gives the right to a host back when nothing needs it any more.
 * @param others addresses that are still subscribed to.
 */
export async function releaseHost(url: string, others: readonly string[]): Promise<void> {
  const pattern = hostPattern(url);
  if (others.some((other) => hostPattern(other) === pattern)) return;
  const { hostname } = new URL(url);
  const scripts = await browser.scripting.getRegisteredContentScripts();
  // The reader may have asked for this site to be marked always.
  if (scripts.some(({ matches }) => matches?.some((match) => match.includes(hostname)))) return;
  // What the manifest asks for outright cannot be given back.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
