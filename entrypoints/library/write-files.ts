import { browser } from 'wxt/browser';
import type { ExportFormat } from '../../components/library/BackupView';
import { type Backup, writeBackup } from '../../glossary/exchange/backup';
import type { Content } from '../../glossary/exchange/format';
import { bundledPacks } from '../../glossary/packs/index';
import type { Work } from '../../store/library/packs';
import { translate } from '../shared/translate';
import { blobOf } from './blob-of';
import { bundledIds } from './connection';
import { ownHead } from './heads';
import { dayOf, fileName, saveFile } from './save-file';
import { WorkClient } from './work/client';
import type { WorkAnswers, WorkAsk } from './work/messages';

/** Everything into one file. @throws Error with a code of the library, or the signal's reason. */
export async function saveBackup(work: Work): Promise<void> {
  const now = Date.now();
  const { settings = {} } = (await browser.storage.local.get('settings')) as { settings?: Record<string, unknown> };
  const blob = await asked({ type: 'backup', own: ownHead(), settings, bundled: bundledIds, now }, work);
  saveFile(backupName(translate('backupFileName', dayOf(now))), blob);
}

/** What could be saved of a damaged library, in the same form. */
export async function saveBackupFile(backup: Backup, name: string, work: Work): Promise<void> {
  saveFile(backupName(name), await blobOf(writeBackup(backup), 'application/json', work));
}

const backupName = (name: string) => `${name}.json`;

/** A pack into one file of a format. @throws Error with a code of the library, or the signal's reason. */
export async function exportPack(pack: string, format: ExportFormat, work: Work): Promise<void> {
  const ask = { type: 'export' as const, pack, format, own: ownHead(), ...shipped(pack) };
  const { name, extension, blob } = await asked(ask, work);
  const stem = `${fileName(name)}-${dayOf(Date.now())}`;
  saveFile(`${format === 'anki' ? `${stem}-anki` : stem}.${extension}`, blob);
}

/** A pack that ships, which the worker does not have. */
function shipped(pack: string): { shipped?: Content } {
  const found = bundledPacks.find(({ id }) => id === pack);
  if (!found) return {};
  const { entries, ...head } = found;
  return { shipped: { head, entries } };
}

/** Asks a worker of its own, which ends with its answer. */
async function asked<T extends 'backup' | 'export'>(
  ask: Extract<WorkAsk, { type: T }>,
  work: Work,
): Promise<WorkAnswers[T]> {
  return new WorkClient().ask<T>(ask, work);
}
