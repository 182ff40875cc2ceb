import { browser } from 'wxt/browser';
import type { ToPage } from '../../store/messages';

/** The tab that the address of this page names, which is how a page in a tab of its own is told of another. */
export function namedTab(): number | undefined {
  const named = new URLSearchParams(location.search).get('tab');
  return named && /^\d+$/.test(named) ? Number(named) : undefined;
}

/** The tab that the popup is about: the active one, or the one named in the address when the popup is a page itself. */
export async function tabId(): Promise<number | undefined> {
  const named = namedTab();
  if (named !== undefined) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/**
 * Asks the content script of a frame.
 * @param frame 0 for the page itself.
 * @returns undefined where there is none.
 */
export async function ask<T>(tab: number, message: ToPage, frame = 0): Promise<T | undefined> {
  try {
    return await browser.tabs.sendMessage(tab, message, { frameId: frame });
  } catch {
    // No content script there.
    return undefined;
  }
}

/** Scrolls a page to a mention of an entry (from 0) and opens its card. */
export async function show(tab: number, entry: string, { frame = 0, nth = 0 } = {}): Promise<void> {
  await ask(tab, { type: 'show', entry, nth }, frame);
}

/** Scrolls a page to the first place of a piece of jargon that nothing explains. */
export async function showUnknown(tab: number, term: string, frame = 0): Promise<void> {
  await ask(tab, { type: 'showUnknown', term, nth: 0 }, frame);
}

/** Marks, or does not mark, in all frames that have any what nothing explains. */
export async function markUnknown(tab: number, frames: Iterable<number>, on: boolean): Promise<void> {
  await Promise.all([...new Set(frames)].map((frame) => ask(tab, { type: 'unknown', show: on }, frame)));
}

/** Starts the content script in a page that is not one of our sites; needs the right to this tab. */
export async function mark(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
}

/** Whether the browser lets us into this tab at all. */
export async function mayMark(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
    return true;
  } catch {
    return false;
  }
}
