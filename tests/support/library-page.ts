import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';
import { said } from './in-card.ts';
import { until } from './session.ts';

/** The library manager in a tab, used as a reader would. */
export class LibraryPage {
  private constructor(readonly page: Page) {}

  static async open(session: Session, view = 'entries'): Promise<LibraryPage> {
    const page = await session.openExtensionPage(`library.html#${view}`);
    await page.bringToFront();
    await page.waitForSelector('main > *');
    return new LibraryPage(page);
  }

  async show(view: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, view);
    await this.page.waitForSelector(`main[data-view="${view}"]`);
  }

  /** Waits for a button of the page that reads like a message, and presses it. */
  async press(key: string, within = 'body'): Promise<void> {
    const names = said(key);
    const button = await this.page.waitForFunction(
      (selector, names) =>
        [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)].find((one) => {
          const read = (one.querySelector('strong') ?? one).textContent?.trim() ?? '';
          return names.includes(read) && !one.disabled;
        }),
      { timeout: 10_000 },
      within,
      names,
    );
    await (button as ElementHandle<HTMLButtonElement>).click();
  }

  /** The headwords of the rows that are drawn. */
  headwords(): Promise<string[]> {
    return this.page.$$eval('.entries .headword', (cells) => cells.map((cell) => cell.textContent ?? ''));
  }

  /** Waits until the list holds a headword. */
  lists(headword: string, timeout = 10_000): Promise<string[]> {
    return until(
      () => this.headwords(),
      (all) => all.includes(headword),
      timeout,
    );
  }

  async openEntry(headword: string): Promise<void> {
    await this.lists(headword);
    await this.page.evaluate((wanted) => {
      const cells = [...document.querySelectorAll<HTMLElement>('.entries .headword')];
      cells.find((cell) => cell.textContent === wanted)?.click();
    }, headword);
    await this.page.waitForSelector('.beside');
  }

  async type(field: string, text: string): Promise<void> {
    await this.page.click(`[data-field="${field}"]`);
    await this.page.type(`[data-field="${field}"]`, text);
  }

  /** Catches the files that the page hands to the browser, instead of saving them. */
  async catchFiles(): Promise<void> {
    await this.page.evaluate(() => {
      const caught: Promise<string>[] = [];
      Object.assign(globalThis, { caught });
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        caught.push((blob as Blob).text());
        return make.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
  }

  /** The text of the nth file that the page has handed out. */
  file(nth = 0): Promise<string> {
    return until(
      () => this.page.evaluate((at) => (globalThis as unknown as { caught: Promise<string>[] }).caught[at] ?? '', nth),
      (text) => text !== '',
      20_000,
    );
  }

  /** Chooses a file in an input of the page. */
  async choose(selector: string, name: string, content: string | Uint8Array): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-file-'));
    try {
      const path = join(folder, name);
      writeFileSync(path, content);
      const input = (await this.page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      // The page reads it before it is gone.
      await this.page.waitForSelector('.import-preview, .problems', { timeout: 60_000 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** What is said at the foot of the page. */
  says(): Promise<string> {
    return until(
      () => this.page.evaluate(() => document.querySelector('.toast')?.textContent ?? ''),
      (text) => text !== '',
      10_000,
    );
  }
}
