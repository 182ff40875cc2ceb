import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';
import { tabIdOf } from '../../scripts/browsers/terms.ts';
import type { Settings } from '../../store/settings.ts';

interface Api {
  tabs: { sendMessage(tab: number, message: object, options?: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

/** A page of the extension from which a test speaks as the background and the popup do. */
export class OwnPage {
  readonly page: Page;
  #tab: number | undefined;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(session: Session): Promise<OwnPage> {
    return new OwnPage(await session.openExtensionPage('options.html'));
  }

  /** Sends a message to the content script of the one marked tab, in its top frame or in another. */
  async send<T>(message: object, frameId = 0): Promise<T> {
    this.#tab ??= await tabIdOf(this.page);
    return this.page.evaluate(
      (tab, message, frameId) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
        return (browser ?? chrome)!.tabs.sendMessage(tab, message, { frameId });
      },
      this.#tab,
      message,
      frameId,
    ) as Promise<T>;
  }

  /** Another page is open now. */
  forgetTab(): void {
    this.#tab = undefined;
  }

  /** Replaces what is stored of the reader's choices. */
  async choose(settings: Partial<Settings>): Promise<void> {
    await this.page.evaluate(
      (settings) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
        return (browser ?? chrome)!.storage.local.set({ settings });
      },
      settings as Record<string, unknown>,
    );
  }

  async chosen(): Promise<Partial<Settings>> {
    return this.page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      const { settings } = await (browser ?? chrome)!.storage.local.get('settings');
      return (settings ?? {}) as Partial<Settings>;
    });
  }
}
