import { browser } from 'wxt/browser';
import type { Site } from '../../components/Popup';
import type { PageState } from '../../components/page-state';
import { alwaysOn, hostOfAddress, isOurs } from '../shared/sites';

/** The site of a page, where that is not one that is marked anyway and the browser lets us ask for it. */
export async function siteOf(tab: number | undefined, page: PageState): Promise<Site | undefined> {
  if (tab === undefined || (page.name !== 'unmarked' && page.name !== 'marked')) return undefined;
  try {
    // Opening the popup gives the right to know the address of this tab.
    const { url } = await browser.tabs.get(tab);
    const host = hostOfAddress(url);
    if (!host || isOurs(host)) return undefined;
    return { host, always: (await alwaysOn()).includes(host) };
  } catch {
    return undefined;
  }
}
