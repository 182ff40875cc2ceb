import '../../assets/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOn, loadSettings, watchSettings } from '../../store/settings';
import { listen } from './listen';
import { Session } from './session';

/** Central news sites that print official documents in full. */
const NEWS = ['news.cn', 'xinhuanet.com', 'people.com.cn', 'cctv.com', 'gmw.cn', 'qstheory.cn', '12371.cn'];

export default defineContentScript({
  matches: ['*://*.gov.cn/*', ...NEWS.map((site) => `*://*.${site}/*`)],
  runAt: 'document_idle',
  async main(ctx) {
    // A page that is marked on request may ask twice, and a content script may come back into a page it was in.
    if (!claim()) return;
    let settings = await loadSettings();
    let session: Session | undefined;
    const host = location.hostname;
    const apply = () => {
      const on = isOn(settings, host) && ctx.isValid;
      if (!on) {
        session?.stop();
        session = undefined;
      } else if (session) {
        session.settings = settings;
      } else {
        session = new Session(settings);
      }
    };
    const unwatch = watchSettings((changed) => {
      settings = changed;
      apply();
    });
    const unlisten = listen(() => session);
    ctx.onInvalidated(() => {
      // The extension was updated or removed: this copy can hear nothing more, but what the page holds goes on working.
      unwatch();
      unlisten();
    });
    apply();
  },
});

/** Whether this is the first copy of the script in this page's isolated world. */
function claim(): boolean {
  const world = globalThis as { gongwenGlossary?: boolean };
  if (world.gongwenGlossary) return false;
  world.gongwenGlossary = true;
  return true;
}
