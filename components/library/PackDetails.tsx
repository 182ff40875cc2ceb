import { useState } from 'preact/hooks';
import { useText } from '../text';
import { failureText } from './failure-text';
import { dateText, momentText } from './format';
import type { PackRow } from './types';

interface PackDetailsProps {
  pack: PackRow;
  first: boolean;
  last: boolean;
  /** It is being fetched now. */
  updating: boolean;
  onMove(by: 1 | -1): void;
  onUpdate(): void;
  onExport(): void;
  onRemove(): void;
}

/** What is known of a pack, and what can be done with it. */
export function PackDetails({ pack, first, last, updating, onMove, onUpdate, onExport, onRemove }: PackDetailsProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { subscription, kind } = pack;
  const removable = (kind === 'imported' || kind === 'subscribed') && !subscription?.managed;
  return (
    <section class="pack-details" aria-label={t('libraryPackDetails', pack.name)}>
      <dl>
        <Fact name={t('libraryPublisher')} value={pack.publisher} />
        <Fact name={t('libraryVersion')} value={pack.version} />
        <Fact name={t('libraryLicense')} value={pack.license} />
        <Fact name={t('libraryUpdated')} value={pack.updatedAt === undefined ? undefined : dateText(pack.updatedAt)} />
        <Fact name={t('subscriptionAddress')} value={subscription?.url} />
        <Fact
          name={t('subscriptionHash')}
          value={/[^0]/.test(subscription?.hash ?? '') ? subscription?.hash : undefined}
          code
        />
        <Fact
          name={t('subscriptionChecked')}
          value={subscription?.checkedAt ? momentText(subscription.checkedAt) : undefined}
        />
      </dl>
      {subscription?.problem && (
        <p class="failure" role="status">
          {t('subscriptionLastProblem', failureText(subscription.problem, t))}
        </p>
      )}
      {subscription?.managed && <p class="hint">{t('libraryManagedPack')}</p>}
      <div class="actions">
        <button type="button" class="button" disabled={first} onClick={() => onMove(-1)}>
          {t('libraryMoveUp')}
        </button>
        <button type="button" class="button" disabled={last} onClick={() => onMove(1)}>
          {t('libraryMoveDown')}
        </button>
        {subscription && (
          <button type="button" class="button" disabled={updating} onClick={onUpdate}>
            {updating ? t('subscriptionUpdating') : t('subscriptionUpdate')}
          </button>
        )}
        <button type="button" class="button" onClick={onExport}>
          {t('libraryExport')}
        </button>
        {removable && !asking && (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t('libraryRemovePack')}
          </button>
        )}
      </div>
      {asking && (
        <div class="ask" role="alert">
          <p>{t('libraryRemovePackAsk', pack.name)}</p>
          <div class="actions">
            <button type="button" class="button danger" onClick={onRemove}>
              {t('libraryRemovePackYes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('libraryCancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function Fact({ name, value, code }: { name: string; value: string | undefined; code?: boolean }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{code ? <code>{value}</code> : value}</dd>
    </>
  );
}
