import type { Choices } from '../../../components/library/Conflicts';
import type { TableChoices } from '../../../components/library/Mapping';
import type { ShownMerge, ShownResult } from '../../../components/library/types';
import type { BackupResult } from '../../../glossary/exchange/backup';

/** What the page shows of an import; the entries themselves are with the worker that has read them. */
export interface Preview {
  step: 'preview';
  file: { name: string; size: number; format: string; pasted: boolean };
  result: ShownResult;
  choices: TableChoices;
  to: 'own' | 'pack';
  packName: string;
  /** What merging into the own entries would do, once it is worked out. */
  merge: ShownMerge | undefined;
  answers: Choices;
  failure?: string;
}

export interface Restore {
  step: 'restore';
  name: string;
  /** ms since 1970 */
  madeAt: number;
  /** How many own entries it has, and its other packs. */
  own: number;
  packs: readonly { id: string; name: string; count: number }[];
  /** The settings as they were stored. */
  stored: Record<string, unknown>;
  problems: BackupResult['problems'];
  problemCount: number;
  merge: ShownMerge;
  answers: Choices;
  mode: 'merge' | 'instead';
  settings: boolean;
  failure?: string;
}

/** Why nothing can be taken from a file, or the beginning. */
export interface Choose {
  step: 'choose';
  failure?: string;
  refused?: Pick<ShownResult, 'problems' | 'problemCount'>;
  name?: string;
}

/** Where an import stands. */
export type ImportState =
  | Choose
  | { step: 'busy'; label: 'reading' | 'writing'; name: string; share: number }
  | Preview
  | Restore;
