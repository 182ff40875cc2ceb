import Fuse from 'fuse.js';
import { numeralsOf } from '../numerals';
import type { Row } from './rows';

/** Fuse's measure of difference, from 0 to 1; beyond it nothing is near. */
const THRESHOLD = 0.4;
/** Rows that Fuse looks at: it is thorough and slow, so it gets only what shares most with the query. */
const MOST_CANDIDATES = 120;

/** Finds what is written nearly like a query: a slip of the pen, a wrong or missing character, but no other numeral. */
export class Near<R extends Row> {
  readonly #rows: R[] = [];
  /** For each character the rows that have it in one of their forms. */
  readonly #places = new Map<string, number[]>();

  add(row: R): void {
    const place = this.#rows.push(row) - 1;
    for (const char of new Set(row.joined)) {
      const places = this.#places.get(char);
      if (places) places.push(place);
      else this.#places.set(char, [place]);
    }
  }

  /** @param query folded. Best first. */
  find(query: string): R[] {
    const candidates = this.#candidates(query).map((place) => this.#rows[place]!);
    if (candidates.length === 0) return [];
    const fuse = new Fuse(candidates, {
      keys: ['forms'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    return fuse
      .search(query)
      .map(({ item }) => item)
      .filter(({ forms }) => forms.some((form) => sameNumerals(query, form)));
  }

  /** The places of the rows that share enough characters with the query for Fuse to find them near. */
  #candidates(query: string): number[] {
    const chars = [...new Set(query)].filter((char) => char !== '\n');
    const shared = new Uint8Array(this.#rows.length);
    for (const char of chars) for (const place of this.#places.get(char) ?? []) shared[place]!++;
    const least = Math.max(1, Math.ceil(chars.length * (1 - THRESHOLD)));
    const byShare: number[][] = Array.from({ length: chars.length + 1 }, () => []);
    for (let place = 0; place < shared.length; place++) {
      const count = shared[place]!;
      if (count >= least) byShare[count]!.push(place);
    }
    // In the order of the packs, so that of equals the first in authority is found first.
    return byShare
      .reverse()
      .flat()
      .slice(0, MOST_CANDIDATES)
      .sort((a, b) => a - b);
  }
}

/** The query has no numerals, or all of them stand in the form as well. */
function sameNumerals(query: string, form: string): boolean {
  const theirs = numeralsOf(form);
  return numeralsOf(query).every((numeral) => theirs.includes(numeral));
}
