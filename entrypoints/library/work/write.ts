import { writeBackup } from '../../../glossary/exchange/backup';
import type { Content } from '../../../glossary/exchange/format';
import { FORMATS } from '../../../glossary/exchange/formats';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import { makeBackup } from '../../../store/library/backup';
import { LibraryError } from '../../../store/library/errors';
import type { Library } from '../../../store/library/library';
import { readOwn } from '../../../store/library/own';
import { overview, readPackEntries, type Work } from '../../../store/library/packs';
import { blobOf } from '../blob-of';
import type { WorkAnswers, WorkAsk } from './messages';

type Ask<T extends WorkAsk['type']> = Extract<WorkAsk, { type: T }>;

/** Everything as one file. @throws LibraryError, or the signal's reason. */
export async function backupFile(library: Library, ask: Ask<'backup'>, work: Work): Promise<Blob> {
  const { own, settings, bundled, now } = ask;
  const backup = await makeBackup(library, { ...work, own, settings, bundled, now });
  return blobOf(writeBackup(backup), 'application/json', work);
}

/** A pack as a file of some format. @throws LibraryError, or the signal's reason. */
export async function packFile(library: Library, ask: Ask<'export'>, work: Work): Promise<WorkAnswers['export']> {
  const content = ask.shipped ?? (await contentOf(library, ask, work));
  const { write, mime, extensions } = FORMATS.find(({ id }) => id === ask.format)!;
  return { name: content.head.name, extension: extensions[0]!, blob: await blobOf(write!(content), mime, work) };
}

async function contentOf(library: Library, { pack, own }: Ask<'export'>, work: Work): Promise<Content> {
  if (pack === OWN_PACK) return { head: own, entries: (await readOwn(library)).entries };
  const record = (await overview(library, [])).packs.find(({ id }) => id === pack);
  if (!record) throw new LibraryError('library.pack-missing');
  return { head: record.head, entries: (await readPackEntries(library, pack, work)).entries };
}
