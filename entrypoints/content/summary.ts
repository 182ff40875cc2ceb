import { canMark } from '../../page/mark';
import type { Summary, TermSummary } from '../../store/messages';
import type { Session } from './session';

/** What the popup and the panel show of a page. */
export function summaryOf(session: Session | undefined): Omit<Summary, 'frames'> {
  const own = new Map(session?.document?.entries.map(({ known }) => [known.entry.id, known]));
  const terms = new Map<string, TermSummary>();
  for (const { match } of session?.visibleMentions() ?? []) {
    const term = terms.get(match.entry);
    const known = own.get(match.entry);
    if (term) term.count++;
    else
      terms.set(match.entry, {
        entry: match.entry,
        headword: match.headword,
        count: 1,
        ...(known ? { own: known } : {}),
      });
  }
  return {
    title: document.title.slice(0, 300),
    host: location.hostname,
    on: session !== undefined,
    reading: session?.reading ?? false,
    canMark: canMark(),
    terms: [...terms.values()],
    unknown: (session?.document?.unknown ?? []).map(({ places: _, ...term }) => term),
    showsUnknown: session?.showsUnknown ?? false,
  };
}
