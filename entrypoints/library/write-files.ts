import { browser } from 'wxt/browser';
import type { ExportFormat } from '../../components/library/BackupView';
import { type Backup, writeBackup } from '../../glossary/exchange/backup';
import type { Content } from '../../glossary/exchange/format';
import { FORMATS } from '../../glossary/exchange/formats';
import { OWN_PACK } from '../../glossary/exchange/personal';
import { bundledPacks } from '../../glossary/packs/index';
import { makeBackup } from '../../store/library/backup';
import { LibraryError } from '../../store/library/errors';
import { readOwn } from '../../store/library/own';
import { overview, readPackEntries, type Work } from '../../store/library/packs';
import { translate } from '../shared/translate';
import { bundledIds, library } from './connection';
import { ownHead } from './heads';
import { dayOf, fileName, saveFile } from './save-file';

/** Everything into one file. @throws LibraryError, or the signal's reason. */
export async function saveBackup(work: Work): Promise<void> {
  const now = Date.now();
  const { settings = {} } = (await browser.storage.local.get('settings')) as { settings?: Record<string, unknown> };
  const backup = await makeBackup(library, { ...work, own: ownHead(), settings, bundled: bundledIds, now });
  await saveBackupFile(backup, translate('backupFileName', dayOf(now)), work);
}

export function saveBackupFile(backup: Backup, name: string, work: Work): Promise<void> {
  return saveFile(`${name}.json`, 'application/json', writeBackup(backup), work);
}

/** A pack into one file of a format. @throws LibraryError, or the signal's reason. */
export async function exportPack(pack: string, format: ExportFormat, work: Work): Promise<void> {
  const content = await contentOf(pack, work);
  const { write, mime, extensions } = FORMATS.find(({ id }) => id === format)!;
  const name = `${fileName(content.head.name)}-${dayOf(Date.now())}`;
  await saveFile(`${format === 'anki' ? `${name}-anki` : name}.${extensions[0]}`, mime, write!(content), work);
}

async function contentOf(pack: string, work: Work): Promise<Content> {
  if (pack === OWN_PACK) return { head: ownHead(), entries: (await readOwn(library)).entries };
  const bundled = bundledPacks.find(({ id }) => id === pack);
  if (bundled) {
    const { entries, ...head } = bundled;
    return { head, entries };
  }
  const record = (await overview(library, bundledIds)).packs.find(({ id }) => id === pack);
  if (!record) throw new LibraryError('library.pack-missing');
  return { head: record.head, entries: (await readPackEntries(library, pack, work)).entries };
}
