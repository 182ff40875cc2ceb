import Fuse from 'fuse.js';
import type { Entry } from './entry';
import { foldedText } from './fold/full';
import { variantsOf } from './match/variants';
import { numeralsOf } from './numerals';

interface Row {
  entry: Entry;
  forms: string[];
  definition: string;
}

/** Where a person chooses among candidates: tolerant of the spelling, strict on the numerals (四大 is not 三大). */
export class Search {
  readonly #rows: Row[];
  readonly #fuse: Fuse<Row>;

  constructor(entries: readonly Entry[]) {
    this.#rows = entries.map((entry) => ({
      entry,
      forms: formsOf(entry),
      definition: entry.senses.map((sense) => foldedText(sense.definition)).join('。'),
    }));
    this.#fuse = new Fuse(this.#rows, {
      keys: ['forms'],
      threshold: 0.4,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
  }

  /**
   * Entries for a query, best first: those whose form begins with it or contains it, then similar ones whose numerals
   * do not differ from the query's, then those that have it in the definition.
   */
  find(query: string, limit = 20): Entry[] {
    const folded = foldedText(query.slice(0, 60));
    if (!folded) return [];
    const found = new Set<Entry>();
    const add = (rows: readonly Row[]) => {
      for (const { entry } of rows) found.add(entry);
    };
    add(this.#rows.filter(({ forms }) => forms.some((form) => form === folded)));
    add(this.#rows.filter(({ forms }) => forms.some((form) => form.startsWith(folded))));
    add(this.#rows.filter(({ forms }) => forms.some((form) => form.includes(folded))));
    add(
      this.#fuse
        .search(folded)
        .map(({ item }) => item)
        .filter(({ forms }) => forms.some((form) => sameNumerals(folded, form))),
    );
    if (folded.length > 1) add(this.#rows.filter(({ definition }) => definition.includes(folded)));
    return [...found].slice(0, limit);
  }
}

/** The ways to write an entry, folded; not its parts written out, which are looked up in the definition. */
function formsOf(entry: Entry): string[] {
  const forms = variantsOf(entry).forms.filter(({ reasons }) => !reasons.includes('longForm'));
  return [...new Set(forms.map(({ text }) => foldedText(text)))];
}

/** The query has no numerals, or all of them stand in the form as well. */
function sameNumerals(query: string, form: string): boolean {
  const theirs = numeralsOf(form);
  return numeralsOf(query).every((numeral) => theirs.includes(numeral));
}
