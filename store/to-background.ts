import * as v from 'valibot';
import { EntrySchema } from '../glossary/entry';
import { MOST_IDS } from './messages';

/** Messages to the background. Apart from the others: the pages' script sends them and need not check them. */

const id = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const title = v.pipe(v.string(), v.maxLength(300));

/** A block of a page's text. Where it begins in the whole is reckoned by who reads it. */
const BlockSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
  kind: v.picklist(['heading', 'paragraph', 'item', 'cell', 'term', 'description']),
  row: v.optional(count),
});

const blocks = v.pipe(v.array(BlockSchema), v.maxLength(100_000));
const turn = v.pipe(v.string(), v.maxLength(40));

/** From a page's content script, or one of our own pages, to the background. */
const ToBackground = v.variant('type', [
  /** Some entries, for their definitions. Answer: Known[], without those that are unknown. */
  v.strictObject({ type: v.literal('entries'), ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) }),
  /** The style sheet of the card. Answer: its text. */
  v.strictObject({ type: v.literal('styles') }),
  /** How many terms the page has now; shown on the badge. */
  v.strictObject({ type: v.literal('count'), terms: count }),
  /** The compiled index of the reader's own and imported packs. Answer: LibraryIndex. */
  v.strictObject({ type: v.literal('library'), known: v.optional(v.string()) }),
  /** Keep an entry in the reader's own glossary. Answer: Kept. */
  v.strictObject({
    type: v.literal('keep'),
    entry: EntrySchema,
    page: v.strictObject({ title, url: v.pipe(v.string(), v.maxLength(2000)) }),
  }),
  /** A part of the text of a long page, which goes before the rest of it in `document`. */
  v.strictObject({ type: v.literal('blocks'), turn, blocks }),
  /** The text of a page, to be read for its own definitions. Answer: DocumentAnswer. */
  v.strictObject({
    type: v.literal('document'),
    title,
    url: v.pipe(v.string(), v.maxLength(2000)),
    metaTags: v.record(v.string(), v.pipe(v.string(), v.maxLength(500))),
    blocks,
    /** What was sent before of the same text, and in how many parts. */
    before: v.optional(v.strictObject({ turn, parts: count })),
  }),
]);

export type ToBackground = v.InferOutput<typeof ToBackground>;

export function parseToBackground(message: unknown): ToBackground | undefined {
  const result = v.safeParse(ToBackground, message);
  return result.success ? result.output : undefined;
}
