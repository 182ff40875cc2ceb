import type { Subject } from '../../components/card-props';
import { compareEntries } from '../../glossary/compare';
import type { OriginKind } from '../../glossary/origin';
import type { Definitions } from './definitions';

const AUTHORITY: Record<OriginKind, number> = { document: 0, personal: 1, imported: 2, bundled: 3 };

/**
 * The entries that a card shows: that which matched and those written alike, what the document itself says first. An
 * entry of a glossary that says the same, or something else, is told apart.
 */
export function subjectsOf(definitions: Definitions, entry: string, also: readonly string[]): Subject[] {
  const known = [entry, ...also].flatMap((id) => definitions.get(id) ?? []);
  const subjects = known.sort((a, b) => AUTHORITY[a.origin.kind] - AUTHORITY[b.origin.kind]);
  const own = subjects[0]?.origin.kind === 'document' ? subjects[0].entry : undefined;
  return subjects.map((subject): Subject => {
    const compared = own && subject.origin.kind !== 'document' ? compareEntries(own, subject.entry) : undefined;
    return { ...subject, ...(compared ? { compared } : {}) };
  });
}
