import '../../assets/panel.css';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Find, NO_QUERY, type Query } from '../../components/LookUp';
import { nthOf, type PageTerm, placeOf } from '../../components/page-state';
import type { Copied, CopyForm } from '../../components/panel/Copy';
import { Panel } from '../../components/panel/Panel';
import { provideText } from '../../components/text';
import type { Sound } from '../../glossary/search';
import { takeAsked, watchAsked } from '../shared/asked';
import { openLookUp } from '../shared/look-up';
import { loadSound } from '../shared/pinyin';
import { startPage } from '../shared/start-page';
import { markUnknown, show, showUnknown } from '../shared/tab';
import { translate } from '../shared/translate';
import { filterOf } from './filter';
import { asCsv, asMarkdown } from './sheet';
import { type At, type FollowedPage, usePage } from './use-page';

function App() {
  const { tab, page, at, refresh } = usePage();
  const [query, setQuery] = useState<Query>(NO_QUERY);
  const [find, setFind] = useState<{ find: Find }>();
  const [sound, setSound] = useState<{ of: Sound }>();
  const [copied, setCopied] = useState<Copied>();
  useEffect(() => void openLookUp((better) => setFind({ find: better })), []);
  useEffect(() => {
    loadSound().then(
      (of) => setSound({ of }),
      // Without it the list is filtered by characters alone.
      () => {},
    );
  }, []);
  useEffect(() => {
    const take = async () => {
      const text = await takeAsked();
      if (text) setQuery({ text, direct: true });
    };
    void take();
    return watchAsked(() => void take());
  }, []);
  const terms = page.name === 'marked' ? page.terms : [];
  const filter = useMemo(() => filterOf(terms, sound?.of), [terms, sound]);
  useEffect(() => setCopied(undefined), [page]);
  const jump = (term: PageTerm, nth: number) => {
    const place = placeOf(term, nth);
    if (tab !== undefined && place) void show(tab, term.entry, place);
  };
  return (
    <Panel
      page={page}
      at={whereabouts(terms, at)}
      query={query}
      find={find?.find}
      filter={filter}
      copied={copied}
      onQuery={setQuery}
      onJump={jump}
      onCopy={(form) => void copy(page, form).then(setCopied)}
      onShowUnknown={({ term, frame }) => tab !== undefined && void showUnknown(tab, term, frame)}
      onMarkUnknown={(on) => {
        if (tab === undefined || page.name !== 'marked') return;
        const frames = page.unknown.map(({ frame }) => frame);
        void markUnknown(tab, frames, on).then(refresh);
      }}
    />
  );
}

function whereabouts(terms: readonly PageTerm[], at: At | undefined): { entry: string; nth: number } | undefined {
  const term = at && terms.find(({ entry, places }) => entry === at.entry && places.some((p) => p.frame === at.frame));
  return term && { entry: term.entry, nth: nthOf(term, at.frame, at.nth) };
}

async function copy(page: FollowedPage['page'], form: CopyForm): Promise<Copied> {
  if (page.name !== 'marked') return 'notCopied';
  try {
    await navigator.clipboard.writeText(form === 'csv' ? asCsv(page) : asMarkdown(page));
    return 'copied';
  } catch {
    return 'notCopied';
  }
}

const app = await startPage(translate('panelTitle'));
provideText(translate);
render(<App />, app);
