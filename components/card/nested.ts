import type { Nested } from '../card-props';

/** A stretch of a definition: plain, or a term that opens its own card. */
export interface Stretch {
  text: string;
  entry?: string;
}

/**
 * The terms of a definition that are offered to be opened: each entry where it first stands, none that overlaps one
 * before it, none outside the text, and not the entry that is being explained.
 * @returns in order of place.
 */
export function openable(text: string, found: readonly Nested[], self: string | undefined): Nested[] {
  const seen = new Set([self]);
  let free = 0;
  const sorted = found.filter(({ start, end }) => start >= 0 && end <= text.length && start < end);
  return sorted
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end, entry }) => {
      if (start < free || seen.has(entry)) return false;
      seen.add(entry);
      free = end;
      return true;
    });
}

/**
 * Cuts one piece of a definition at the terms that lie wholly within it. Joined, the stretches give the piece back.
 * @param start where the piece begins in the definition, in UTF-16 code units.
 */
export function cutAt(piece: string, start: number, terms: readonly Nested[]): Stretch[] {
  const stretches: Stretch[] = [];
  let cursor = 0;
  for (const term of terms) {
    const from = term.start - start;
    const to = term.end - start;
    if (from < cursor || to > piece.length) continue;
    if (from > cursor) stretches.push({ text: piece.slice(cursor, from) });
    stretches.push({ text: piece.slice(from, to), entry: term.entry });
    cursor = to;
  }
  if (cursor < piece.length) stretches.push({ text: piece.slice(cursor) });
  return stretches;
}
