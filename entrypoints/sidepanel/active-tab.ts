import type { Tabs } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { namedTab, tabId } from '../shared/tab';

/**
 * The tab beside which the panel stands: the active one of its window, or the one that its address names.
 * @param changed called with the tab at first, when another becomes active, and when its page is another one.
 * @returns a function that ends it.
 */
export function watchTab(changed: (tab: number | undefined) => void): () => void {
  let tab: number | undefined;
  let window: number | undefined;
  let stopped = false;
  const go = (to: number | undefined) => {
    if (stopped) return;
    tab = to;
    changed(to);
  };
  const activated = ({ tabId, windowId }: Tabs.OnActivatedActiveInfoType) => {
    if (windowId === window) go(tabId);
  };
  const updated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (id === tab && status) go(id);
  };
  browser.tabs.onUpdated.addListener(updated);
  if (namedTab() === undefined) {
    browser.tabs.onActivated.addListener(activated);
    void browser.windows.getCurrent().then(({ id }) => {
      window = id;
    });
  }
  void tabId().then(go);
  return () => {
    stopped = true;
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onActivated.removeListener(activated);
  };
}
