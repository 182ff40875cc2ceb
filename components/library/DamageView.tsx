import { useState } from 'preact/hooks';
import { useText } from '../text';
import { failureText } from './failure-text';
import { countText } from './format';

interface DamageViewProps {
  /** Of the library. */
  code: string;
  /** What could be read, once the file with it has been written. */
  saved: { kept: number; lost: number } | undefined;
  busy: boolean;
  failure: string | undefined;
  onSalvage(): void;
  /** @param keep whether what was read goes into the new library. */
  onBegin(keep: boolean): void;
  onRetry(): void;
}

/** The store cannot be used: first a file with what can be read of it, only then a new beginning. */
export function DamageView({ code, saved, busy, failure, onSalvage, onBegin, onRetry }: DamageViewProps) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const damaged = code === 'library.damaged';
  return (
    <section class="damage" role="alert" aria-labelledby="damage-heading">
      <h2 id="damage-heading">{damaged ? t('libraryDamaged') : t('libraryUnavailable')}</h2>
      <p>{failureText(code, t)}</p>
      <p class="hint">{t('libraryDamagedHint')}</p>
      {failure && <p class="failure">{failure}</p>}
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={onRetry}>
          {t('libraryRetry')}
        </button>
        {damaged && (
          <button type="button" class="button main" disabled={busy} onClick={onSalvage}>
            {t('librarySalvage')}
          </button>
        )}
      </div>
      {saved && (
        <>
          <p>{t('librarySalvaged', countText(saved.kept), countText(saved.lost))}</p>
          <label class="check">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
            {t('librarySalvageSure')}
          </label>
          <div class="actions">
            <button type="button" class="button main" disabled={!sure || busy} onClick={() => onBegin(true)}>
              {t('libraryBeginWith')}
            </button>
            <button type="button" class="button danger" disabled={!sure || busy} onClick={() => onBegin(false)}>
              {t('libraryBeginEmpty')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
