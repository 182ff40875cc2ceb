import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../text';

interface SitesProps {
  off: readonly string[];
  always: readonly string[];
  onSite(host: string, on: boolean): void;
  onAlways(host: string, on: boolean): void;
}

/** The sites without marks, and those of the reader's own choice with them. */
export function Sites({ off, always, onSite, onAlways }: SitesProps) {
  const t = useText();
  return (
    <section class="setting sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('optionsSites')}</h2>
      <div class="columns">
        <SiteList
          id="off"
          heading={t('optionsSitesOff')}
          sites={off}
          none={t('optionsSitesNone')}
          act={t('optionsRestore')}
          actLabel={(site) => t('optionsSiteRestore', site)}
          onAct={(site) => onSite(site, true)}
          onAdd={(site) => onSite(site, false)}
          label={t('optionsSiteAdd')}
          add={t('optionsSiteAddButton')}
        />
        <SiteList
          id="always"
          heading={t('optionsSitesAlways')}
          sites={always}
          none={t('optionsAlwaysNone')}
          act={t('optionsRemove')}
          actLabel={(site) => t('optionsAlwaysRemove', site)}
          onAct={(site) => onAlways(site, false)}
          onAdd={(site) => onAlways(site, true)}
          label={t('optionsAlwaysAdd')}
          add={t('optionsAlwaysAddButton')}
        />
      </div>
    </section>
  );
}

interface SiteListProps {
  id: string;
  heading: string;
  sites: readonly string[];
  none: string;
  act: string;
  actLabel(site: string): string;
  onAct(site: string): void;
  onAdd(site: string): void;
  label: string;
  add: string;
}

function SiteList({ id, heading, sites, none, act, actLabel, onAct, onAdd, label, add }: SiteListProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [invalid, setInvalid] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const host = hostOf(text);
    setInvalid(!host);
    if (!host) return;
    // At once: the browser asks for a permission only within the press.
    onAdd(host);
    setText('');
  };
  return (
    <div class="site-list" data-sites={id}>
      <h3 id={`${id}-heading`}>{heading}</h3>
      {sites.length === 0 && <p class="lead">{none}</p>}
      <Rows labelledBy={`${id}-heading`}>
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={actLabel(site)}
              onClick={() => {
                onAct(site);
                // The button goes with its row; the focus must not fall to nowhere.
                box.current?.focus();
              }}
            >
              {act}
            </button>
          </li>
        ))}
      </Rows>
      <form onSubmit={submit} noValidate>
        <input
          ref={box}
          type="text"
          value={text}
          placeholder="www.example.gov.cn"
          aria-label={label}
          aria-invalid={invalid}
          aria-describedby={invalid ? `${id}-invalid` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{add}</button>
      </form>
      {invalid && (
        <p class="failure" id={`${id}-invalid`} role="alert">
          {t('optionsSiteInvalid')}
        </p>
      )}
    </div>
  );
}

/** A list, where there is anything in it. */
export function Rows({ labelledBy, children }: { labelledBy: string; children: ComponentChildren[] }) {
  return children.length > 0 ? <ul aria-labelledby={labelledBy}>{children}</ul> : null;
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
