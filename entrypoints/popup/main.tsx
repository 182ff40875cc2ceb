import '../../assets/popup.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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

const entries = bundledPacks.flatMap((pack) => pack.entries);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const search = new Search(entries);

function App({ tab }: { tab: number | undefined }) {
  const [page, setPage] = useState<PageState>({ name: 'reading' });
  const refresh = async () => setPage(await pageState(tab, byId));
  useEffect(() => {
    void refresh();
    const timer = setInterval(refresh, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Popup
      page={page}
      search={(query) => search.find(query)}
      onShow={async (entry) => {
        if (tab !== undefined) await show(tab, entry);
        window.close();
      }}
      onSwitch={async (on) => {
        if (page.name === 'marked') await switchSite(page.host, on);
        await refresh();
      }}
      onMark={async () => {
        if (tab !== undefined) await mark(tab).catch(() => setPage({ name: 'closed' }));
        await refresh();
      }}
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
