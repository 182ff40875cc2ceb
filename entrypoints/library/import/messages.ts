import type { Choices } from '../../../components/library/Conflicts';
import type { TableChoices } from '../../../components/library/Mapping';
import type { ShownMerge } from '../../../components/library/types';
import type { PackHead } from '../../../glossary/exchange/personal';
import type { Choose, Preview, Restore } from './state';

/** Words of the reader's language: a worker cannot ask the browser for them. */
export interface Words {
  pasted: string;
  ownWords: string;
  ownIssuer: string;
  ownCategory: string;
}

/** What the worker that imports is asked; each question is about the file that was opened last. */
export type ImportAsk =
  /** Read a file as far as its preview. Changes nothing. */
  | { type: 'open'; file: File; words: Words }
  | { type: 'paste'; text: string; words: Words }
  /** Read the table again with other columns, another sheet or encoding. */
  | { type: 'table'; choices: TableChoices; words: Words }
  /** What merging into the own entries would do. */
  | { type: 'plan' }
  /** Do what the preview showed, all or nothing. */
  | { type: 'merge'; answers: Choices }
  | { type: 'pack'; head: PackHead; taken: readonly string[] }
  | { type: 'restore'; answers: Choices; mode: Restore['mode']; taken: readonly string[] }
  /** Take back the merge that was done last. */
  | { type: 'undo' };

export interface ImportAnswers {
  open: Choose | Preview | Restore;
  paste: Preview;
  table: Preview;
  plan: ShownMerge;
  merge: undefined;
  pack: undefined;
  restore: undefined;
  undo: undefined;
}

export type ToImport = { type: 'import'; job: number; ask: ImportAsk } | { type: 'call-off'; job: number };

export type FromImport =
  | { type: 'progress'; job: number; share: number }
  | { type: 'answer'; job: number; answer: ImportAnswers[ImportAsk['type']] }
  /** @property code of the library, or whatever went wrong; none where it was called off. */
  | { type: 'failed'; job: number; code?: string };
