import { localItem } from './local-item';
import { oneOf, record, type Shape, type Shaped, text } from './shape';

/** A host name has no more characters (RFC 1035). */
const LONGEST_HOST = 253;
const MOST_SITES = 2000;

const MOST_HIDDEN = 1000;

const isHidden = record({ entry: text(200, 1), site: text(LONGEST_HOST, 1) });
/** An entry that is not to be marked on a host, or with `*` for the site on none. */
export type Hidden = Shaped<typeof isHidden>;

/** One of these, and of what is none of them the first. */
const choice =
  <const T>(...values: readonly [T, ...T[]]) =>
  (stored: unknown): T =>
    oneOf(...values)(stored) ? stored : values[0];

/** Those of a list that have the shape. */
const those = <T>(stored: unknown, shape: Shape<T>): T[] => (Array.isArray(stored) ? stored.filter(shape) : []);

/** What the reader can choose. Only what was chosen is stored; the rest follows the defaults, also when they change. */
const FIELDS = {
  theme: choice('system', 'light', 'dark'),
  /** Which mentions of a term are marked: all, the first in each section or on the page, or by how crowded it is. */
  density: choice('all', 'section', 'page', 'auto'),
  /** How terms are marked. */
  markStyle: choice('dotted', 'solid', 'wavy', 'tint'),
  /** Whether the marks are printed as well. */
  printMarks: choice<boolean>(false, true),
  /** What opens the card. */
  trigger: choice('hover', 'alt', 'click'),
  /** Host names on which nothing is marked. */
  sitesOff: (stored: unknown) => those(stored, text(LONGEST_HOST)).slice(0, MOST_SITES),
  /** Entries that the reader does not want to see marked, on one host or (*) anywhere. */
  hidden: (stored: unknown) => those(stored, isHidden).slice(-MOST_HIDDEN),
};

export type Settings = { [K in keyof typeof FIELDS]: ReturnType<(typeof FIELDS)[K]> };

export const DEFAULTS: Settings = readSettings({});

/** In the local area: synced storage would leave the machine. */
const item = localItem('settings');

/** Defaults that an administrator has set: content scripts cannot see the policy itself. */
const managed = localItem('managedSettings');

/** Settings from whatever is stored: a field that is missing or damaged has its default, the others stand. */
export function readSettings(stored: unknown): Settings {
  const found = new Map(Object.entries(fieldsOf(stored)));
  return Object.fromEntries(Object.entries(FIELDS).map(([key, read]) => [key, read(found.get(key))])) as Settings;
}

/** The fields of what is stored; none where it is no record at all. */
function fieldsOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
}

/** @throws only if the storage itself cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const [stored, defaults] = await Promise.all([item.get(), managed.get()]);
  lastDefaults = defaults;
  return withDefaults(stored);
}

/** The administrator's defaults as they were when they were last read. */
let lastDefaults: unknown = {};
const withDefaults = (stored: unknown) => readSettings({ ...fieldsOf(lastDefaults), ...fieldsOf(stored) });

/** Puts these in the place of the built-in defaults; what the reader has chosen goes before them. */
export async function setDefaults(defaults: Partial<Settings>): Promise<void> {
  const before = await managed.get();
  if (JSON.stringify(before) !== JSON.stringify(defaults)) await managed.set(defaults);
}

/** The settings that follow an administrator's default, since the reader has not chosen otherwise. */
export async function presetSettings(): Promise<ReadonlySet<string>> {
  const [stored, defaults] = await Promise.all([item.get(), managed.get()]);
  const chosen = fieldsOf(stored);
  return new Set(Object.keys(fieldsOf(defaults)).filter((key) => !Object.hasOwn(chosen, key)));
}

/** Changes some settings and leaves the others as they are stored. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return inTurn(() => store(change));
}

async function store(change: Partial<Settings>): Promise<void> {
  await item.set({ ...fieldsOf(await item.get()), ...change });
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
  const unwatch = [
    item.watch((stored) => changed(withDefaults(stored))),
    managed.watch(() => void loadSettings().then(changed, () => {})),
  ];
  return () => {
    for (const end of unwatch) end();
  };
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

/** Hides an entry on a site (`*`: everywhere), or shows it there again. */
export function hideEntry({ entry, site }: Hidden, hide: boolean): Promise<void> {
  return inTurn(async () => {
    const { hidden } = await loadSettings();
    const others = hidden.filter((one) => one.entry !== entry || one.site !== site);
    await store({ hidden: hide ? [...others, { entry, site }] : others });
  });
}

/** The entries that are not to be marked on a host. */
export function hiddenOn(settings: Settings, host: string): ReadonlySet<string> {
  return new Set(settings.hidden.filter(({ site }) => site === '*' || site === host).map(({ entry }) => entry));
}
