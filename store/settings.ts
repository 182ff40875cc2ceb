import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** A host name has no more characters (RFC 1035). */
const LONGEST_HOST = 253;
const MOST_SITES = 2000;

/** What the reader can choose. Only what was chosen is stored; the rest follows the defaults, also when they change. */
const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Which mentions of a term are marked: all, or the first in each section or on the page. */
  density: v.fallback(v.picklist(['all', 'section', 'page']), 'all'),
  /** What opens the card. */
  trigger: v.fallback(v.picklist(['hover', 'alt', 'click']), 'hover'),
  /** Host names on which nothing is marked. */
  sitesOff: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((sites) => sites.filter((site) => typeof site === 'string' && site.length <= LONGEST_HOST)),
      v.transform((sites) => (sites as string[]).slice(0, MOST_SITES)),
    ),
    [],
  ),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULTS: Settings = v.parse(SettingsSchema, {
  theme: undefined,
  density: undefined,
  trigger: undefined,
  sitesOff: undefined,
});

/** In the local area: synced storage would leave the machine. */
const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

/** Settings from whatever is stored: a field that is missing or damaged has its default, the others stand. */
export function readSettings(stored: unknown): Settings {
  return v.parse(SettingsSchema, {
    theme: undefined,
    density: undefined,
    trigger: undefined,
    sitesOff: undefined,
    ...fieldsOf(stored),
  });
}

/** The fields of what is stored; none where it is no record at all. */
function fieldsOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
}

/** @throws only if the storage itself cannot be read. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await item.getValue());
}

/** Changes some settings and leaves the others as they are stored. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return inTurn(() => store(change));
}

async function store(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...fieldsOf(await item.getValue()), ...change });
}

let last: Promise<void> = Promise.resolve();

/** Each change reads what the one before it has stored: two at once would undo one another. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const done = last.then(change);
  last = done.catch(() => {});
  return done;
}

/** Calls back on each change, from whichever part of the extension. @returns a function that ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((stored) => changed(readSettings(stored)));
}

/** Turns marking on or off for a host name. */
export function switchSite(host: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const { sitesOff } = await loadSettings();
    const others = sitesOff.filter((site) => site !== host);
    await store({ sitesOff: on ? others : [...others, host].sort() });
  });
}

export function isOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host);
}
