import { browser } from 'wxt/browser';
import type { Answers, ToBackground } from '../../store/messages';
import type { Definitions } from './definitions';

/** Puts an entry that is shown on this page into the reader's own glossary. @returns whether it is there now. */
export async function keepEntry(definitions: Definitions, id: string): Promise<boolean> {
  const known = definitions.get(id);
  if (!known) return false;
  try {
    const page = { title: document.title.slice(0, 300), url: location.href.slice(0, 2000) };
    const message: ToBackground = { type: 'keep', entry: slugged(known.entry), page };
    const answer: Answers['keep'] | undefined = await browser.runtime.sendMessage(message);
    if (!answer?.kept) return false;
    definitions.markKept(id);
    return true;
  } catch {
    return false;
  }
}

/** The id without the pack's before it: `own/si-zao` is no slug. It gets another one in the library anyway. */
const slugged = <E extends { id: string }>(entry: E): E => ({ ...entry, id: entry.id.replace(/^.*\//, '') });
