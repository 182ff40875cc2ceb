import { idFor } from '../../glossary/exchange/ids';
import { type KeptEntry, type PersonalEntry, toPersonal } from '../../glossary/exchange/personal';
import { changeOwn, type OwnChange, readOwn } from '../../store/library/own';
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

/**
 * Takes an entry of another pack into the reader's own. One that is there already is not overwritten: it is what is given
 * back, without anything to undo. @throws LibraryError
 */
export async function copyToOwn(entry: KeptEntry, now: number): Promise<{ copy: PersonalEntry; undo?: OwnChange }> {
  const id = idFor(entry.headword);
  const known = (await readOwn(library)).entries.find((own) => own.id === id);
  if (known) return { copy: known };
  const { createdAt, changedAt, ...rest } = entry;
  const copy = toPersonal({ ...rest, id, see: [] }, now);
  return { copy, undo: await changeOwn(library, { put: [copy], remove: [] }, new Map([[id, undefined]])) };
}

/** @throws LibraryError */
export async function undoChange(change: OwnChange): Promise<void> {
  await changeOwn(library, change);
}
