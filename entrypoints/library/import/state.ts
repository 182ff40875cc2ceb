import type { Choices } from '../../../components/library/Conflicts';
import type { TableChoices } from '../../../components/library/Mapping';
import type { Backup, BackupResult } from '../../../glossary/exchange/backup';
import type { ReadResult } from '../../../glossary/exchange/format';
import type { MergePlan } from '../../../store/library/backup';
import type { Incoming } from './read-file';

export interface Preview {
  step: 'preview';
  incoming: Incoming;
  result: ReadResult;
  choices: TableChoices;
  to: 'own' | 'pack';
  packName: string;
  plan: MergePlan | undefined;
  answers: Choices;
  failure?: string;
}

export interface Restore {
  step: 'restore';
  name: string;
  backup: Backup;
  problems: BackupResult['problems'];
  problemCount: number;
  plan: MergePlan;
  answers: Choices;
  mode: 'merge' | 'instead';
  settings: boolean;
  failure?: string;
}

/** Where an import stands. */
export type ImportState =
  | { step: 'choose'; failure?: string; refused?: ReadResult; name?: string }
  | { step: 'busy'; label: 'reading' | 'writing'; name: string; share: number }
  | Preview
  | Restore;
