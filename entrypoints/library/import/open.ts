import type { TableChoices } from '../../../components/library/Mapping';
import { looksLikeBackup, readBackup } from '../../../glossary/exchange/backup';
import { LIMITS } from '../../../glossary/exchange/limits';
import type { PaceOptions } from '../../../glossary/exchange/pace';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import { problem } from '../../../glossary/exchange/problems';
import { partsOf, planMerge } from '../../../store/library/backup';
import { library } from '../connection';
import { type Incoming, incomingFile, readIncoming } from './read-file';
import type { ImportState, Preview } from './state';

/** More entries than this make a pack of their own, unless the reader wants it otherwise. */
const MOST_OWN = 2000;

/** Reads a file as far as its preview. Changes nothing. @throws LibraryError, or the signal's reason. */
export async function openFile(file: File, work: PaceOptions): Promise<ImportState> {
  const { name } = file;
  // Before it is in memory.
  if (file.size > LIMITS.bytes) return refusal(name, 'file.too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (looksLikeBackup(bytes)) return openBackup(name, bytes, work);
  const incoming = incomingFile(name, bytes);
  return incoming ? openIncoming(incoming, {}, work) : refusal(name, 'file.unknown-format');
}

function refusal(name: string, code: 'file.too-large' | 'file.unknown-format'): ImportState {
  const refused = { refused: true, entries: [], lines: [], problems: [problem(code)], problemCount: 1 };
  return { step: 'choose', refused, name };
}

/** @throws LibraryError, or the signal's reason. */
export async function openIncoming(incoming: Incoming, choices: TableChoices, work: PaceOptions): Promise<Preview> {
  const result = await readIncoming(incoming, choices, work);
  const { head, entries } = result;
  const isPack = head ? head.id !== OWN_PACK : entries.length > MOST_OWN;
  return {
    ...{ step: 'preview', incoming, result, choices, to: isPack ? 'pack' : 'own' },
    packName: head?.name ?? incoming.name.replace(/\.[^.]{1,5}$/, ''),
    plan: result.refused || isPack ? undefined : await planMerge(library, entries, Date.now()),
    answers: new Map(),
  };
}

async function openBackup(name: string, bytes: Uint8Array, work: PaceOptions): Promise<ImportState> {
  const { backup, problems, problemCount } = await readBackup(bytes, work);
  if (!backup) {
    return { step: 'choose', name, refused: { refused: true, entries: [], lines: [], problems, problemCount } };
  }
  const plan = await planMerge(library, partsOf(backup).own, Date.now(), backup.library);
  return {
    ...{ step: 'restore', name, backup, problems, problemCount, plan },
    ...{ answers: new Map(), mode: 'merge', settings: true },
  };
}
