import { browser } from 'wxt/browser';
import { type Answers, type Known, MOST_IDS, type ToBackground } from '../../store/messages';

/**
 * The definitions of the terms on this page, fetched once they are found and kept: opening a card waits for nobody, and
 * cards go on working when the extension is updated under the page. What the document itself says lies here as well.
 */
export class Definitions {
  readonly #known = new Map<string, Known>();
  readonly #own = new Map<string, Known>();
  /** The styles of the card, which come with the first definitions: most pages have no term and need none. */
  styles: string | undefined;

  get(id: string): Known | undefined {
    return this.#own.get(id) ?? this.#known.get(id);
  }

  /** Whether a card for it can be opened at once. */
  isReady(id: string): boolean {
    return this.styles !== undefined && this.get(id) !== undefined;
  }

  isOwn(id: string): boolean {
    return this.#own.has(id);
  }

  /** Takes what the document says of its terms, in place of what it said before. */
  setOwn(entries: readonly Known[]): void {
    this.#own.clear();
    for (const known of entries) this.#own.set(known.entry.id, known);
  }

  /** After an entry was kept, so that the card says so. */
  markKept(id: string): void {
    for (const all of [this.#own, this.#known]) {
      const known = all.get(id);
      if (known) all.set(id, { ...known, kept: true });
    }
  }

  /** Forgets what may have changed with the reader's library. */
  forget(): void {
    this.#known.clear();
  }

  /** Fetches those that are not known yet. Never throws: what fails is asked for again the next time. */
  async load(ids: Iterable<string>): Promise<void> {
    const all = new Set(ids);
    const styles = all.size > 0 && this.styles === undefined ? this.#loadStyles() : undefined;
    const wanted = [...all].filter((id) => !this.get(id));
    for (let i = 0; i < wanted.length; i += MOST_IDS) {
      try {
        const message: ToBackground = { type: 'entries', ids: wanted.slice(i, i + MOST_IDS) };
        const entries: Answers['entries'] = await browser.runtime.sendMessage(message);
        for (const known of entries ?? []) this.#known.set(known.entry.id, known);
      } catch {
        // The background is starting, or this copy of the extension is gone.
      }
    }
    await styles;
  }

  async #loadStyles(): Promise<void> {
    try {
      const message: ToBackground = { type: 'styles' };
      this.styles = await browser.runtime.sendMessage<ToBackground, Answers['styles'] | undefined>(message);
    } catch {
      // As above.
    }
  }
}
