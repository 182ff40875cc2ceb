import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { Shelf } from '../../glossary/exchange/backup';
import { type KeptEntry, type PackHead, PackHeadSchema, type PersonalEntry } from '../../glossary/exchange/personal';

/** What the store holds. Every record is checked when it is read: a store can be damaged. */

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const SubscriptionSchema = v.strictObject({
  url: v.pipe(text(2000), v.url()),
  etag: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** SHA-256 of the file, in hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** When it was last asked for, and last found good: ms since 1970. */
  checkedAt: count,
  goodAt: count,
  /** How often in a row it could not be had, and why the last time. */
  failures: count,
  problem: v.optional(text(60)),
  /** Handed out by the administrator: it cannot be removed here. */
  managed: v.optional(v.literal(true)),
});

export const PackRecordSchema = v.strictObject({
  id: text(80),
  head: PackHeadSchema,
  /** Entries, and bytes of them as JSON. */
  count,
  bytes: count,
  /** ms since 1970 */
  importedAt: count,
  subscription: v.optional(SubscriptionSchema),
});

export type Subscription = v.InferOutput<typeof SubscriptionSchema>;

/** A pack that was imported or subscribed to; its entries lie in the chunks. */
export interface PackRecord {
  id: string;
  head: PackHead;
  count: number;
  bytes: number;
  importedAt: number;
  subscription?: Subscription;
}

/**
 * Entries of a pack, so many at a time: a hundred thousand records of one entry each take several times as long to
 * write and to read as a thousand of a hundred.
 */
export interface Chunk {
  pack: string;
  n: number;
  /** The ids of the entries, for the index. */
  ids: string[];
  entries: KeptEntry[];
}

/** What both libraries were when another one's backup was last merged into this one. */
export interface Base {
  /** The other library's id. */
  library: string;
  /** ms since 1970 */
  at: number;
  entries: PersonalEntry[];
}

export interface Meta {
  /** Which library this is. */
  library: string;
  shelf: Shelf;
  /** Goes up by one with each change. */
  revision: number;
  /** New entries of the reader's own since the last backup, and when that was: ms since 1970, 0 for never. */
  unsaved: number;
  savedAt: number;
}

export interface LibrarySchema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
  /** The reader's own entries. */
  own: { key: string; value: PersonalEntry };
  packs: { key: string; value: PackRecord };
  chunks: { key: [string, number]; value: Chunk; indexes: { ids: string } };
  bases: { key: string; value: Base };
}

export type StoreName = 'meta' | 'own' | 'packs' | 'chunks' | 'bases';
export const STORES: readonly StoreName[] = ['meta', 'own', 'packs', 'chunks', 'bases'];
