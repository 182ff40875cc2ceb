import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { canMark } from '../../page/mark';
import { type Answers, parseToPage, type Summary } from '../../store/messages';
import type { Session } from './session';

/** Answers the popup's messages. @returns a function that ends it. */
export function listen(session: () => Session | undefined): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = parseToPage(message);
    if (parsed?.type === 'summary') return Promise.resolve(summary(session()));
    if (parsed?.type === 'show') {
      return Promise.resolve<Answers['show']>(session()?.show(parsed.entry, parsed.nth) ?? false);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function summary(session: Session | undefined): Summary {
  const terms = new Map<string, Summary['terms'][number]>();
  for (const { match } of session?.visibleMentions() ?? []) {
    const term = terms.get(match.entry);
    if (term) term.count++;
    else terms.set(match.entry, { entry: match.entry, headword: match.headword, count: 1 });
  }
  return {
    title: document.title.slice(0, 300),
    host: location.hostname,
    on: session !== undefined,
    reading: session?.reading ?? false,
    canMark: canMark(),
    terms: [...terms.values()],
  };
}
