import type { ExportFormat } from '../../../components/library/BackupView';
import type { Choices } from '../../../components/library/Conflicts';
import type { TableChoices } from '../../../components/library/Mapping';
import type { ShownMerge } from '../../../components/library/types';
import type { Content } from '../../../glossary/exchange/format';
import type { PackHead } from '../../../glossary/exchange/personal';
import type { Choose, Preview, Restore } from '../import/state';

/** Words of the reader's language: a worker cannot ask the browser for them. */
export interface Words {
  pasted: string;
  ownWords: string;
  ownIssuer: string;
  ownCategory: string;
}

/** What a worker is asked. Of an import each question is about the file that was opened last. */
export type WorkAsk =
  /** Read a file as far as its preview. Changes nothing. */
  | { type: 'open'; file: File; words: Words }
  | { type: 'paste'; text: string; words: Words }
  /** Read the table again with other columns, another sheet or encoding. */
  | { type: 'table'; choices: TableChoices; words: Words }
  /** What merging into the own entries would do. */
  | { type: 'plan' }
  /** Do what the preview showed, all or nothing. */
  | { type: 'merge'; answers: Choices }
  | { type: 'pack'; head: PackHead; taken: readonly string[]; version: string }
  | { type: 'restore'; answers: Choices; mode: Restore['mode']; taken: readonly string[]; version: string }
  /** Go on until the indexes of what was written are made; the packs are in use meanwhile. */
  | { type: 'index' }
  /** Take back the merge that was done last. */
  | { type: 'undo' }
  /** All of the library in one file. */
  | {
      type: 'backup';
      /** What the own pack says of itself. */
      own: PackHead;
      settings: Record<string, unknown>;
      bundled: readonly string[];
      now: number;
    }
  /** A pack in a file; of one that ships its content is given. */
  | { type: 'export'; pack: string; format: ExportFormat; own: PackHead; shipped?: Content };

export interface WorkAnswers {
  open: Choose | Preview | Restore;
  paste: Preview;
  table: Preview;
  plan: ShownMerge;
  merge: undefined;
  pack: undefined;
  restore: undefined;
  index: undefined;
  undo: undefined;
  backup: Blob;
  export: { name: string; extension: string; blob: Blob };
}

export type ToWork = { type: 'work'; job: number; ask: WorkAsk } | { type: 'call-off'; job: number };

export type FromWork =
  | { type: 'progress'; job: number; share: number }
  | { type: 'answer'; job: number; answer: WorkAnswers[WorkAsk['type']] }
  /** @property code of the library, or whatever went wrong; none where it was called off. */
  | { type: 'failed'; job: number; code?: string };
