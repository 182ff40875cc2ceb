import type { Runtime } from 'webextension-polyfill';
import { lineRects } from '../../page/ranges';
import type { ToPanel } from '../../store/messages';
import type { Current } from './current';
import type { Session } from './session';

/** The panel hears of the reader's place in the page no more often than this, in ms. */
const PLACE_EVERY_MS = 150;

/**
 * Tells a connected panel when what was found has changed, and at which term the reader has come; also where marking
 * begins only later, or ends and begins again.
 */
export function accompany(port: Runtime.Port, current: Current<Session>): void {
  const done = new AbortController();
  const { signal } = done;
  const tell = (message: ToPanel) => {
    try {
      port.postMessage(message);
    } catch {
      done.abort();
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellPlace = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const place = placeOf(current.session);
      if (place) tell(place);
    }, PLACE_EVERY_MS);
  };
  const unlisten = current.onChange(() => {
    tell({ type: 'changed' });
    tellPlace();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    unlisten();
  });
  addEventListener('scroll', tellPlace, { signal, passive: true, capture: true });
  port.onDisconnect.addListener(() => done.abort());
  tellPlace();
}

/** The first mention in view. */
function placeOf(session: Session | undefined): ToPanel | undefined {
  const mentions = session?.visibleMentions() ?? [];
  const counts = new Map<string, number>();
  for (const { flow, match } of mentions) {
    const nth = counts.get(match.entry) ?? 0;
    counts.set(match.entry, nth + 1);
    const [line] = lineRects(flow, match.start, match.end);
    if (line && line.bottom > 0 && line.top < innerHeight) return { type: 'at', entry: match.entry, nth };
  }
  return undefined;
}
