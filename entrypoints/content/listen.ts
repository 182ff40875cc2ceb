import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { type Answers, PANEL_PORT, parseToPage, type ToPage } from '../../store/messages';
import type { Current } from './current';
import { accompany } from './panel';
import type { Session } from './session';
import { summaryOf } from './summary';

/** Frames of this page that have told of terms in them. */
const frames = new Set<number>();

/** Answers the messages of the popup, the panel and the background. @returns a function that ends it. */
export function listen(current: Current<Session>): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = parseToPage(message);
    return parsed && Promise.resolve(answer(parsed, current.session));
  };
  const connected = (port: Runtime.Port) => {
    if (port.name === PANEL_PORT && port.sender?.id === browser.runtime.id) accompany(port, current);
  };
  browser.runtime.onMessage.addListener(listener);
  browser.runtime.onConnect.addListener(connected);
  return () => {
    browser.runtime.onMessage.removeListener(listener);
    browser.runtime.onConnect.removeListener(connected);
  };
}

function answer(message: ToPage, session: Session | undefined): Answers[ToPage['type']] {
  switch (message.type) {
    case 'summary':
      return { ...summaryOf(session), frames: [...frames] };
    case 'show':
      return session?.show(message.entry, message.nth) ?? false;
    case 'walk':
      return session?.walk(message.by) ?? false;
    case 'unknown':
      session?.markUnknown(message.show);
      return undefined;
    case 'frame':
      frames.add(message.id);
      return undefined;
    case 'showUnknown':
      return session?.showUnknown(message.term, message.nth) ?? false;
  }
}
