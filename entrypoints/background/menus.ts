import { browser } from 'wxt/browser';
import { askFor, queryOf } from '../shared/asked';
import { openSidePanel } from '../shared/side-panel';
import { translate } from '../shared/translate';

const ID = 'look-up';

/** The entry of the context menu that looks a selection up. */
export function offerMenu(): void {
  // Firefox for Android has no menus.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    // An update that begins with the menu of the version before it.
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: ID, title: translate('menuLookUp', '%s'), contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === ID) void lookUp(selectionText ?? '', tab?.windowId);
  });
}

/** Opens the look-up beside the page, or in a tab of its own where the browser has no such place. */
async function lookUp(selection: string, windowId: number | undefined): Promise<void> {
  const query = queryOf(selection);
  if (!query) return;
  // The panel first: once anything has been waited for, the browser takes it for nobody's wish.
  const opening = openSidePanel(windowId);
  await askFor(query, Date.now());
  if (await opening) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/look-up.html?q=${encodeURIComponent(query)}` as '/') });
}
