import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** So much of a selection is looked up. */
const LONGEST = 60;

const AskedSchema = v.object({ query: v.pipe(v.string(), v.maxLength(LONGEST)), at: v.number() });
/** What the reader has asked for from outside the panel. */
export type Asked = v.InferOutput<typeof AskedSchema>;

/** In memory only: what the reader selects on pages is not written to the disk. */
const item = storage.defineItem<unknown>('session:asked', { fallback: undefined });

/** A selection as a query: white space as one, no longer than a term can be. */
export const queryOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** @param at ms since 1970: the same words asked for again are asked for anew. */
export async function askFor(query: string, at: number): Promise<void> {
  await item.setValue({ query, at } satisfies Asked);
}

/** What was asked for, once. */
export async function takeAsked(): Promise<string | undefined> {
  const asked = read(await item.getValue());
  if (asked) await item.removeValue();
  return asked?.query;
}

/** @returns a function that ends it. */
export function watchAsked(asked: () => void): () => void {
  return item.watch((value) => {
    if (read(value)) asked();
  });
}

function read(value: unknown): Asked | undefined {
  const result = v.safeParse(AskedSchema, value);
  return result.success && result.output.query ? result.output : undefined;
}
