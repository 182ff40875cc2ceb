import { browser } from 'wxt/browser';
import { alwaysOn, patternOf, watchAlwaysOn } from '../shared/sites';
import { mark } from '../shared/tab';

const ID = 'site-';

/** Keeps the content script registered for just the sites that the reader wants and the browser allows. */
export function keepSites(): void {
  const go = () => void registerSites().catch(() => {});
  watchAlwaysOn(go);
  // An update of the extension forgets what was registered.
  browser.runtime.onInstalled.addListener(go);
  browser.runtime.onStartup.addListener(go);
}

let last: Promise<void> = Promise.resolve();

/** One after the other: news of the wish and of the permission come together. */
export function registerSites(): Promise<void> {
  const done = last.then(register);
  last = done.catch(() => {});
  return done;
}

async function register(): Promise<void> {
  const hosts = await alwaysOn();
  const there = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const stale = there.filter((id) => id.startsWith(ID) && !hosts.includes(id.slice(ID.length)));
  const fresh = hosts.filter((host) => !there.includes(ID + host));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (fresh.length === 0) return;
  const scripts = fresh.map((host) => ({
    id: ID + host,
    matches: [patternOf(host)],
    js: ['content-scripts/content.js'],
    css: ['content-scripts/content.css'],
    ...{ allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true },
    runAt: 'document_idle' as const,
  }));
  await browser.scripting.registerContentScripts(scripts);
  for (const { id } of await browser.tabs.query({ url: fresh.map(patternOf) })) {
    // A tab that is just being left, or shows an error page, takes no script.
    if (id !== undefined) await mark(id).catch(() => {});
  }
}
