import type { Choice } from '../../glossary/exchange/merge';
import type { Problem } from '../../glossary/exchange/problems';
import { useText } from '../text';
import { type Choices, Conflicts } from './Conflicts';
import { countText, momentText } from './format';
import { MergeSummary } from './ImportPreview';
import { ProblemList } from './ProblemList';
import type { ShownMerge } from './types';

export interface RestorePreviewProps {
  name: string;
  /** ms since 1970 */
  madeAt: number;
  own: number;
  packs: readonly { id: string; name: string; count: number; known: boolean }[];
  problems: readonly Problem[];
  problemCount: number;
  merge: ShownMerge;
  answers: Choices;
  /** Merge into what is here, or put it in its place. */
  mode: 'merge' | 'instead';
  settings: boolean;
  failure: string | undefined;
  onMode(mode: 'merge' | 'instead'): void;
  onSettings(settings: boolean): void;
  onAnswer(ids: readonly string[], choice: Choice): void;
  onConfirm(): void;
  onCancel(): void;
}

/** What a backup holds and what restoring it would do, before it is done. */
export function RestorePreview(props: RestorePreviewProps) {
  const { name, madeAt, own, packs, merge, answers, mode, settings, failure } = props;
  const t = useText();
  const open = mode === 'merge' ? merge.conflicts.filter((id) => !answers.has(id)).length : 0;
  return (
    <section class="import-preview" aria-labelledby="restore-heading">
      <h2 id="restore-heading">{t('backupRestore')}</h2>
      <p class="hint">{t('backupMadeAt', name, momentText(madeAt))}</p>
      <ul class="facts">
        <li>
          <strong>{countText(own)}</strong> {t('backupOwnEntries')}
        </li>
        {packs.map((pack) => (
          <li key={pack.id}>
            <strong>{countText(pack.count)}</strong> {pack.name}
            {pack.known && <small class="hint">{t('backupReplaces')}</small>}
          </li>
        ))}
      </ul>
      <ProblemList problems={props.problems} count={props.problemCount} refused={false} />
      <fieldset class="destination">
        <legend>{t('backupHow')}</legend>
        <div class="answer">
          <label>
            <input type="radio" name="mode" checked={mode === 'merge'} onChange={() => props.onMode('merge')} />
            <span>
              {t('backupMerge')}
              <small class="hint">{t('backupMergeHint')}</small>
            </span>
          </label>
        </div>
        <div class="answer">
          <label>
            <input type="radio" name="mode" checked={mode === 'instead'} onChange={() => props.onMode('instead')} />
            <span>
              {t('backupInstead')}
              <small class="hint">{t('backupInsteadHint')}</small>
            </span>
          </label>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={settings}
            onChange={(event) => props.onSettings(event.currentTarget.checked)}
          />
          {t('backupSettings')}
        </label>
      </fieldset>
      {mode === 'merge' && (
        <>
          <MergeSummary merge={merge} />
          <Conflicts merge={merge} choices={answers} onChoose={props.onAnswer} />
        </>
      )}
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button main" disabled={open > 0} onClick={props.onConfirm}>
          {mode === 'merge' ? t('backupMergeNow') : t('backupInsteadNow')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('libraryCancel')}
        </button>
        <small class="hint">{open > 0 ? t('libraryConflictsOpen', countText(open)) : t('libraryAllOrNothing')}</small>
      </div>
    </section>
  );
}
