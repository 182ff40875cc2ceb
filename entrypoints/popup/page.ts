import { browser } from 'wxt/browser';
import { glossOf, type PageState } from '../../components/Popup';
import type { Entry } from '../../glossary/entry';
import type { Answers, ToPage } from '../../store/messages';

/** The tab that the popup is about: the active one, or the one named in the address when the popup is a page itself. */
export async function tabId(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Asks the page what was found. Takes for granted nothing but that a tab with this id may exist. */
export async function pageState(tab: number | undefined, entries: ReadonlyMap<string, Entry>): Promise<PageState> {
  if (tab === undefined) return { name: 'closed' };
  const summary = await ask<Answers['summary']>(tab, { type: 'summary' });
  if (!summary) return (await mayMark(tab)) ? { name: 'unmarked' } : { name: 'closed' };
  const { host, title, on, reading, canMark, terms } = summary;
  const rows = terms.map(({ entry, headword, count }) => {
    const known = entries.get(entry);
    return { entry, headword, count, gloss: known ? glossOf(known) : '' };
  });
  const mentions = rows.reduce((sum, row) => sum + row.count, 0);
  return { name: 'marked', host, title, on, reading, canMark, rows, mentions };
}

/** Scrolls the page to the first mention of an entry and opens its card. */
export async function show(tab: number, entry: string): Promise<void> {
  await ask<Answers['show']>(tab, { type: 'show', entry, nth: 0 });
}

/** Starts the content script in a page that is not one of our sites. Opening the popup has given the right to this tab. */
export async function mark(tab: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab }, files: ['/content-scripts/content.css'] });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/content-scripts/content.js'] });
}

async function ask<T>(tab: number, message: ToPage): Promise<T | undefined> {
  try {
    return await browser.tabs.sendMessage(tab, message);
  } catch {
    // No content script there.
    return undefined;
  }
}

/** Whether the browser lets us into this tab at all. */
async function mayMark(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
    return true;
  } catch {
    return false;
  }
}
