import { browser } from 'wxt/browser';
import type { Entry, Pack } from '../../glossary/entry';
import { type KeptEntry, OWN_PACK, type PersonalEntry, toEntry } from '../../glossary/exchange/personal';
import { combine } from '../../glossary/match/combine';
import { compileToBytes } from '../../glossary/match/compile';
import { CompiledIndex } from '../../glossary/match/index-file';
import { type Match, Scanner } from '../../glossary/match/scan';
import type { Library } from '../../store/library/library';
import { readPackEntries } from '../../store/library/packs';
import { cachedIndex, cacheIndex, forgetIndexes, type IndexName } from './index-cache';

/** More entries than this are not sent to every page: see docs/performance.md. */
const MOST_IN_PAGES = 20_000;

/** A pack that is switched on, in the order of the shelf. */
export interface UsedPack {
  id: string;
  name: string;
  count: number;
  /** Another one than before has another. */
  stamp: string;
}

/** What is to be compiled. */
export interface Used {
  packs: readonly UsedPack[];
  own: readonly PersonalEntry[];
}

/** What the packs in use come to. */
export interface LibraryMatcher {
  /** The index for the pages; none where there are no entries, or too many. */
  bytes: Uint8Array | undefined;
  /** @returns matches in the order of the text, none overlapping. */
  scan(text: string): readonly Match[];
}

/** Whether the packs are too large for each page to have. */
export const isRemote = ({ packs }: Used): boolean => packs.reduce((sum, { count }) => sum + count, 0) > MOST_IN_PAGES;

/**
 * The matcher of the packs in use: of indexes that were made before, or made now. A small library is one index, which the
 * pages get. Of a large one the own entries have theirs apart: to compile a hundred thousand takes seconds, in which the
 * background answers nobody, and the own ones change with each word that the reader keeps.
 */
export async function matcherOf(library: Library, used: Used): Promise<LibraryMatcher> {
  if (!isRemote(used)) {
    const isEmpty = used.packs.every(({ count }) => count === 0);
    await forgetIndexes(isEmpty ? ['bundled'] : ['library', 'bundled']);
    const bytes = await indexOf(library, 'library', used.packs, used.own);
    const scanner = bytes && new Scanner(new CompiledIndex(bytes));
    return { bytes, scan: (text) => scanner?.scan(text) ?? [] };
  }
  const { packs, own } = used;
  const at = packs.findIndex(({ id }) => id === OWN_PACK);
  const parts: [IndexName, readonly UsedPack[]][] = [
    ['before', packs.slice(0, Math.max(0, at))],
    ['own', at < 0 ? [] : packs.slice(at, at + 1)],
    ['after', packs.slice(at + 1)],
  ];
  const filled = parts.filter(([, some]) => some.some(({ count }) => count > 0));
  await forgetIndexes([...filled.map(([name]) => name), 'bundled']);
  const scanners: Scanner[] = [];
  for (const [name, some] of filled) {
    const bytes = await indexOf(library, name, some, own);
    if (bytes) scanners.push(new Scanner(new CompiledIndex(bytes)));
  }
  return { bytes: undefined, scan: (text) => combine(scanners.map((scanner) => scanner.scan(text))) };
}

/** The index of some packs, as it was made before of the same, or made now. */
async function indexOf(
  library: Library,
  name: IndexName,
  packs: readonly UsedPack[],
  own: readonly PersonalEntry[],
): Promise<Uint8Array | undefined> {
  const filled = packs.filter(({ count }) => count > 0);
  if (filled.length === 0) return undefined;
  const { version } = browser.runtime.getManifest();
  const of = JSON.stringify(filled);
  const cached = await cachedIndex(name, of, version);
  if (cached) return cached.bytes;
  const full: Pack[] = [];
  for (const pack of filled) {
    const entries = pack.id === OWN_PACK ? own : (await readPackEntries(library, pack.id)).entries;
    full.push(asPack(pack, entries));
  }
  const bytes = compileToBytes(full);
  await cacheIndex(name, { of, version, bytes });
  return bytes;
}

/** In the index an entry's id has that of its pack before it: two packs may use one id. */
function asPack({ id, name }: UsedPack, entries: readonly KeptEntry[]): Pack {
  return {
    ...{ id, name, version: '1', publisher: name, language: 'zh-Hans', license: '-' },
    entries: entries.map((entry): Entry => ({ ...toEntry(entry), id: `${id}/${entry.id}` })),
  };
}
