import { useRef, useState } from 'preact/hooks';
import { Choice } from './Choice';
import { useText } from './text';

export interface OptionValues {
  theme: 'system' | 'light' | 'dark';
  density: 'all' | 'section' | 'page' | 'auto';
  markStyle: 'dotted' | 'solid' | 'wavy' | 'tint';
  printMarks: boolean;
  trigger: 'hover' | 'alt' | 'click';
  sitesOff: readonly string[];
}

export interface OptionsProps {
  values: OptionValues;
  packs: readonly { name: string; entries: number }[];
  /** What went wrong with the last change, if it could not be saved. */
  failure: string | undefined;
  onChange(change: Partial<Pick<OptionValues, 'theme' | 'density' | 'trigger' | 'markStyle' | 'printMarks'>>): void;
  onSite(host: string, on: boolean): void;
}

export function Options({ values, packs, failure, onChange, onSite }: OptionsProps) {
  const t = useText();
  return (
    <>
      <h1>
        {t('extName')}
        <small>{t('optionsHeading')}</small>
      </h1>
      <p class="lead">{t('optionsSaved')}</p>
      {failure && (
        <p class="failure" role="alert">
          {t('optionsNotSaved', failure)}
        </p>
      )}
      <Choice
        name="trigger"
        legend={t('optionsTrigger')}
        value={values.trigger}
        onChange={(trigger) => onChange({ trigger })}
        answers={[
          { value: 'hover', label: t('optionsTriggerHover') },
          { value: 'alt', label: t('optionsTriggerAlt') },
          { value: 'click', label: t('optionsTriggerClick'), hint: t('optionsTriggerHint') },
        ]}
      />
      <Choice
        name="density"
        legend={t('optionsDensity')}
        value={values.density}
        onChange={(density) => onChange({ density })}
        answers={[
          { value: 'all', label: t('optionsDensityAll') },
          { value: 'section', label: t('optionsDensitySection') },
          { value: 'page', label: t('optionsDensityPage') },
        ]}
      />
      <Choice
        name="theme"
        legend={t('optionsTheme')}
        value={values.theme}
        onChange={(theme) => onChange({ theme })}
        answers={[
          { value: 'system', label: t('optionsThemeSystem') },
          { value: 'light', label: t('optionsThemeLight') },
          { value: 'dark', label: t('optionsThemeDark') },
        ]}
      />
      <Sites sites={values.sitesOff} onSite={onSite} />
      <section class="about">
        <h2>{t('optionsGlossary')}</h2>
        <ul>
          {packs.map((pack) => (
            <li key={pack.name}>{t('optionsGlossaryLine', pack.name, pack.entries)}</li>
          ))}
        </ul>
        <p>{t('optionsPrivacy')}</p>
      </section>
    </>
  );
}

function Sites({ sites, onSite }: { sites: readonly string[]; onSite(host: string, on: boolean): void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [invalid, setInvalid] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(text);
    setInvalid(!host);
    if (!host) return;
    onSite(host, false);
    setText('');
  };
  return (
    <section class="sites">
      <h2>{t('optionsSites')}</h2>
      {sites.length === 0 && <p class="lead">{t('optionsSitesNone')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={t('optionsSiteRestore', site)}
              onClick={() => {
                onSite(site, true);
                // The button goes with its row; the focus must not fall to nowhere.
                box.current?.focus();
              }}
            >
              {t('optionsRestore')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add} noValidate>
        <input
          ref={box}
          type="text"
          value={text}
          placeholder="www.example.gov.cn"
          aria-label={t('optionsSiteAdd')}
          aria-invalid={invalid}
          aria-describedby={invalid ? 'site-invalid' : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t('optionsSiteAddButton')}</button>
      </form>
      {invalid && (
        <p class="failure" id="site-invalid" role="alert">
          {t('optionsSiteInvalid')}
        </p>
      )}
    </section>
  );
}

/** The host name in what was typed, which may be a whole address; undefined where there is none. */
export function hostOf(text: string): string | undefined {
  const typed = text.trim();
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
    return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
