import * as v from 'valibot';
import type { Entry } from '../glossary/entry';

/**
 * Messages between the parts. A message of another shape, or from another extension, is no message: the listener
 * answers nothing.
 */

const id = v.pipe(v.string(), v.maxLength(80));
/** So many entries can be asked for at once. */
export const MOST_IDS = 500;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** From a page's content script to the background. */
const ToBackground = v.variant('type', [
  /** The definitions of some entries. Answer: Entry[], without those that are unknown. */
  v.strictObject({ type: v.literal('entries'), ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) }),
  /** How many terms the page has now; shown on the badge. */
  v.strictObject({ type: v.literal('count'), terms: count }),
]);

/** From the popup to a page's content script. */
const ToPage = v.variant('type', [
  /** What was found on the page. Answer: Summary. */
  v.strictObject({ type: v.literal('summary') }),
  /** Scroll to a mention of an entry (0 for the first) and open its card. Answer: whether there is one. */
  v.strictObject({ type: v.literal('show'), entry: id, nth: count }),
]);

export type ToBackground = v.InferOutput<typeof ToBackground>;
export type ToPage = v.InferOutput<typeof ToPage>;

export interface Summary {
  title: string;
  host: string;
  on: boolean;
  /** Parts of the page are still to be read. */
  reading: boolean;
  /** False where the browser cannot paint highlights. */
  canMark: boolean;
  /** In the order in which the page first uses them. */
  terms: { entry: string; headword: string; count: number }[];
}

export interface Answers {
  entries: Entry[];
  count: undefined;
  summary: Summary;
  show: boolean;
}

export function parseToBackground(message: unknown): ToBackground | undefined {
  const result = v.safeParse(ToBackground, message);
  return result.success ? result.output : undefined;
}

export function parseToPage(message: unknown): ToPage | undefined {
  const result = v.safeParse(ToPage, message);
  return result.success ? result.output : undefined;
}
