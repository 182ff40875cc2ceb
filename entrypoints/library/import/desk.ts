import type { Choices } from '../../../components/library/Conflicts';
import type { TableChoices } from '../../../components/library/Mapping';
import type { ShownMerge } from '../../../components/library/types';
import { type Backup, looksLikeBackup, readBackup } from '../../../glossary/exchange/backup';
import type { ReadResult } from '../../../glossary/exchange/format';
import { LIMITS } from '../../../glossary/exchange/limits';
import { OWN_PACK, type PackHead } from '../../../glossary/exchange/personal';
import { problem } from '../../../glossary/exchange/problems';
import { carryOut, type MergePlan, partsOf, planMerge } from '../../../store/library/backup';
import type { Library } from '../../../store/library/library';
import { changeOwn, type OwnChange, readOwn } from '../../../store/library/own';
import { putPack, type Work } from '../../../store/library/packs';
import type { Words } from '../work/messages';
import { type Incoming, incomingFile, incomingPaste, readIncoming } from './read-file';
import { shownMerge, shownResult } from './shown';
import type { Choose, Preview, Restore } from './state';

/** More entries than this make a pack of their own, unless the reader wants it otherwise. */
const MOST_OWN = 2000;

type Opened =
  | { kind: 'file'; incoming: Incoming; result: ReadResult; plan?: MergePlan }
  | { kind: 'backup'; backup: Backup; plan: MergePlan };

/**
 * Holds what is to be imported, from the file to the library. It lives in a worker: whatever a hundred thousand entries
 * cost, and whatever they leave to be cleared away, the page stays free. All of it throws LibraryError, or the signal's
 * reason.
 */
export class ImportDesk {
  readonly #library: Library;
  #opened: Opened | undefined;
  #undo: (() => Promise<OwnChange>) | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Reads a file as far as its preview. Changes nothing. */
  async open(file: File, words: Words, work: Work): Promise<Choose | Preview | Restore> {
    const { name } = file;
    // Before it is in memory.
    if (file.size > LIMITS.bytes) return refusal(name, 'file.too-large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (looksLikeBackup(bytes)) return this.#openBackup(name, bytes, work);
    const incoming = incomingFile(name, bytes);
    return incoming ? this.#preview(incoming, {}, words, work) : refusal(name, 'file.unknown-format');
  }

  paste(text: string, words: Words, work: Work): Promise<Preview> {
    return this.#preview(incomingPaste(text, words), {}, words, work);
  }

  /** Reads the same table again with other columns, another sheet or encoding. */
  table(choices: TableChoices, words: Words, work: Work): Promise<Preview> {
    return this.#preview(this.#file().incoming, choices, words, work);
  }

  /** What merging into the own entries would do. */
  async plan(): Promise<ShownMerge> {
    const file = this.#file();
    file.plan ??= await planMerge(this.#library, file.result.entries, Date.now());
    return shownMerge(file.plan.merge);
  }

  /** Merges what the file holds into the own entries, all or nothing. */
  async merge(answers: Choices, work: Work): Promise<void> {
    const { plan } = this.#file();
    if (!plan) throw new Error('There is no plan to carry out');
    await carryOut(this.#library, plan, answers, Date.now(), undefined, work);
    const known = new Set(plan.mine.map(({ id }) => id));
    const { entries: after } = await readOwn(this.#library);
    const remove = after.map(({ id }) => id).filter((id) => !known.has(id));
    this.#opened = undefined;
    this.#undo = () => changeOwn(this.#library, { put: plan.mine, remove });
  }

  /** Makes what the file holds a pack. @param taken ids that it may not have. */
  async pack(head: PackHead, taken: readonly string[], work: Work): Promise<void> {
    await putPack(this.#library, { head, entries: this.#file().result.entries }, Date.now(), taken, work);
    this.#opened = undefined;
  }

  /** The ids of the packs that the open backup holds. @param taken packs with these ids are left out: they ship. */
  packsToRestore(taken: readonly string[]): string[] {
    if (this.#opened?.kind !== 'backup') return [];
    const ids = partsOf(this.#opened.backup).others.map(({ head }) => head.id);
    return ids.filter((id) => !taken.includes(id));
  }

  /** Restores a backup, all or nothing. @param taken packs with these ids are left out: they ship. */
  async restore(answers: Choices, mode: Restore['mode'], taken: readonly string[], work: Work): Promise<void> {
    if (this.#opened?.kind !== 'backup') throw new Error('No backup is open');
    const { backup, plan } = this.#opened;
    const packs = partsOf(backup).others.filter(({ head }) => !taken.includes(head.id));
    const others = { packs, shelf: backup.shelf, instead: mode === 'instead' };
    await carryOut(this.#library, plan, answers, Date.now(), others, work);
    this.#opened = undefined;
  }

  /** Takes back the last merge. */
  async undo(): Promise<void> {
    await this.#undo?.();
  }

  #file() {
    if (this.#opened?.kind !== 'file') throw new Error('No file is open');
    return this.#opened;
  }

  async #preview(incoming: Incoming, choices: TableChoices, words: Words, work: Work): Promise<Preview> {
    const { name, bytes, format, pasted } = incoming;
    const result = await readIncoming(incoming, choices, words, work);
    const { head, entries } = result;
    const isPack = head ? head.id !== OWN_PACK : entries.length > MOST_OWN;
    this.#opened = { kind: 'file', incoming, result };
    return {
      ...{ step: 'preview', file: { name, size: bytes.length, format, pasted } },
      ...{ result: shownResult(result), choices, to: isPack ? 'pack' : 'own' },
      packName: head?.name ?? name.replace(/\.[^.]{1,5}$/, ''),
      merge: result.refused || isPack ? undefined : await this.plan(),
      answers: new Map(),
    };
  }

  async #openBackup(name: string, bytes: Uint8Array, work: Work): Promise<Choose | Restore> {
    const { backup, problems, problemCount } = await readBackup(bytes, work);
    if (!backup) return { step: 'choose', name, refused: { problems, problemCount } };
    const { own, others } = partsOf(backup);
    const plan = await planMerge(this.#library, own, Date.now(), backup.library);
    this.#opened = { kind: 'backup', backup, plan };
    return {
      ...{ step: 'restore', name, madeAt: backup.madeAt, stored: backup.settings, own: own.length },
      packs: others.map(({ head, entries }) => ({ id: head.id, name: head.name, count: entries.length })),
      ...{ problems, problemCount, merge: shownMerge(plan.merge) },
      ...{ answers: new Map(), mode: 'merge', settings: true },
    };
  }
}

function refusal(name: string, code: 'file.too-large' | 'file.unknown-format'): Choose {
  return { step: 'choose', name, refused: { problems: [problem(code)], problemCount: 1 } };
}
