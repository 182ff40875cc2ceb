import { browser } from 'wxt/browser';
import { bundledPacks } from '../../glossary/packs/index';
import { overview, removePack } from '../../store/library/packs';
import { loadManaged, type Managed } from '../../store/managed';
import { noteManagedProblems } from '../../store/managed-state';
import { setDefaults } from '../../store/settings';
import { subscribe } from '../../store/subscription-update';
import { mark } from '../shared/tab';
import { library } from './library';

const taken = bundledPacks.map(({ id }) => id);
const SCRIPT = 'managed-sites';

/** The policy's part of the extension, brought in line with what the administrator has set now. */
export async function applyManaged(now: number): Promise<Managed> {
  const managed = await loadManaged(browser.storage.managed);
  await setDefaults(managed.settings);
  await markSites(managed.sites);
  await noteManagedProblems(await fetchPacks(managed, now));
  return managed;
}

/** Runs the content script on the sites of the policy, as far as the browser lets us there. */
async function markSites(sites: readonly string[]): Promise<void> {
  const allowed: string[] = [];
  for (const site of sites) if (await browser.permissions.contains({ origins: [site] })) allowed.push(site);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0 && allowed.join() === known[0]?.matches?.join()) return;
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (allowed.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      matches: allowed,
      js: ['content-scripts/content.js'],
      css: ['content-scripts/content.css'],
      allFrames: true,
      persistAcrossSessions: true,
      runAt: 'document_idle',
    },
  ]);
  for (const { id } of await browser.tabs.query({ url: allowed })) {
    // A tab that is just being left takes no script.
    if (id !== undefined) await mark(id).catch(() => {});
  }
}

/** Fetches the packs that are not here yet and takes away those that are no longer handed out. */
async function fetchPacks({ packs }: Managed, now: number): Promise<Record<string, string>> {
  const { packs: records } = await overview(library, taken);
  const problems: Record<string, string> = {};
  for (const { id, subscription } of records) {
    if (subscription?.managed && !packs.some(({ url }) => url === subscription.url)) await removePack(library, id);
  }
  for (const { url, hash } of packs) {
    if (records.some(({ subscription }) => subscription?.managed && subscription.url === url)) continue;
    const got = await subscribe(library, { url, ...(hash ? { expectedHash: hash } : {}) }, now, taken, true);
    if (got.kind === 'bad') problems[url] = got.code;
  }
  return problems;
}
