import '../../assets/popup.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PageState, Popup } from '../../components/Popup';
import { TextProvider } from '../../components/text';
import { bundledPacks } from '../../glossary/packs/index';
import { Search } from '../../glossary/search';
import { loadSettings, switchSite } from '../../store/settings';
import { translate } from '../shared/translate';
import { mark, pageState, show, tabId } from './page';

/** While the page is still being read the popup asks again at this interval, in ms. */
const ASK_AGAIN_MS = 400;
/** How long a change of the settings takes to reach the page, in ms. */
const SETTLE_MS = 150;

const entries = bundledPacks.flatMap((pack) => pack.entries);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const search = new Search(entries);

function App({ tab }: { tab: number | undefined }) {
  const [page, setPage] = useState<PageState>({ name: 'reading' });
  const [failure, setFailure] = useState<string>();
  const asked = useRef(0);
  /** An answer that comes after a later question was asked is dropped. */
  const refresh = async () => {
    const turn = ++asked.current;
    const state = await pageState(tab, byId);
    if (turn === asked.current) setPage(state);
  };
  const unfinished = page.name === 'reading' || (page.name === 'marked' && page.on && page.reading);
  useEffect(() => {
    const timer = setTimeout(refresh, page.name === 'reading' ? 0 : ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unfinished && page]);
  const tryTo = async (task: () => Promise<unknown>) => {
    try {
      await task();
      setFailure(undefined);
      await refresh();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Popup
      page={page}
      failure={failure}
      search={(query) => search.find(query)}
      onShow={async (entry) => {
        if (tab !== undefined) await show(tab, entry);
        window.close();
      }}
      onSwitch={(on) =>
        void tryTo(async () => {
          if (page.name !== 'marked') return;
          await switchSite(page.host, on);
          // The page hears of the change by itself; give it a moment, so that the answer is not the old one.
          await new Promise((done) => setTimeout(done, SETTLE_MS));
        })
      }
      onMark={() => void tryTo(async () => tab !== undefined && (await mark(tab)))}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

const { theme } = await loadSettings();
document.body.dataset.theme = theme;
document.title = translate('extName');
document.documentElement.lang = browser.i18n.getUILanguage();
const tab = await tabId();
render(
  <TextProvider value={translate}>
    <App tab={tab} />
  </TextProvider>,
  document.getElementById('app')!,
);
