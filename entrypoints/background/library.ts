import { idFor } from '../../glossary/exchange/ids';
import { OWN_PACK, type PersonalEntry, toEntry, toPersonal } from '../../glossary/exchange/personal';
import { bundledPacks } from '../../glossary/packs/index';
import { Library } from '../../store/library/library';
import { changeOwn, readOwn } from '../../store/library/own';
import { findEntries, overview } from '../../store/library/packs';
import type { Kept, Known, LibraryIndex, ToBackground } from '../../store/messages';
import { type UsedPack, usedPack } from '../../store/pack-index';
import { toBase64 } from '../shared/base64';
import { isRemote, type LibraryMatcher, matcherOf, type Used } from './library-index';

export const library = new Library();
const bundledIds = bundledPacks.map(({ id }) => id);

/** The library as it is now, looked at once for each state of it. Quick: answers to pages wait for this. */
interface State extends Used {
  revision: number;
  /** Entries of bundled packs that the reader has switched off. */
  off: readonly string[];
  headwords: ReadonlySet<string>;
}
let state: Promise<State> | undefined;
/** What it comes to on pages. After a change of a large pack it takes seconds. */
let matcher: Promise<LibraryMatcher> | undefined;
const forget = () => {
  state = undefined;
  matcher = undefined;
};
library.watch(forget);

async function current(): Promise<State> {
  state ??= look();
  try {
    return await state;
  } catch (error) {
    // The next who asks tries again.
    state = undefined;
    throw error;
  }
}

async function currentMatcher(): Promise<LibraryMatcher> {
  matcher ??= current().then((used) => matcherOf(library, used));
  try {
    return await matcher;
  } catch (error) {
    matcher = undefined;
    throw error;
  }
}

async function look(): Promise<State> {
  const { packs, shelf, revision } = await overview(library, bundledIds);
  const { entries: own } = await readOwn(library);
  const isOff = (id: string) => shelf.some(({ pack, on }) => pack === id && !on);
  const changedAt = own.reduce((last, entry) => Math.max(last, entry.changedAt), 0);
  return {
    ...{ revision, own, known: packs.map(({ id }) => id) },
    packs: shelf.flatMap(({ pack: id, on }): UsedPack[] => {
      if (!on) return [];
      if (id === OWN_PACK) return [{ id, name: OWN_PACK, count: own.length, stamp: `${revision} ${changedAt}` }];
      const record = packs.find((pack) => pack.id === id);
      return record ? [usedPack(record)] : [];
    }),
    off: bundledPacks.filter(({ id }) => isOff(id)).flatMap(({ entries }) => entries.map(({ id }) => id)),
    headwords: new Set(own.map(({ headword }) => headword)),
  };
}

/** Finds the entries of the reader's packs in texts. */
export function libraryMatcher(): Promise<LibraryMatcher | undefined> {
  return safely(currentMatcher);
}

/** Whether the reader's packs are too large for each page to have. */
export async function isLibraryRemote(): Promise<boolean> {
  const used = await safely(current);
  return used !== undefined && isRemote(used);
}

/** The headwords that the reader has kept. */
export async function ownHeadwords(): Promise<ReadonlySet<string>> {
  return (await safely(current))?.headwords ?? new Set();
}

/** The index for a page, unless it has that already. */
export async function libraryIndex({ known }: Extract<ToBackground, { type: 'library' }>): Promise<LibraryIndex> {
  const now = await safely(current);
  if (!now) return { version: 'none', off: [] };
  const version = String(now.revision);
  const answer = { version, off: [...now.off] };
  if (version === known) return answer;
  if (isRemote(now)) return { ...answer, remote: true };
  const bytes = (await libraryMatcher())?.bytes;
  return bytes ? { ...answer, index: toBase64(bytes) } : answer;
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
    forget();
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
