import * as v from 'valibot';
import { type Entry, EntrySchema, type Pack, PackSchema, type Source } from '../entry';

/** The version of the shapes in this file, as it stands in files and in the store. */
export const LIBRARY_VERSION = 1;
/** The pack of the reader's own entries. */
export const OWN_PACK = 'own';

/** Milliseconds since 1970, UTC; no later than a Date can hold. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** The page on which an entry was kept. */
export const OriginSchema = v.strictObject({
  title: text(200),
  url: v.optional(v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/, 'must be http or https'))),
  kept: moment,
});

const personalFields = {
  createdAt: moment,
  changedAt: moment,
  note: v.optional(text(2000)),
  origin: v.optional(OriginSchema),
};

/** The reader's own entry. Its id never changes: by it two libraries know that they mean the same. */
export const PersonalEntrySchema = v.strictObject({ ...EntrySchema.entries, ...personalFields });

/** An entry of a file or of an imported pack: it may carry what a personal one carries. */
export const KeptEntrySchema = v.strictObject({
  ...EntrySchema.entries,
  ...personalFields,
  createdAt: v.optional(moment),
  changedAt: v.optional(moment),
});

const { entries: _entries, sources: _sources, ...headFields } = PackSchema.entries;
/** What a pack says of itself. */
export const PackHeadSchema = v.strictObject(headFields);

export type PersonalEntry = v.InferOutput<typeof PersonalEntrySchema>;
export type KeptEntry = v.InferOutput<typeof KeptEntrySchema>;
export type PackHead = Omit<Pack, 'entries'>;

/** The reader's own entry from one that comes from elsewhere, which keeps its times if it has them. */
export function toPersonal(entry: KeptEntry, now: number): PersonalEntry {
  const createdAt = entry.createdAt ?? now;
  return { ...entry, createdAt, changedAt: entry.changedAt ?? createdAt };
}

/** An entry as the matcher and the card know it. */
export function toEntry(entry: KeptEntry): Entry {
  const { createdAt, changedAt, note, origin, ...plain } = entry;
  return plain;
}

/** What an entry in the reader's own words cites: nothing but the reader. */
export interface OwnWords {
  headword: string;
  definition: string;
  source: Source;
  category: string;
}

/** A new entry, written by hand. @param uuid from crypto.randomUUID(). @param now ms since 1970. */
export function newPersonal({ headword, definition, source, category }: OwnWords, uuid: string, now: number) {
  return v.parse(PersonalEntrySchema, {
    id: `own-${uuid.toLowerCase()}`,
    headword,
    category,
    senses: [{ definition, grade: 'editorial', source }],
    createdAt: now,
    changedAt: now,
  } satisfies v.InferInput<typeof PersonalEntrySchema>);
}
