import { useRef } from 'preact/hooks';
import { type Answer, type Find, LookUp, type Query, words } from '../LookUp';
import type { MarkedPage, PageState, PageTerm, UnknownRow } from '../page-state';
import { SearchBox } from '../SearchBox';
import { useText } from '../text';
import { type Copied, Copy, type CopyForm } from './Copy';
import { Terms } from './Terms';
import { UnknownList } from './UnknownList';

export interface PanelProps {
  page: PageState;
  /** The term that the reader has come to on the page, and which of its mentions. */
  at: { entry: string; nth: number } | undefined;
  query: Query;
  find: Find | undefined;
  /** The terms of the page that a query is about, by their place in the page's list. */
  filter: ((query: string) => ReadonlySet<string>) | undefined;
  copied: Copied | undefined;
  onQuery(query: Query): void;
  onJump(term: PageTerm, nth: number): void;
  onCopy(form: CopyForm): void;
  onShowUnknown(row: UnknownRow): void;
  onMarkUnknown(on: boolean): void;
}

/** The companion beside a document: its terms in order, and the look-up. */
export function Panel(props: PanelProps) {
  const { page, query, onQuery } = props;
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const asked = query.text.trim() !== '';
  const answer = asked ? beyond(props) : undefined;
  return (
    <>
      <Head {...props} />
      <div class="seek">
        <SearchBox
          box={box}
          value={query.text}
          label={t(page.name === 'marked' && page.on ? 'panelSearch' : 'popupSearch')}
          onInput={(text) => onQuery({ text, direct: false })}
          onEnter={() => onQuery({ text: query.text, direct: true })}
        />
      </div>
      <div class="body">
        {(!asked || hasTerms(page)) && <Page {...props} />}
        {asked && (
          <section class="shelf" aria-label={t('panelGlossary')}>
            {hasTerms(page) && <h2 class="rubric">{t('panelGlossary')}</h2>}
            <LookUp query={query} answer={answer} onBack={() => box.current?.focus()} />
          </section>
        )}
      </div>
      <div role="status" class="heard">
        {answer?.whole ? t('popupFound', words(answer.found).length) : ''}
      </div>
    </>
  );
}

/** What the glossary has besides the terms of the page that are listed already. */
function beyond({ page, query, find, filter }: PanelProps): Answer | undefined {
  const answer = find?.(query.text);
  if (!answer || !filter || query.direct || !hasTerms(page)) return answer;
  const among = filter(query.text);
  const listed = new Set(page.terms.filter(({ entry }) => among.has(entry)).map(({ headword }) => headword));
  return { ...answer, found: answer.found.filter(({ entry }) => !listed.has(entry.headword)) };
}

const hasTerms = (page: PageState): page is MarkedPage => page.name === 'marked' && page.on && page.terms.length > 0;

function Head({ page, copied, onCopy }: PanelProps) {
  const t = useText();
  if (page.name !== 'marked' || !page.on) {
    return (
      <header class="head">
        <h1 class="name">{t('extName')}</h1>
      </header>
    );
  }
  return (
    <header class="head">
      <div class="what">
        <h1 class="title" title={page.title}>
          {page.title || page.host}
        </h1>
        <div class="sum">
          <span role="status">{t('popupTerms', page.terms.length, page.mentions)}</span>
          {page.terms.length > 0 && <Copy copied={copied} onCopy={onCopy} />}
        </div>
      </div>
    </header>
  );
}

function Page(props: PanelProps) {
  const { page, query, onQuery } = props;
  const t = useText();
  switch (page.name) {
    case 'reading':
      return <p class="note">{t('popupReading')}</p>;
    case 'unmarked':
    case 'closed':
      return <p class="note">{t('panelNotMarked')}</p>;
    case 'marked': {
      if (!page.on) return <p class="note">{t('popupSiteOff', page.host)}</p>;
      const asked = query.text.trim() !== '';
      return (
        <>
          {page.terms.length === 0 && <p class="note">{t(page.reading ? 'popupReading' : 'panelNone')}</p>}
          {page.terms.length > 0 && <Terms {...props} page={page} />}
          {!asked && (
            <UnknownList
              rows={page.unknown}
              marked={page.showsUnknown}
              onMark={props.onMarkUnknown}
              onShow={props.onShowUnknown}
              onLookUp={(text) => onQuery({ text, direct: true })}
            />
          )}
        </>
      );
    }
  }
}
