import '../../assets/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { respectNotranslate, wishOf } from '../../page/wish';
import { isOn, loadSettings, type Settings, watchSettings } from '../../store/settings';
import { Current } from './current';
import { prepare } from './lexicon';
import { listen } from './listen';
import { Session } from './session';

/** Central news sites that print official documents in full. */
const NEWS = ['news.cn', 'xinhuanet.com', 'people.com.cn', 'cctv.com', 'gmw.cn', 'qstheory.cn', '12371.cn'];

export default defineContentScript({
  matches: ['*://*.gov.cn/*', ...NEWS.map((site) => `*://*.${site}/*`)],
  runAt: 'document_idle',
  // Reports and appendices often stand in a frame, also in one that a script fills.
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // For copies of a WXT that we never were built with. The page would hear it, and where it comes from takes longer to
  // find out than all else that a start does.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const life: Life = { isValid: () => ctx.isValid, end: () => {} };
    if (!claim(life)) return;
    const wish = wishOf(document);
    if (wish === 'off') return;
    if (wish === 'notranslate') respectNotranslate();
    if (window !== window.top && !(await appears(ctx))) return;
    let settings: Settings | undefined;
    const current = new Current<Session>();
    const host = location.hostname;
    const end = () => {
      current.session?.stop();
      current.session = undefined;
    };
    const apply = () => {
      if (!settings) return;
      const on = isOn(settings, host) && ctx.isValid;
      if (!on) end();
      else if (current.session) current.session.settings = settings;
      else current.session = new Session(settings);
    };
    const unwatch = watchSettings((changed) => {
      settings = changed;
      apply();
    });
    // In a task of its own, while the settings are being fetched.
    const preparing = setTimeout(prepare);
    // Read once the watching has begun, so that no change falls between the two.
    settings = await loadSettings();
    clearTimeout(preparing);
    const unlisten = listen(current);
    life.end = () => {
      unwatch();
      unlisten();
      end();
    };
    ctx.onInvalidated(() => {
      // The extension was updated or removed: this copy can hear nothing more, but what the page holds goes on working.
      unwatch();
      unlisten();
    });
    apply();
  },
});

/** A smaller frame, in CSS px, holds nothing to read: counters and pixels of advertisements are not even hidden. */
const LEAST_FRAME = { width: 80, height: 24 };

/** Waits until a frame is in view: most frames of a page are advertisements and counters, and never are. */
function appears(ctx: { onInvalidated(callback: () => void): void }): Promise<boolean> {
  return new Promise((done) => {
    let inView = false;
    const look = () => {
      if (inView && innerWidth >= LEAST_FRAME.width && innerHeight >= LEAST_FRAME.height) settle(true);
    };
    const observer = new IntersectionObserver((entries) => {
      inView = entries.at(-1)!.isIntersecting;
      look();
    });
    const settle = (seen: boolean) => {
      observer.disconnect();
      removeEventListener('resize', look);
      done(seen);
    };
    addEventListener('resize', look, { passive: true });
    observer.observe(document.documentElement);
    ctx.onInvalidated(() => settle(false));
  });
}

/** A copy of this script in a page. */
interface Life {
  /** Whether its extension is still there. */
  isValid(): boolean;
  /** Takes all that it did off the page. */
  end(): void;
}

/**
 * One copy works in a page: a page that is marked on request may ask twice. A copy that an update has cut off goes on
 * showing its cards until a new one comes, and then makes room for it.
 */
function claim(life: Life): boolean {
  const world = globalThis as { gongwenGlossary?: Life };
  if (world.gongwenGlossary?.isValid()) return false;
  world.gongwenGlossary?.end();
  world.gongwenGlossary = life;
  return true;
}
