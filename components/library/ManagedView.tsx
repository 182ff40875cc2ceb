import { useText } from '../text';
import { failureText } from './failure-text';

/** What the administrator has set, and what of it still waits for the reader's permission. */
export interface ManagedState {
  packs: readonly { url: string; problem?: string }[];
  sites: readonly { pattern: string; allowed: boolean }[];
  /** Names of settings with their values, as the policy has them. */
  settings: readonly (readonly [string, string])[];
  /** Parts of the policy that were left out. */
  problems: readonly string[];
  /** Hosts that the browser does not let us reach yet, as match patterns. */
  waiting: readonly string[];
}

/** What was set by policy. @param onAllow within the press of the button: the browser asks for the permission only then. */
export function ManagedView({ managed, onAllow }: { managed: ManagedState; onAllow(): void }) {
  const t = useText();
  const { packs, sites, settings, problems, waiting } = managed;
  return (
    <section class="managed" aria-labelledby="managed-heading">
      <h2 id="managed-heading">{t('libraryManaged')}</h2>
      <p class="hint">{t('libraryManagedHint')}</p>
      <dl>
        {packs.map(({ url, problem }) => (
          <Line key={url} name={t('libraryManagedPackLine')} value={url} failure={problem && failureText(problem, t)} />
        ))}
        {sites.map(({ pattern, allowed }) => (
          <Line
            key={pattern}
            name={t('libraryManagedSite')}
            value={pattern}
            failure={allowed ? undefined : t('libraryManagedWaiting')}
          />
        ))}
        {settings.map(([name, value]) => (
          <Line key={name} name={t('libraryManagedSetting')} value={`${name} = ${value}`} failure={undefined} />
        ))}
        {problems.map((place) => (
          <Line key={place} name={t('libraryManagedWrong')} value={place} failure={t('libraryManagedLeftOut')} />
        ))}
      </dl>
      {waiting.length > 0 && (
        <div class="actions">
          <button type="button" class="button main" onClick={onAllow}>
            {t('libraryManagedAllow')}
          </button>
          <small class="hint">{waiting.join('，')}</small>
        </div>
      )}
    </section>
  );
}

function Line({ name, value, failure }: { name: string; value: string; failure: string | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {failure && <small class="failure">{failure}</small>}
      </dd>
    </>
  );
}
