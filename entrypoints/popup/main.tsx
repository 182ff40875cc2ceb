import '../../assets/popup.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Find, NO_QUERY, type Query } from '../../components/LookUp';
import { Popup, type Site } from '../../components/Popup';
import { provideText } from '../../components/text';
import { switchSite } from '../../store/settings';
import { hasSidePanel, openSidePanel } from '../shared/side-panel';
import { turnOff, turnOn } from '../shared/sites';
import { startPage } from '../shared/start-page';
import { mark, markUnknown, show, showUnknown, tabId } from '../shared/tab';
import { translate } from '../shared/translate';
import { siteOf } from './site';
import { usePage } from './use-page';

/** How long a change of the settings takes to reach the page, in ms. */
const SETTLE_MS = 150;
const settled = () => new Promise((done) => setTimeout(done, SETTLE_MS));

function App({ tab, window: windowId }: { tab: number | undefined; window: number | undefined }) {
  const { page, refresh } = usePage(tab);
  const [failure, setFailure] = useState<string>();
  const [query, setQuery] = useState<Query>(NO_QUERY);
  const [find, setFind] = useState<{ find: Find }>();
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    // After the first picture: the glossary is large, and most who open the popup want the list.
    setTimeout(async () => (await import('../shared/look-up')).openLookUp((better) => setFind({ find: better })));
  }, []);
  useEffect(() => void siteOf(tab, page).then(setSite), [page]);
  const tryTo = async (task: () => Promise<unknown>) => {
    try {
      await task();
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    await refresh();
  };
  const always = async (on: boolean) => {
    if (!site) return;
    if (!on) await turnOff(site.host);
    else if ((await turnOn(site.host)) && tab !== undefined) await mark(tab);
    await settled();
  };
  const leaveFor = async (task: Promise<unknown> | undefined) => {
    await task;
    window.close();
  };
  return (
    <Popup
      {...{ page, site, failure, query }}
      find={find?.find}
      hasPanel={hasSidePanel()}
      onQuery={setQuery}
      onShow={({ entry, places }) => void leaveFor(tab === undefined ? undefined : show(tab, entry, places[0]))}
      onShowUnknown={({ term, frame }) => void leaveFor(tab === undefined ? undefined : showUnknown(tab, term, frame))}
      onMarkUnknown={(on) =>
        void tryTo(async () => {
          if (tab === undefined || page.name !== 'marked') return;
          const frames = page.unknown.map(({ frame }) => frame);
          await markUnknown(tab, frames, on);
        })
      }
      onSwitch={(on) =>
        void tryTo(async () => {
          if (page.name !== 'marked') return;
          await switchSite(page.host, on);
          // The page hears of the change by itself; give it a moment, so that the answer is not the old one.
          await settled();
        })
      }
      onAlways={(on) => void tryTo(() => always(on))}
      onMark={() => void tryTo(async () => tab !== undefined && (await mark(tab)))}
      onPanel={() => void leaveFor(openSidePanel(windowId))}
      onLibrary={() => void leaveFor(browser.tabs.create({ url: browser.runtime.getURL('/library.html' as '/') }))}
      onOptions={() => void leaveFor(browser.runtime.openOptionsPage())}
    />
  );
}

const [app, tab, own] = await Promise.all([startPage(translate('extName')), tabId(), browser.windows?.getCurrent()]);
provideText(translate);
render(<App tab={tab} window={own?.id} />, app);
