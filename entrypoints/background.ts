import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bundledPacks } from '../glossary/packs/index';
import { type Answers, parseToBackground } from '../store/messages';

const entries = new Map(bundledPacks.flatMap((pack) => pack.entries).map((entry) => [entry.id, entry]));

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = parseToBackground(message);
    if (parsed?.type === 'entries') {
      return Promise.resolve<Answers['entries']>(parsed.ids.flatMap((id) => entries.get(id) ?? []));
    }
    if (parsed?.type === 'count') return showCount(parsed.terms, sender.tab?.id);
    return undefined;
  });
});

/** The number of terms on the page, on the toolbar button of its tab. */
async function showCount(terms: number, tabId: number | undefined): Promise<undefined> {
  if (tabId === undefined) return;
  const text = terms === 0 ? '' : terms > 999 ? '999+' : String(terms);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#a8322a' }),
  ]);
}
