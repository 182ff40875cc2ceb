import { browser } from 'wxt/browser';
import type { Entry } from '../../glossary/entry';
import { type Answers, MOST_IDS, type ToBackground } from '../../store/messages';

/**
 * The definitions of the terms on this page, fetched once they are found and kept: opening a card waits for nobody, and
 * cards go on working when the extension is updated under the page.
 */
export class Definitions {
  readonly #known = new Map<string, Entry>();

  get(id: string): Entry | undefined {
    return this.#known.get(id);
  }

  /** Fetches those that are not known yet. Never throws: what fails is asked for again the next time. */
  async load(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#known.has(id));
    for (let i = 0; i < wanted.length; i += MOST_IDS) {
      try {
        const message: ToBackground = { type: 'entries', ids: wanted.slice(i, i + MOST_IDS) };
        const entries: Answers['entries'] = await browser.runtime.sendMessage(message);
        for (const entry of entries ?? []) this.#known.set(entry.id, entry);
      } catch {
        // The background is starting, or this copy of the extension is gone.
      }
    }
  }
}
