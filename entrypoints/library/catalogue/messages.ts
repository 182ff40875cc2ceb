import type { Listed, ListQuery, ListState } from '../../../components/library/types';
import type { Pack } from '../../../glossary/entry';

/** To the worker that holds the entries. */
export type ToCatalogue =
  /** First of all: the packs that ship, which the page has anyway. A second copy of them would be half the extension. */
  | { type: 'bundled'; packs: readonly Pick<Pack, 'id' | 'entries'>[] }
  /** Which packs are listed, in order; those that are held already are read again only if they are `changed`. */
  | { type: 'packs'; packs: readonly string[]; changed: readonly string[] }
  | { type: 'query'; query: ListQuery }
  /** Some rows of the list as it stands. Answer: `rows` with the same `ask`. */
  | { type: 'rows'; ask: number; from: number; to: number };

/** From the worker. */
export type FromCatalogue =
  | { type: 'state'; state: ListState }
  | { type: 'rows'; ask: number; rows: readonly Listed[] }
  /** A pack could not be read. */
  | { type: 'failed'; code: string };
