import { browser } from 'wxt/browser';
import { type Answers, MOST_IDS, type ToBackground } from '../../store/messages';

/** The headwords of entries by their ids, of all packs; without those that no pack has any more. */
export async function headwordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const headwords = new Map<string, string>();
  try {
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const message: ToBackground = { type: 'entries', ids: ids.slice(at, at + MOST_IDS) };
      const answer: Answers['entries'] | undefined = await browser.runtime.sendMessage(message);
      for (const { entry } of answer ?? []) headwords.set(entry.id, entry.headword);
    }
  } catch {
    // The list shows the ids then.
  }
  return headwords;
}
