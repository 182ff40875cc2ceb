import type { ShownMerge, ShownResult } from '../../../components/library/types';
import type { ReadResult } from '../../../glossary/exchange/format';
import type { Merge } from '../../../glossary/exchange/merge';

/** Entries of a file that are shown, and clashes that are shown one by one. */
const ENTRIES = 8;
const CLASHES = 100;

/** What a page shows of a file: a hundred thousand entries would hold it up on their way. */
export function shownResult({ entries, lines, ...rest }: ReadResult): ShownResult {
  return { ...rest, count: entries.length, entries: entries.slice(0, ENTRIES), lines: lines.slice(0, ENTRIES) };
}

export function shownMerge({ added, changed, conflicts, duplicates }: Merge): ShownMerge {
  const differing = duplicates.filter(({ same }) => !same);
  const clashes = [
    ...conflicts.slice(0, CLASHES).map(({ id, mine, theirs }) => ({ id, mine, theirs })),
    ...differing.slice(0, CLASHES).map(({ mine, theirs }) => ({ id: theirs.id, mine, theirs })),
  ];
  return {
    ...{ added: added.length, changed: changed.length, same: duplicates.length - differing.length },
    conflicts: conflicts.map(({ id }) => id),
    duplicates: differing.map(({ theirs }) => theirs.id),
    clashes: clashes.slice(0, CLASHES),
  };
}
