import { foldedText } from '../fold/full';
import { canonical } from './ids';
import type { PersonalEntry } from './personal';
import { threeWay } from './three-way';

/** Two versions of one entry that both changed the same thing. */
export interface Conflict {
  id: string;
  base?: PersonalEntry;
  mine: PersonalEntry;
  theirs: PersonalEntry;
  /** What differs: headword, senses, note … */
  fields: string[];
}

/** Two entries with different ids that are written the same. */
export interface Duplicate {
  mine: PersonalEntry;
  theirs: PersonalEntry;
  /** They say the same as well: to keep both would only repeat it. */
  same: boolean;
}

export interface Merge {
  /** Entries that only the other library has. */
  added: PersonalEntry[];
  /** What mine become by what was changed there. */
  changed: PersonalEntry[];
  /** Ids of mine that stay as they are. */
  same: string[];
  conflicts: Conflict[];
  /** None of theirs here is in `added`. */
  duplicates: Duplicate[];
}

/** For a conflict: whose version; both: theirs becomes an entry of its own. For a duplicate likewise; mine: leave theirs out. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Merges another library into mine, entry by entry, by their ids. What only one side changed since the base is taken
 * from that side, field by field; what both changed the same way is the same. An entry that one side has and the other
 * lacks stays: to lose a word is worse than to see a deleted one again.
 * @param base what both were when they last met; without it every difference is a conflict.
 */
export function merge(
  base: readonly PersonalEntry[],
  mine: readonly PersonalEntry[],
  theirs: readonly PersonalEntry[],
): Merge {
  const before = byId(base);
  const others = byId(theirs);
  const known = byId(mine);
  const out: Merge = { added: [], changed: [], same: [], conflicts: [], duplicates: [] };
  for (const entry of known.values()) {
    const other = others.get(entry.id);
    if (!other) {
      out.same.push(entry.id);
      continue;
    }
    const { merged, fields } = threeWay(before.get(entry.id), entry, other);
    if (fields.length > 0) {
      const conflict = { id: entry.id, base: before.get(entry.id), mine: entry, theirs: other, fields };
      out.conflicts.push(conflict);
    } else if (canonical(merged) === canonical(entry)) out.same.push(entry.id);
    else out.changed.push(merged);
  }
  const written = new Map(mine.map((entry) => [writtenAs(entry), entry]));
  for (const entry of others.values()) {
    if (known.has(entry.id)) continue;
    const double = written.get(writtenAs(entry));
    if (double) out.duplicates.push({ mine: double, theirs: entry, same: says(double) === says(entry) });
    else out.added.push(entry);
  }
  return out;
}

/**
 * The library as it is after a merge; mine is left as it is.
 * @param choices by the id of theirs; a duplicate without one: mine alone if they say the same, else both.
 * @param newId the id of a version that becomes an entry of its own.
 * @throws Error if a conflict has no choice: a merge is done whole or not at all.
 */
export function applyMerge(
  mine: readonly PersonalEntry[],
  { added, changed, conflicts, duplicates }: Merge,
  choices: ReadonlyMap<string, Choice>,
  newId: () => string,
): PersonalEntry[] {
  const out = byId(mine);
  for (const entry of [...changed, ...added]) out.set(entry.id, entry);
  for (const { id, mine: own, theirs } of conflicts) {
    const choice = choices.get(id);
    if (!choice) throw new Error(`No choice for the conflict ${id}`);
    if (choice === 'theirs') out.set(id, theirs);
    else out.set(id, own);
    if (choice === 'both') addAs(out, newId(), theirs);
  }
  for (const { mine: own, theirs, same } of duplicates) {
    const choice = choices.get(theirs.id) ?? (same ? 'mine' : 'both');
    if (choice === 'theirs') out.delete(own.id);
    if (choice !== 'mine') out.set(theirs.id, theirs);
  }
  return [...out.values()];
}

function addAs(out: Map<string, PersonalEntry>, id: string, entry: PersonalEntry): void {
  if (out.has(id)) throw new Error(`The id ${id} is in use`);
  out.set(id, { ...entry, id });
}

function byId(entries: readonly PersonalEntry[]): Map<string, PersonalEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function writtenAs({ headword }: PersonalEntry): string {
  return foldedText(headword) || headword;
}

function says({ senses, note }: PersonalEntry): string {
  return canonical({ senses: senses.map(({ definition }) => definition), note });
}
