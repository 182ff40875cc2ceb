import type { BackedUpPack, Backup } from '../../glossary/exchange/backup';
import { applyMerge, type Choice, type Merge, merge } from '../../glossary/exchange/merge';
import {
  type KeptEntry,
  OWN_PACK,
  type PackHead,
  type PersonalEntry,
  toPersonal,
} from '../../glossary/exchange/personal';
import { LibraryError } from './errors';
import type { Library, Writing } from './library';
import { readOwn, replaceOwn } from './own';
import { chunksOf, overview, readPackEntries, type Work, writePack } from './packs';

/** Libraries of which we remember what they were when they last came in. */
const MOST_BASES = 8;

export interface BackupOptions extends Work {
  /** What the own pack says of itself in the file; its name is in the locales. */
  own: PackHead;
  /** The settings as they are stored. */
  settings: Record<string, unknown>;
  /** The ids of the packs that ship. */
  bundled: readonly string[];
  /** ms since 1970 */
  now: number;
}

/** Attempts at reading everything while somebody changes it. */
const ATTEMPTS = 5;

/**
 * Everything, for one file, as it was at one moment. Call `markSaved` when the file is written.
 * @throws LibraryError changed-elsewhere if it would not keep still.
 */
export async function makeBackup(library: Library, options: BackupOptions): Promise<Backup> {
  const id = await idOf(library);
  for (let n = 0; n < ATTEMPTS; n++) {
    const { packs, shelf, revision } = await overview(library, options.bundled);
    const { entries } = await readOwn(library);
    const backedUp: BackedUpPack[] = [{ head: options.own, entries }];
    for (const { id: pack, head, subscription } of packs) {
      const read = await readPackEntries(library, pack, options);
      backedUp.push({ head, entries: read.entries, ...(subscription ? { subscription: subscription.url } : {}) });
    }
    if ((await overview(library, options.bundled)).revision === revision) {
      const { settings, now } = options;
      return { library: id, madeAt: now, settings, shelf, damaged: [], packs: backedUp };
    }
  }
  throw new LibraryError('library.changed-elsewhere');
}

/** Which library this is; it gets its name when it is first asked for. */
export async function idOf(library: Library): Promise<string> {
  const known = await library.read(['meta'], (transaction) => transaction.objectStore('meta').get('library'));
  if (typeof known === 'string') return known;
  return library.write([], [], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const meanwhile = await meta.get('library');
    const id = typeof meanwhile === 'string' ? meanwhile : crypto.randomUUID();
    await meta.put(id, 'library');
    return id;
  });
}

/** What a merge would do, to be shown before it is done. */
export interface MergePlan {
  merge: Merge;
  theirs: PersonalEntry[];
  /** The library that they come from, if they come from one. */
  from?: string;
  /** What mine were when this was made. */
  mine: PersonalEntry[];
}

/**
 * Looks at what merging entries into the reader's own would do. Changes nothing.
 * @param from the library that they come from; then what both were when it last came in is the base.
 */
export async function planMerge(
  library: Library,
  incoming: readonly KeptEntry[],
  now: number,
  from?: string,
): Promise<MergePlan> {
  const { entries: mine } = await readOwn(library);
  const base = from
    ? await library.read(['bases'], (transaction) => transaction.objectStore('bases').get(from))
    : undefined;
  const theirs = incoming.map((entry) => toPersonal(entry, now));
  return { merge: merge(base?.entries ?? [], mine, theirs), theirs, mine, ...(from ? { from } : {}) };
}

/** What a backup gives besides the own entries. */
export interface Others {
  packs: readonly BackedUpPack[];
  shelf?: Backup['shelf'];
  /** Packs that are not among them are removed, and own entries too: the library becomes what the backup was. */
  instead?: boolean;
}

/**
 * Does what was planned, and adds the packs of a backup, all in one transaction.
 * @throws LibraryError changed-elsewhere if own entries have changed since the plan was made; Error if a conflict has
 * no choice; the signal's reason. Then nothing was changed.
 */
export async function carryOut(
  library: Library,
  plan: MergePlan,
  choices: ReadonlyMap<string, Choice>,
  now: number,
  { packs, shelf, instead }: Others = { packs: [] },
  work: Work = {},
): Promise<void> {
  const newId = () => `own-${crypto.randomUUID()}`;
  const entries = instead ? plan.theirs : applyMerge(plan.mine, plan.merge, choices, newId);
  const told = [OWN_PACK, ...packs.map(({ head }) => head.id)];
  return library.write(['own', 'packs', 'chunks', 'bases'], told, async (transaction) => {
    await stillAs(transaction, plan.mine);
    await replaceOwn(transaction, entries, work.signal);
    if (instead) {
      await removeOthers(transaction, packs);
      await transaction.objectStore('meta').put(0, 'unsaved');
    }
    let n = 0;
    for (const { head, entries: some, subscription } of packs) {
      const more = subscription ? { subscription: unchecked(subscription) } : {};
      const onProgress = (share: number) => work.onProgress?.((n + share) / packs.length);
      await writePack(transaction, { head, entries: some, ...more }, now, { ...work, onProgress });
      n++;
    }
    if (shelf) await transaction.objectStore('meta').put(shelf, 'shelf');
    if (plan.from) await remember(transaction, plan.from, plan.theirs, now);
  });
}

async function stillAs(transaction: Writing, mine: readonly PersonalEntry[]): Promise<void> {
  const now = new Map((await transaction.objectStore('own').getAll()).map((entry) => [entry.id, entry.changedAt]));
  const same = mine.every(({ id, changedAt }) => now.get(id) === changedAt);
  if (!same || now.size !== mine.length) throw new LibraryError('library.changed-elsewhere');
}

async function removeOthers(transaction: Writing, packs: readonly BackedUpPack[]): Promise<void> {
  const keep = new Set(packs.map(({ head }) => head.id));
  for (const id of await transaction.objectStore('packs').getAllKeys()) {
    if (keep.has(id)) continue;
    await transaction.objectStore('packs').delete(id);
    await transaction.objectStore('chunks').delete(chunksOf(id));
  }
}

/** A subscription of which only the address is known: due at once. */
function unchecked(url: string) {
  return { url, hash: '0'.repeat(64), checkedAt: 0, goodAt: 0, failures: 0 };
}

async function remember(transaction: Writing, library: string, entries: PersonalEntry[], at: number): Promise<void> {
  const bases = transaction.objectStore('bases');
  await bases.put({ library, at, entries });
  const all = (await bases.getAll()).sort((a, b) => b.at - a.at);
  for (const old of all.slice(MOST_BASES)) await bases.delete(old.library);
}

/** A backup's own entries and its other packs. */
export function partsOf(backup: Backup): { own: readonly KeptEntry[]; others: BackedUpPack[] } {
  return {
    own: backup.packs.find(({ head }) => head.id === OWN_PACK)?.entries ?? [],
    others: backup.packs.filter(({ head }) => head.id !== OWN_PACK),
  };
}
