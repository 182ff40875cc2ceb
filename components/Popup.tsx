import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry';
import { SenseView } from './SenseView';
import { Switch } from './Switch';
import { TermList, type TermRow } from './TermList';
import { useText } from './text';

/** A piece of jargon on the page that nothing explains. */
export interface UnknownRow {
  term: string;
  count: number;
  sentence: string;
  nearest: readonly { entry: string; headword: string }[];
}

/** What the popup knows of the page under it. */
export type PageState =
  | { name: 'reading' }
  /** A content script answers. */
  | {
      name: 'marked';
      host: string;
      title: string;
      on: boolean;
      /** More may be found yet. */
      reading: boolean;
      canMark: boolean;
      rows: TermRow[];
      mentions: number;
      /** Jargon that nothing explains, and whether it is marked now. */
      unknown: readonly UnknownRow[];
      showsUnknown: boolean;
    }
  /** Not one of our sites; it can be marked on request. */
  | { name: 'unmarked' }
  /** A page of the browser, a store, a PDF viewer. */
  | { name: 'closed' };

export interface PopupProps {
  page: PageState;
  /** What went wrong with the last thing that was asked, if anything. */
  failure: string | undefined;
  search(query: string): Entry[];
  onShow(entry: string): void;
  onSwitch(on: boolean): void;
  onMark(): void;
  onOptions(): void;
}

export function Popup({ page, failure, search, onShow, onSwitch, onMark, onOptions }: PopupProps) {
  const t = useText();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Entry>();
  const box = useRef<HTMLInputElement>(null);
  const found = query.trim() ? search(query) : undefined;
  return (
    <>
      <Head page={page} onSwitch={onSwitch} />
      <input
        ref={box}
        class="search"
        type="search"
        value={query}
        placeholder={t('popupSearch')}
        aria-label={t('popupSearch')}
        maxLength={60}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(undefined);
        }}
      />
      {failure && (
        <p class="failure" role="alert">
          {t('popupFailed', failure)}
        </p>
      )}
      <div role="status" class="heard">
        {found && !chosen && (found.length > 0 ? t('popupFound', found.length) : t('popupNoResults', query.trim()))}
      </div>
      <div class="body">
        {chosen ? (
          <Looked
            entry={chosen}
            onBack={() => {
              setChosen(undefined);
              box.current?.focus();
            }}
          />
        ) : found ? (
          <Results found={found} query={query} onChoose={setChosen} />
        ) : (
          <Page page={page} onShow={onShow} onMark={onMark} />
        )}
      </div>
      <footer class="foot">
        <button type="button" onClick={onOptions}>
          {t('popupOptions')}
        </button>
      </footer>
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
        {page.on ? page.rows.length : '–'}
      </span>
      <div class="what">
        <div role="status">{page.on ? t('popupTerms', page.rows.length, page.mentions) : t('extName')}</div>
        <h1 class="title" title={page.title}>
          {page.title || page.host}
        </h1>
      </div>
      <Switch on={page.on} label={t('popupSiteSwitch', page.host)} onChange={onSwitch} />
    </header>
  );
}

function Page({ page, onShow, onMark }: { page: PageState; onShow(entry: string): void; onMark(): void }) {
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
      if (page.rows.length === 0) return <p class="note">{t(page.reading ? 'popupReading' : 'popupNone')}</p>;
      return (
        <>
          {!page.canMark && <p class="note">{t('popupNoHighlights')}</p>}
          <TermList rows={page.rows} label={t('popupListLabel')} onChoose={onShow} />
        </>
      );
  }
}

function Results({ found, query, onChoose }: { found: Entry[]; query: string; onChoose(entry: Entry): void }) {
  const t = useText();
  if (found.length === 0) return <p class="note">{t('popupNoResults', query.trim())}</p>;
  const rows = found.map((entry) => ({ entry: entry.id, headword: entry.headword, gloss: glossOf(entry) }));
  return (
    <TermList
      rows={rows}
      label={t('popupResultsLabel')}
      onChoose={(id) => onChoose(found.find((entry) => entry.id === id)!)}
    />
  );
}

function Looked({ entry, onBack }: { entry: Entry; onBack(): void }) {
  const t = useText();
  const back = useRef<HTMLButtonElement>(null);
  // The result that had the focus is gone.
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <article class="looked">
      <button ref={back} type="button" class="back" onClick={onBack}>
        ‹ {t('popupBack')}
      </button>
      <h2 class="headword">{entry.headword}</h2>
      {entry.senses.map((sense) => (
        <SenseView key={sense.definition} sense={sense} />
      ))}
    </article>
  );
}

/** 指 and 即 that open a definition, but not the words that begin with them (指标, 即将). */
const OPENING = /^(?:即(?![将时便使可])|指(?![标导挥数定引南]))/;
/** What one line of a list holds, in characters. */
const GLOSS_LENGTH = 60;

/** The beginning of a definition, for one line of a list. */
export function glossOf(entry: Entry): string {
  const text = entry.senses[0]!.definition.replace(OPENING, '').replace(/。$/, '');
  return [...text].slice(0, GLOSS_LENGTH).join('');
}
