import { browser } from 'wxt/browser';
import { glossOf, type PageState } from '../../components/Popup';
import type { Entry } from '../../glossary/entry';
import { type Answers, MOST_IDS, type Summary, type ToBackground, type ToPage } from '../../store/messages';

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
  const { host, title, on, canMark, unknown, showsUnknown } = summary;
  const parts = [{ frame: 0, summary }, ...(await framesOf(tab, summary.frames))];
  const terms = parts.flatMap(({ frame, summary }) => summary.terms.map((term) => ({ ...term, frame })));
  const glosses = await glossesOf(terms, entries);
  const rows = terms.map(({ entry, headword, count, frame, own }) => {
    return { entry, headword, count, frame, gloss: glosses.get(entry) ?? '', own: own !== undefined };
  });
  const mentions = rows.reduce((sum, row) => sum + row.count, 0);
  const reading = parts.some((part) => part.summary.reading);
  return { name: 'marked', host, title, on, reading, canMark, rows, mentions, unknown, showsUnknown };
}

/** What the frames of a page have; those that are gone by now do not answer. */
async function framesOf(tab: number, frames: readonly number[]): Promise<{ frame: number; summary: Summary }[]> {
  const asked = frames.map(async (frame) => {
    const summary = await ask<Answers['summary']>(tab, { type: 'summary' }, frame);
    return summary ? [{ frame, summary }] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** One line for each term: from what the document says, from the bundled packs, or from the reader's. */
async function glossesOf(
  terms: readonly Summary['terms'][number][],
  entries: ReadonlyMap<string, Entry>,
): Promise<Map<string, string>> {
  const glosses = new Map<string, string>();
  const others: string[] = [];
  for (const { entry, own } of terms) {
    const known = own?.entry ?? entries.get(entry);
    if (known) glosses.set(entry, glossOf(known));
    else others.push(entry);
  }
  if (others.length > 0) {
    const message: ToBackground = { type: 'entries', ids: others.slice(0, MOST_IDS) };
    const answer: Answers['entries'] | undefined = await browser.runtime.sendMessage(message);
    for (const { entry } of answer ?? []) glosses.set(entry.id, glossOf(entry));
  }
  return glosses;
}

/** Scrolls the page to the first mention of an entry and opens its card. */
export async function show(tab: number, entry: string, frame = 0): Promise<void> {
  await ask<Answers['show']>(tab, { type: 'show', entry, nth: 0 }, frame);
}

/** Starts the content script in a page that is not one of our sites. Opening the popup has given the right to this tab. */
export async function mark(tab: number): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId: tab, allFrames: true },
    files: ['/content-scripts/content.css'],
  });
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: ['/content-scripts/content.js'],
  });
}

/** @param frame 0 for the page itself. */
export async function ask<T>(tab: number, message: ToPage, frame = 0): Promise<T | undefined> {
  try {
    return await browser.tabs.sendMessage(tab, message, { frameId: frame });
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
