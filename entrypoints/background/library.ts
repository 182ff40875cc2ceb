import { browser } from 'wxt/browser';
import type { Entry, Pack } from '../../glossary/entry';
import { idFor } from '../../glossary/exchange/ids';
import { type KeptEntry, OWN_PACK, type PersonalEntry, toEntry, toPersonal } from '../../glossary/exchange/personal';
import { compileToBytes } from '../../glossary/match/compile';
import { CompiledIndex } from '../../glossary/match/index-file';
import { Scanner } from '../../glossary/match/scan';
import { bundledPacks } from '../../glossary/packs/index';
import { Library } from '../../store/library/library';
import { changeOwn, readOwn } from '../../store/library/own';
import { findEntries, overview, readPackEntries } from '../../store/library/packs';
import type { Kept, Known, LibraryIndex, ToBackground } from '../../store/messages';
import { toBase64 } from '../shared/base64';
import { cachedIndex, cacheIndex } from './index-cache';

/** More entries than this are not sent to every page: see docs/performance.md. */
const MOST_IN_PAGES = 20_000;

export const library = new Library();
const bundledIds = bundledPacks.map(({ id }) => id);

/** What the reader's packs come to, made once for each state of the library. */
interface Compiled {
  revision: number;
  entries: number;
  bytes: Uint8Array | undefined;
  scanner: Scanner | undefined;
  /** Entries of bundled packs that the reader has switched off. */
  off: readonly string[];
  own: ReadonlySet<string>;
}
let compiled: Promise<Compiled> | undefined;
library.watch(() => {
  compiled = undefined;
});

async function current(): Promise<Compiled> {
  compiled ??= compileLibrary();
  try {
    return await compiled;
  } catch (error) {
    // The next who asks tries again.
    compiled = undefined;
    throw error;
  }
}

async function compileLibrary(): Promise<Compiled> {
  const { packs, shelf, revision } = await overview(library, bundledIds);
  const { entries: own } = await readOwn(library);
  const isOff = (id: string) => shelf.some(({ pack, on }) => pack === id && !on);
  const { entries, bytes } = await indexOf(revision, async () => {
    const used: Pack[] = [];
    for (const { pack, on } of shelf) {
      if (!on) continue;
      const record = packs.find(({ id }) => id === pack);
      if (pack === OWN_PACK) used.push(asPack(OWN_PACK, OWN_PACK, own));
      else if (record) used.push(asPack(pack, record.head.name, (await readPackEntries(library, pack)).entries));
    }
    return used;
  });
  return {
    ...{ revision, entries, bytes },
    scanner: bytes && new Scanner(new CompiledIndex(bytes)),
    off: bundledPacks.filter(({ id }) => isOff(id)).flatMap(({ entries }) => entries.map(({ id }) => id)),
    own: new Set(own.map(({ headword }) => headword)),
  };
}

/** The index of the packs in use, as it was made before for this state of the library, or made now. */
async function indexOf(
  revision: number,
  usedPacks: () => Promise<Pack[]>,
): Promise<{ entries: number; bytes: Uint8Array | undefined }> {
  const { version } = browser.runtime.getManifest();
  const cached = await cachedIndex('library', revision, version);
  if (cached) return cached;
  const used = await usedPacks();
  const entries = used.reduce((sum, pack) => sum + pack.entries.length, 0);
  if (entries === 0) return { entries, bytes: undefined };
  const bytes = compileToBytes(used);
  await cacheIndex('library', { revision, version, entries, bytes });
  return { entries, bytes };
}

/** In the index an entry's id has that of its pack before it: two packs may use one id. */
function asPack(id: string, name: string, entries: readonly KeptEntry[]): Pack {
  return {
    ...{ id, name, version: '1', publisher: name, language: 'zh-Hans', license: '-' },
    entries: entries.map((entry): Entry => ({ ...toEntry(entry), id: `${id}/${entry.id}` })),
  };
}

export async function libraryScanner(): Promise<Scanner | undefined> {
  return (await safely(current))?.scanner;
}

/** Whether the reader's packs are too large for each page to have. */
export async function isLibraryRemote(): Promise<boolean> {
  return ((await safely(current))?.entries ?? 0) > MOST_IN_PAGES;
}

/** The headwords that the reader has kept. */
export async function ownHeadwords(): Promise<ReadonlySet<string>> {
  return (await safely(current))?.own ?? new Set();
}

/** The index for a page, unless it has that already. */
export async function libraryIndex({ known }: Extract<ToBackground, { type: 'library' }>): Promise<LibraryIndex> {
  const state = await safely(current);
  if (!state) return { version: 'none', off: [] };
  const version = String(state.revision);
  if (version === known || !state.bytes) return { version, off: [...state.off] };
  if (state.entries > MOST_IN_PAGES) return { version, off: [...state.off], remote: true };
  return { version, off: [...state.off], index: toBase64(state.bytes) };
}

/** Entries of the reader's packs by the ids of the index: `own/si-zao`. */
export async function readerEntries(ids: readonly string[]): Promise<Known[]> {
  const wanted = new Map<string, string[]>();
  for (const id of ids) {
    const [, pack, entry] = /^([^/]+)\/(.+)$/.exec(id) ?? [];
    if (pack && entry) wanted.set(entry, [...(wanted.get(entry) ?? []), pack]);
  }
  if (wanted.size === 0) return [];
  const found = await safely(() => findEntries(library, [...wanted.keys()]));
  const { packs } = (await safely(() => overview(library, bundledIds))) ?? { packs: [] };
  const own = await ownHeadwords();
  return (found ?? [])
    .filter(({ pack, entry }) => wanted.get(entry.id)?.includes(pack))
    .map(({ pack, entry }): Known => {
      const name = packs.find(({ id }) => id === pack)?.head.name ?? pack;
      const origin =
        pack === OWN_PACK ? ({ kind: 'personal', name: OWN_PACK } as const) : ({ kind: 'imported', name } as const);
      return { entry: { ...toEntry(entry), id: `${pack}/${entry.id}` }, origin, kept: own.has(entry.headword) };
    });
}

/** Puts an entry that the reader saw on a page into the reader's own glossary, with the page as where it was found. */
export async function keep({ entry, page }: Extract<ToBackground, { type: 'keep' }>, now: number): Promise<Kept> {
  try {
    const id = idFor(entry.headword);
    const before = (await readOwn(library)).entries.find((one) => one.id === id);
    const origin = { title: page.title.trim() || page.url, ...(isWeb(page.url) ? { url: page.url } : {}), kept: now };
    const kept = toPersonal({ ...entry, id, see: [], origin }, now);
    const personal = before ? withSenses(before, kept) : kept;
    // The reader may be editing it elsewhere at this moment: then nothing is written.
    await changeOwn(library, { put: [personal], remove: [] }, new Map([[id, before?.changedAt]]));
    compiled = undefined;
    return { kept: true };
  } catch (error) {
    return { kept: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** An entry that the reader has already, with what another one says beside what it says itself. */
function withSenses(before: PersonalEntry, { senses, changedAt }: PersonalEntry): PersonalEntry {
  const said = new Set(before.senses.map(({ definition }) => definition));
  const others = senses.filter(({ definition }) => !said.has(definition));
  return others.length > 0 ? { ...before, senses: [...before.senses, ...others], changedAt } : before;
}

const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

/** A library that cannot be read leaves the pages with the bundled packs; the manager tells the reader of it. */
async function safely<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
