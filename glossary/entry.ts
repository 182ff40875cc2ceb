import * as v from 'valibot';

/**
 * The data model: a pack of entries, each with one or more senses, each with its source.
 * Everything that comes from outside (a pack file, a message, storage) passes through these schemas.
 */

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = v.pipe(v.string(), v.maxLength(80), v.regex(SLUG, 'must be lower-case words joined by hyphens'));
/** A year, a month or a day: 2021, 2021-01, 2021-01-20. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'));

export const SourceSchema = v.strictObject({
  title: text(200),
  issuer: text(120),
  documentNumber: v.optional(text(60)),
  /** The meeting or occasion at which the document was given, e.g. 大渡口区第十三届人民代表大会第五次会议. */
  session: v.optional(text(120)),
  date: v.optional(date),
  url: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/, 'must be http or https'))),
  /** Where in the document: a section, an appendix, a page. */
  locator: v.optional(text(120)),
  quotedFrom: v.optional(text(200)),
});

/** What must hold for a short or ambiguous form to count: it stands in quotes, or one of these words stands close by. */
const ConditionSchema = v.union([
  v.literal('quoted'),
  v.strictObject({
    near: v.pipe(v.array(text(20)), v.minLength(1), v.maxLength(40)),
    /** And in quotes as well. */
    quoted: v.optional(v.literal(true)),
  }),
]);

export const AliasSchema = v.strictObject({ text: text(60), when: v.optional(ConditionSchema) });

/** The parts that one numeral of the headword counts, in order, each verbatim as it stands in the definition. */
export const ItemGroupSchema = v.strictObject({
  label: v.optional(text(20)),
  parts: v.pipe(v.array(text(120)), v.minLength(1), v.maxLength(40)),
});

export const SenseSchema = v.strictObject({
  definition: text(2000),
  items: v.optional(v.array(ItemGroupSchema)),
  region: v.optional(text(40)),
  period: v.optional(text(40)),
  /** official: the document's own words, verbatim; editorial: our own words, resting on the source. */
  grade: v.picklist(['official', 'editorial']),
  source: SourceSchema,
});

/** In a pack file a sense may name one of the pack's `sources` instead of repeating it. */
const FileSenseSchema = v.strictObject({ ...SenseSchema.entries, source: v.union([v.string(), SourceSchema]) });

/** Who has checked an entry of our own words against what: a reading by a second reader, without sight of the first's. */
export const CheckSchema = v.strictObject({ on: date, by: v.literal('second reading'), basis: text(400) });

export const EntrySchema = v.strictObject({
  id: slug,
  headword: text(60),
  /** What the bare headword itself needs, where it is also an ordinary phrase (接二连三). */
  when: v.optional(ConditionSchema),
  aliases: v.optional(v.array(AliasSchema), []),
  /** Longer or look-alike words; where one of them stands, this entry does not match (四个一批, 三公里). */
  not: v.optional(v.array(text(40)), []),
  senses: v.pipe(v.array(SenseSchema), v.minLength(1)),
  category: text(20),
  see: v.optional(v.array(slug), []),
  checked: v.optional(CheckSchema),
});

const FileEntrySchema = v.strictObject({
  ...EntrySchema.entries,
  senses: v.pipe(v.array(FileSenseSchema), v.minLength(1)),
});

/** A pack as it stands in a file. */
export const PackSchema = v.strictObject({
  id: slug,
  name: text(80),
  version: text(20),
  publisher: text(80),
  language: v.literal('zh-Hans'),
  license: text(200),
  sources: v.optional(v.record(v.string(), SourceSchema), {}),
  entries: v.pipe(v.array(FileEntrySchema), v.maxLength(100_000)),
});

export type Source = v.InferOutput<typeof SourceSchema>;
export type Condition = v.InferOutput<typeof ConditionSchema>;
export type ItemGroup = v.InferOutput<typeof ItemGroupSchema>;
export type Sense = v.InferOutput<typeof SenseSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
/** A pack in use: each sense carries its source in full. */
export type Pack = Omit<v.InferOutput<typeof PackSchema>, 'sources' | 'entries'> & { entries: Entry[] };

/**
 * Validates a pack of unknown origin and gives each sense its source in full.
 * @throws Error whose message names each offending place (`entries.3.senses.0.definition: …`), at most ten of them,
 * or the id that stands twice, or the source that the pack does not have.
 */
export function parsePack(value: unknown): Pack {
  const result = v.safeParse(PackSchema, value);
  if (!result.success) {
    const places = result.issues.slice(0, 10).map((issue) => `${v.getDotPath(issue) ?? '(pack)'}: ${issue.message}`);
    throw new Error(`Not a valid pack: ${places.join('; ')}`);
  }
  const { sources, entries, ...rest } = result.output;
  const seen = new Set<string>();
  const withSources = entries.map((entry): Entry => {
    if (seen.has(entry.id)) throw new Error(`Not a valid pack: two entries have the id ${entry.id}`);
    seen.add(entry.id);
    const senses = entry.senses.map((sense): Sense => {
      if (typeof sense.source !== 'string') return { ...sense, source: sense.source };
      const source = Object.hasOwn(sources, sense.source) ? sources[sense.source] : undefined;
      if (!source) throw new Error(`Not a valid pack: entry ${entry.id} names the unknown source ${sense.source}`);
      return { ...sense, source };
    });
    return { ...entry, senses };
  });
  return { ...rest, entries: withSources };
}
