import { idFor } from '../../glossary/exchange/ids';
import { type KeptEntry, type PersonalEntry, toPersonal } from '../../glossary/exchange/personal';
import { changeOwn, type OwnChange } from '../../store/library/own';
import { library } from './connection';

/**
 * Saves an own entry. @param before what the reader had open: it must still be so.
 * @returns the change that undoes it. @throws LibraryError
 */
export function saveEntry(entry: PersonalEntry, before: PersonalEntry | undefined): Promise<OwnChange> {
  return changeOwn(library, { put: [entry], remove: [] }, new Map([[entry.id, before?.changedAt]]));
}

/** @throws LibraryError */
export function deleteEntry({ id, changedAt }: PersonalEntry): Promise<OwnChange> {
  return changeOwn(library, { put: [], remove: [id] }, new Map([[id, changedAt]]));
}

/** Takes an entry of another pack into the reader's own. @throws LibraryError */
export async function copyToOwn(entry: KeptEntry, now: number): Promise<{ copy: PersonalEntry; undo: OwnChange }> {
  const { createdAt, changedAt, ...rest } = entry;
  const copy = toPersonal({ ...rest, id: idFor(entry.headword), see: [] }, now);
  return { copy, undo: await changeOwn(library, { put: [copy], remove: [] }) };
}

/** @throws LibraryError */
export async function undoChange(change: OwnChange): Promise<void> {
  await changeOwn(library, change);
}
