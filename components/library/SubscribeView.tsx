import { useState } from 'preact/hooks';
import type { Problem } from '../../glossary/exchange/problems';
import { useText } from '../text';
import { failureText } from './failure-text';
import { countText, sizeText } from './format';
import { ProblemList } from './ProblemList';
import { Progress } from './Progress';

/** A pack that was fetched and is looked at before it is added. */
export interface Fetched {
  url: string;
  name: string;
  publisher: string;
  version: string;
  license: string;
  count: number;
  bytes: number;
  hash: string;
  /** The pack whose place it takes. */
  replaces: string | undefined;
  sample: readonly string[];
}

export type SubscribeState =
  | { step: 'ask'; failure?: string; status?: number; problems?: readonly Problem[] }
  | { step: 'fetching' }
  | { step: 'look'; fetched: Fetched; failure?: string };

interface SubscribeViewProps {
  state: SubscribeState;
  /** Within the press of the button: the browser asks for the permission only then. */
  onFetch(url: string): void;
  onAdd(): void;
  onCancel(): void;
}

/** A pack by its address: asked for, looked at, then added. */
export function SubscribeView({ state, onFetch, onAdd, onCancel }: SubscribeViewProps) {
  const t = useText();
  const [url, setUrl] = useState('');
  return (
    <section class="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{t('subscriptionHeading')}</h2>
      <p class="hint">{t('subscriptionHint')}</p>
      <form
        class="address"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onFetch(url.trim());
        }}
      >
        <label for="address">{t('subscriptionAddress')}</label>
        <div class="actions">
          <input
            id="address"
            type="url"
            value={url}
            placeholder="https://www.example.gov.cn/pack.json"
            aria-invalid={state.step === 'ask' && state.failure !== undefined}
            aria-describedby="address-failure"
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" class="button main" disabled={state.step === 'fetching' || !url.trim()}>
            {t('subscriptionLook')}
          </button>
        </div>
        <div id="address-failure">
          {state.step === 'ask' && state.failure && (
            <p class="failure" role="alert">
              {failureText(state.failure, t)}
              {state.status !== undefined && t('subscriptionStatus', state.status)}
            </p>
          )}
        </div>
        {state.step === 'ask' && state.problems && (
          <ProblemList problems={state.problems} count={state.problems.length} refused={false} />
        )}
      </form>
      {state.step === 'fetching' && <Progress label={t('subscriptionFetching')} share={0} onCancel={onCancel} />}
      {state.step === 'look' && <Look {...state} onAdd={onAdd} onCancel={onCancel} />}
    </section>
  );
}

interface LookProps {
  fetched: Fetched;
  failure?: string;
  onAdd(): void;
  onCancel(): void;
}

function Look({ fetched, failure, onAdd, onCancel }: LookProps) {
  const t = useText();
  const { name, publisher, version, license, count, bytes, hash, replaces, sample } = fetched;
  return (
    <section class="look" aria-label={name}>
      <h3>{name}</h3>
      <dl>
        <dt>{t('libraryPublisher')}</dt>
        <dd>{publisher}</dd>
        <dt>{t('libraryVersion')}</dt>
        <dd>{version}</dd>
        <dt>{t('libraryLicense')}</dt>
        <dd>{license}</dd>
        <dt>{t('librarySize')}</dt>
        <dd>
          {t('libraryCount', countText(count))} · {sizeText(bytes)}
        </dd>
        <dt>{t('subscriptionHash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>{t('libraryContains')}</dt>
        <dd>{sample.join('、')}</dd>
      </dl>
      {replaces && <p class="failure">{t('subscriptionReplaces', replaces)}</p>}
      {failure && (
        <p class="failure" role="alert">
          {failureText(failure, t)}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button main" onClick={onAdd}>
          {t('subscriptionAdd')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('libraryCancel')}
        </button>
      </div>
    </section>
  );
}
