import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { ToPage } from '../../store/messages';

/** The number of terms on the page, on the toolbar button of its tab. Of a frame with terms the page is told. */
export async function showCount(terms: number, sender: Runtime.MessageSender): Promise<undefined> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  if (sender.frameId) {
    const message: ToPage = { type: 'frame', id: sender.frameId };
    // The page itself may not be marked.
    if (terms > 0) await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => {});
    return;
  }
  const text = terms === 0 ? '' : terms > 999 ? '999+' : String(terms);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#a8322a' }),
  ]);
}
