import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** Sites on which the reader wants marks whenever they are opened, besides those that the manifest names. */
const HostsSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/))), v.maxLength(500));
const item = storage.defineItem<unknown>('local:sitesOn', { fallback: [] });

/** The match pattern of all pages of a host. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** Whether there can be a permission for the host of an address. */
export function hostOfAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /^[a-z0-9.-]{1,253}$/.test(hostname) ? hostname : undefined;
}

/** Whether the manifest names the host already. */
export function isOurs(host: string): boolean {
  const patterns = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  return patterns.some((pattern) => {
    const named = /^(?:\*|https?):\/\/(\*\.)?([^/*]+)\//.exec(pattern);
    return named && (host === named[2] || (named[1] !== undefined && host.endsWith(`.${named[2]}`)));
  });
}

async function wanted(): Promise<string[]> {
  const result = v.safeParse(HostsSchema, await item.getValue());
  return result.success ? result.output : [];
}

/** The sites that the reader wants marked and the browser lets us into. */
export async function alwaysOn(): Promise<string[]> {
  const hosts = await wanted();
  const granted = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })));
  return hosts.filter((_, i) => granted[i]);
}

/** @returns a function that ends it. */
export function watchAlwaysOn(changed: () => void): () => void {
  const unwatch = item.watch(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    unwatch();
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/**
 * Asks for a site and has it marked from now on. To be called within a press of the reader, first of all. The browser's
 * question may close the popup that asked it: what the reader wants is stored meanwhile, and the background goes on when
 * the permission comes.
 * @returns whether the reader allowed it.
 */
export async function turnOn(host: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [patternOf(host)] });
  const hosts = await wanted();
  const stored = item.setValue([...new Set([...hosts, host])].sort());
  const [allowed] = await Promise.all([asked, stored]);
  if (!allowed && !hosts.includes(host)) await item.setValue(hosts);
  return allowed;
}

/** Gives the permission for a site back; pages that are open stay as they are. */
export async function turnOff(host: string): Promise<void> {
  await item.setValue((await wanted()).filter((other) => other !== host));
  await browser.permissions.remove({ origins: [patternOf(host)] });
}
