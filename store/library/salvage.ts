import { openDB } from 'idb';
import * as v from 'valibot';
import type { BackedUpPack, Backup } from '../../glossary/exchange/backup';
import { ShelfSchema } from '../../glossary/exchange/backup';
import {
  type KeptEntry,
  KeptEntrySchema,
  type PackHead,
  type PersonalEntry,
  PersonalEntrySchema,
} from '../../glossary/exchange/personal';
import { carryOut, partsOf } from './backup';
import { DATABASE, deleteDatabase } from './database';
import type { Library } from './library';
import { isPackRecord } from './packs';
import { type PackRecord, STORES, type StoreName } from './records';

/** Damaged records that go into the file as they were found; beyond that they are only counted. */
const MOST_DAMAGED = 10_000;

export interface Salvage {
  /** For a file, to be written before anything is deleted. */
  backup: Backup;
  kept: number;
  lost: number;
}

type Records = Partial<Record<StoreName, unknown[]>>;

/**
 * Reads what can be read of a damaged library, record by record, whatever its version. Changes nothing.
 * @param own what the own pack says of itself in the file.
 * @param now ms since 1970.
 */
export async function salvage(own: PackHead, now: number, name: string = DATABASE): Promise<Salvage> {
  const { records, unreadable } = await readRaw(name);
  const damaged: unknown[] = [];
  const sort = <T>(values: unknown[], check: (value: unknown) => T | undefined): T[] =>
    values.flatMap((value) => {
      const good = check(value);
      if (good === undefined) damaged.push(value);
      return good === undefined ? [] : [good];
    });
  const entries = sort<PersonalEntry>(records.own ?? [], parsedBy(PersonalEntrySchema));
  const packs = sort<PackRecord>(records.packs ?? [], (value) => (isPackRecord(value) ? value : undefined));
  const chunks = sort(records.chunks ?? [], asChunk);
  const backedUp = packs.map(({ id, head, subscription }): BackedUpPack => {
    const some = chunks.filter(({ pack }) => pack === id).flatMap((chunk) => chunk.entries);
    const good = sort<KeptEntry>(some, parsedBy(KeptEntrySchema));
    return { head, entries: unique(good), ...(subscription ? { subscription: subscription.url } : {}) };
  });
  // Entries whose pack is gone have nowhere to stand.
  const known = new Set(packs.map(({ id }) => id));
  for (const chunk of chunks) if (!known.has(chunk.pack)) damaged.push(...chunk.entries);
  const shelf = (records.meta ?? []).map(parsedBy(ShelfSchema)).find((value) => value !== undefined) ?? [];
  const all = [{ head: own, entries: unique(entries) }, ...backedUp];
  return {
    backup: {
      library: crypto.randomUUID(),
      madeAt: now,
      settings: {},
      shelf,
      damaged: damaged.slice(0, MOST_DAMAGED).map(asJson),
      packs: all,
    },
    kept: all.reduce((sum, pack) => sum + pack.entries.length, 0),
    lost: damaged.length + unreadable,
  };
}

/**
 * Deletes the store and begins a new one, with what was salvaged in it if it is given.
 * @throws LibraryError if it cannot be written; the store is then empty and the salvaged file is all there is.
 */
export async function beginAnew(library: Library, now: number, salvaged?: Backup): Promise<void> {
  (await library.database().catch(() => undefined))?.close();
  await deleteDatabase(library.name);
  library.forget();
  if (!salvaged) return;
  const { own, others } = partsOf(salvaged);
  const theirs = own as PersonalEntry[];
  const nothing = { added: [], changed: [], same: [], conflicts: [], duplicates: [] };
  const plan = { merge: nothing, theirs, mine: [] };
  await carryOut(library, plan, new Map(), now, { packs: others, shelf: salvaged.shelf, instead: true });
}

async function readRaw(name: string): Promise<{ records: Records; unreadable: number }> {
  const records: Records = {};
  let unreadable = 0;
  const db = await openRaw(name).catch(() => undefined);
  if (!db) return { records, unreadable };
  for (const store of STORES.filter((one) => db.objectStoreNames.contains(one))) {
    try {
      records[store] = await db.getAll(store);
    } catch {
      const { found, failed } = await oneByOne(
        () => db.getAllKeys(store),
        (key) => db.get(store, key),
      );
      records[store] = found;
      unreadable += failed;
    }
  }
  db.close();
  return { records, unreadable };
}

/** Without a version: as it is, without a step that might fail on it; where there is no store, none is made. */
async function openRaw(name: string) {
  return openDB(name, undefined, {
    upgrade: (_db, _from, _to, transaction) => {
      transaction.done.catch(() => {});
      transaction.abort();
    },
  });
}

async function oneByOne<K>(
  keysOf: () => Promise<K[]>,
  get: (key: K) => Promise<unknown>,
): Promise<{ found: unknown[]; failed: number }> {
  const found: unknown[] = [];
  let failed = 0;
  const keys = await keysOf().catch((): K[] => {
    failed++;
    return [];
  });
  for (const key of keys) {
    try {
      found.push(await get(key));
    } catch {
      failed++;
    }
  }
  return { found, failed };
}

function parsedBy<S extends v.GenericSchema>(schema: S): (value: unknown) => v.InferOutput<S> | undefined {
  return (value) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : undefined;
  };
}

function asChunk(value: unknown): { pack: string; entries: unknown[] } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pack, entries } = value as { pack?: unknown; entries?: unknown };
  return typeof pack === 'string' && Array.isArray(entries) ? { pack, entries } : undefined;
}

function unique<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** What JSON can hold of it. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return String(value);
  }
}
