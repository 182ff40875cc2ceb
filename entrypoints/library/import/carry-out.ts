import type { PackHead } from '../../../glossary/exchange/personal';
import { carryOut, partsOf } from '../../../store/library/backup';
import { changeOwn, readOwn } from '../../../store/library/own';
import { putPack, removePack, type Work } from '../../../store/library/packs';
import { changeSettings, type Settings } from '../../../store/settings';
import { bundledIds, library } from '../connection';
import { headNamed } from '../heads';
import type { Preview, Restore } from './state';

/** What was done, and how it is taken back where it can be. */
export interface Done {
  count: number;
  /** The pack in which the entries are now. */
  pack: string;
  undo?(): Promise<unknown>;
}

/** Does what the preview showed, all or nothing. @throws LibraryError, or the signal's reason. */
export async function importPreviewed(preview: Preview, replaced: boolean, work: Work): Promise<Done> {
  const { result, to, plan, answers } = preview;
  const now = Date.now();
  const count = result.entries.length;
  if (to === 'pack') {
    const head = headOf(preview, now);
    await putPack(library, { head, entries: result.entries }, now, bundledIds, work);
    return { count, pack: head.id, ...(replaced ? {} : { undo: () => removePack(library, head.id) }) };
  }
  if (!plan) throw new Error('There is no plan to carry out');
  await carryOut(library, plan, answers, now, undefined, work);
  return { count, pack: 'own', undo: await undoOf(plan.mine) };
}

/** What a pack of a file is called: its own name, or the one that the reader gives it. */
export function headOf({ result, packName }: Preview, now: number): PackHead {
  return result.head && result.head.id !== 'own' ? { ...result.head, name: packName.trim() } : headNamed(packName, now);
}

async function undoOf(before: Restore['plan']['mine']): Promise<Done['undo']> {
  const { entries: after } = await readOwn(library);
  const known = new Set(before.map(({ id }) => id));
  const remove = after.map(({ id }) => id).filter((id) => !known.has(id));
  return () => changeOwn(library, { put: before, remove });
}

/** Restores a backup, all or nothing; then the settings, if they are wanted. @throws LibraryError */
export async function restore({ backup, plan, answers, mode, settings }: Restore, work: Work): Promise<Done> {
  const { own, others } = partsOf(backup);
  const packs = others.filter(({ head }) => !bundledIds.includes(head.id));
  const instead = mode === 'instead';
  await carryOut(library, plan, answers, Date.now(), { packs, shelf: backup.shelf, instead }, work);
  if (settings) await changeSettings(backup.settings as Partial<Settings>);
  return { count: own.length, pack: 'own' };
}
