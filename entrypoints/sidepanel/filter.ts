import type { PageTerm } from '../../components/page-state';
import type { Entry } from '../../glossary/entry';
import { makeSearch, type Sound } from '../../glossary/search';

/** @returns which entries of the page a query is about: by writing, sound or definition; what is only alike if nothing else. */
export function filterOf(
  terms: readonly PageTerm[],
  pinyin: Sound | undefined,
): (query: string) => ReadonlySet<string> {
  const entries = terms.map(({ entry, headword, known }): Entry & { term: string } => ({
    ...(known?.entry ?? bare(entry, headword)),
    term: entry,
  }));
  const search = makeSearch(entries, pinyin ? { pinyin } : {});
  return (query) => {
    const found = search(query, entries.length);
    const sure = found.filter(({ how }) => how !== 'near');
    return new Set((sure.length > 0 ? sure : found).map(({ entry }) => entry.term));
  };
}

/** A term of which nothing is known is found by its headword. */
function bare(id: string, headword: string): Entry {
  const source = { title: headword, issuer: headword };
  const senses: Entry['senses'] = [{ definition: headword, grade: 'editorial', source }];
  return { ...{ id, headword, senses, aliases: [], not: [], see: [] }, category: headword };
}
