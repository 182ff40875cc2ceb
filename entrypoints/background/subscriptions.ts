import { browser } from 'wxt/browser';
import { bundledPacks } from '../../glossary/packs/index';
import { overview } from '../../store/library/packs';
import { duePacks, updatePack } from '../../store/subscription-update';
import { library } from './library';
import { applyManaged } from './managed';

const ALARM = 'subscriptions';
/** How often we look whether a pack is due, in minutes; each is due once a week, sooner after a failure. */
const EVERY_MIN = 6 * 60;
const taken = bundledPacks.map(({ id }) => id);

/** Keeps the subscribed packs, and what the administrator has set, up to date. */
export function keepSubscriptions(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  browser.runtime.onInstalled.addListener(() => void look());
  browser.runtime.onStartup.addListener(() => void look());
  browser.permissions.onAdded.addListener(() => void look());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void look();
  });
  void begin();
}

/** An alarm may be lost with the browser's profile data; there is never more than one. */
async function begin(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) browser.alarms.create(ALARM, { periodInMinutes: EVERY_MIN });
}

let last: Promise<void> = Promise.resolve();

/** One look after another: two at once would fetch a pack twice. */
function look(): Promise<void> {
  last = last.then(() => lookNow(Date.now())).catch(() => {});
  return last;
}

async function lookNow(now: number): Promise<void> {
  const managed = await applyManaged(now);
  const { packs } = await overview(library, taken);
  for (const pack of duePacks(packs, now)) {
    const hash = managed.packs.find(({ url }) => url === pack.subscription?.url)?.hash;
    // What goes wrong with one is noted with it, and keeps no other from its turn.
    await updatePack(library, pack, now, taken, hash ? { expectedHash: hash } : {}).catch(() => undefined);
  }
}
