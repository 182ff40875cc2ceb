import { useRef } from 'preact/hooks';
import { glossOf } from './gloss';
import { type Find, LookUp, type Query, words } from './LookUp';
import type { MarkedPage, PageState, PageTerm, UnknownRow } from './page-state';
import { UnknownList } from './panel/UnknownList';
import { SearchBox } from './SearchBox';
import { Switch } from './Switch';
import { TermList } from './TermList';
import { useText } from './text';

/** What can be switched for a site that is not one of ours. */
export interface Site {
  host: string;
  /** It is marked whenever it is opened. */
  always: boolean;
}

export interface PopupProps {
  page: PageState;
  site: Site | undefined;
  /** What went wrong with the last thing that was asked, if anything. */
  failure: string | undefined;
  query: Query;
  /** Undefined until the glossary is loaded. */
  find: Find | undefined;
  hasPanel: boolean;
  onQuery(query: Query): void;
  onShow(term: PageTerm): void;
  onShowUnknown(row: UnknownRow): void;
  onMarkUnknown(on: boolean): void;
  onSwitch(on: boolean): void;
  onAlways(on: boolean): void;
  onMark(): void;
  onPanel(): void;
  onLibrary(): void;
  onOptions(): void;
}

export function Popup(props: PopupProps) {
  const { page, site, failure, query, find, onQuery } = props;
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const asked = query.text.trim() !== '';
  const answer = asked ? find?.(query.text) : undefined;
  return (
    <>
      <Head page={page} onSwitch={props.onSwitch} />
      <SearchBox
        box={box}
        value={query.text}
        label={t('popupSearch')}
        onInput={(text) => onQuery({ text, direct: false })}
        onEnter={() => onQuery({ text: query.text, direct: true })}
      />
      {failure && (
        <p class="failure" role="alert">
          {t('popupFailed', failure)}
        </p>
      )}
      <div role="status" class="heard">
        {answer?.whole &&
          (answer.found.length > 0
            ? t('popupFound', words(answer.found).length)
            : t('popupNoResults', query.text.trim()))}
      </div>
      <div class="body">
        {asked ? (
          <LookUp query={query} answer={answer} onBack={() => box.current?.focus()} />
        ) : (
          <Page {...props} page={page} />
        )}
      </div>
      {site && <Always site={site} onAlways={props.onAlways} />}
      <Foot {...props} />
    </>
  );
}

function Head({ page, onSwitch }: { page: PageState; onSwitch(on: boolean): void }) {
  const t = useText();
  if (page.name !== 'marked') {
    return (
      <header class="head">
        <h1 class="name">{t('extName')}</h1>
      </header>
    );
  }
  return (
    <header class="head">
      <span class="number" aria-hidden="true">
        {page.on ? page.terms.length : '–'}
      </span>
      <div class="what">
        <div role="status">{page.on ? t('popupTerms', page.terms.length, page.mentions) : t('extName')}</div>
        <h1 class="title" title={page.title}>
          {page.title || page.host}
        </h1>
      </div>
      <Switch on={page.on} label={t('popupSiteSwitch', page.host)} onChange={onSwitch} />
    </header>
  );
}

function Page({ page, onMark, ...props }: PopupProps) {
  const t = useText();
  switch (page.name) {
    case 'reading':
      return <p class="note">{t('popupReading')}</p>;
    case 'closed':
      return <p class="note">{t('popupCannotMark')}</p>;
    case 'unmarked':
      return (
        <div class="note">
          <p>{t('popupNotMarked')}</p>
          <button type="button" class="main" onClick={onMark}>
            {t('popupMarkPage')}
          </button>
        </div>
      );
    case 'marked':
      if (!page.on) return <p class="note">{t('popupSiteOff', page.host)}</p>;
      return <Terms page={page} {...props} />;
  }
}

type TermsProps = Omit<PopupProps, 'page' | 'onMark'> & { page: MarkedPage };

function Terms({ page, onShow, onShowUnknown, onMarkUnknown, onQuery }: TermsProps) {
  const t = useText();
  const rows = page.terms.map((term) => ({
    ...{ entry: term.entry, headword: term.headword, count: term.count, term },
    gloss: term.known ? glossOf(term.known.entry) : '',
    own: term.known?.origin.kind === 'document',
  }));
  return (
    <>
      {rows.length === 0 && <p class="note">{t(page.reading ? 'popupReading' : 'popupNone')}</p>}
      {rows.length > 0 && !page.canMark && <p class="note">{t('popupNoHighlights')}</p>}
      {rows.length > 0 && <TermList rows={rows} label={t('popupListLabel')} onChoose={({ term }) => onShow(term)} />}
      <UnknownList
        rows={page.unknown}
        marked={page.showsUnknown}
        onMark={onMarkUnknown}
        onShow={onShowUnknown}
        onLookUp={(text) => onQuery({ text, direct: true })}
      />
    </>
  );
}

function Always({ site, onAlways }: { site: Site; onAlways(on: boolean): void }) {
  const t = useText();
  return (
    <div class="always">
      <span aria-hidden="true">{t('popupAlways')}</span>
      <span class="hint" aria-hidden="true">
        {site.host}
      </span>
      <Switch on={site.always} label={t('popupAlwaysLabel', site.host)} onChange={onAlways} />
    </div>
  );
}

function Foot({ hasPanel, onPanel, onLibrary, onOptions }: PopupProps) {
  const t = useText();
  return (
    <footer class="foot">
      {hasPanel && (
        <button type="button" onClick={onPanel}>
          {t('popupPanel')}
        </button>
      )}
      <button type="button" onClick={onLibrary}>
        {t('popupLibrary')}
      </button>
      <button type="button" onClick={onOptions}>
        {t('popupOptions')}
      </button>
    </footer>
  );
}
