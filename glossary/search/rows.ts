import type { Entry } from '../entry';
import { foldedText } from '../fold/full';
import { variantsOf } from '../match/variants';

/** An entry as the search compares it; all texts folded. */
export interface Row<E extends Entry = Entry> {
  entry: E;
  headword: string;
  /** The ways to write it, the headword first; not its parts written out, which are looked up in the definition. */
  forms: string[];
  /** The forms with a line break before, between and after them: one look says whether any has the query. */
  joined: string;
  definition: string;
}

export function rowOf<E extends Entry>(entry: E): Row<E> {
  const headword = foldedText(entry.headword);
  const written = variantsOf(entry).forms.filter(({ reasons }) => !reasons.includes('longForm'));
  const forms = [...new Set([headword, ...written.map(({ text }) => foldedText(text))])].filter(Boolean);
  const definition = entry.senses.map((sense) => foldedText(sense.definition)).join('。');
  return { entry, headword, forms, joined: `\n${forms.join('\n')}\n`, definition };
}
