import type { Match } from '../glossary/match/scan';

type Scan = (text: string) => readonly Match[];

/** A text is scanned in parts of about so many code units: a whole report may be one run of lines. */
export const PART = 8000;
/** What stands so near to a term decides whether it is one, in code units; no term is longer. */
const AROUND = 400;
/** A part ends where a sentence does, if one ends within so many code units. */
const SENTENCE = 500;
const STOP = /[。！？；\n]/g;

/**
 * The next part of a text's matches, as a scan of the whole would find them.
 * @param from where the part before ended.
 * @param free no match may begin before it: the end of the last one.
 */
export function scanPart(
  scan: Scan,
  text: string,
  from: number,
  free: number,
): { to: number; matches: readonly Match[] } {
  if (from === 0 && text.length <= 2 * PART) return { to: text.length, matches: scan(text) };
  const to = endOfPart(text, from);
  const begin = Math.max(0, from - AROUND);
  const matches = scan(text.slice(begin, to + AROUND))
    .map((match) => ({ ...match, start: match.start + begin, end: match.end + begin }))
    .filter(({ start }) => start >= Math.max(from, free) && start < to);
  return { to, matches };
}

function endOfPart(text: string, from: number): number {
  const about = from + PART;
  if (text.length - about < PART) return text.length;
  STOP.lastIndex = about;
  const stop = STOP.exec(text.slice(0, about + SENTENCE));
  return stop ? stop.index + 1 : about;
}
