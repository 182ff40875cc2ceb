import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browsers/launch';
import { type ImportCost, measureImport } from './pages';
import { type Longest, longestTask } from './trace';

/** What the manager does with a large pack, in ms. */
export interface ManagerResults {
  /** From the file to the preview, and from the answer to the list. */
  reading: Step;
  writing: Step;
  /** From a fresh page to its first rows, and until the search is ready. */
  opening: Step;
  ready: Step;
  /** Typing words, one letter after another. */
  typing: Step;
  /** What the background does while the index of the pack is made. */
  imported: ImportCost;
}
export interface Step {
  longest: Longest;
  /** Until it is done. */
  whole: number;
}

const TIMEOUT = { timeout: 300_000 };

async function step(page: Page, work: () => Promise<unknown>): Promise<Step> {
  let whole = 0;
  const longest = await longestTask(page, async () => {
    const begin = performance.now();
    await work();
    whole = performance.now() - begin;
  });
  return { longest, whole };
}

const rows = (page: Page) => page.waitForSelector('.entries .headword', TIMEOUT);
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Brings the pack into the library of a fresh browser, and uses the manager with it. @param folder with large.json */
export async function measureManager(session: Session, folder: string): Promise<ManagerResults> {
  const page = await session.openExtensionPage('library.html#import');
  await page.bringToFront();
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  const reading = await step(page, async () => {
    await input.uploadFile(join(folder, 'large.json'));
    await page.waitForSelector('.import-preview', TIMEOUT);
  });
  const writing = await step(page, async () => {
    await page.click('.import-preview .main');
    await rows(page);
    await pause(500);
  });
  const imported = await measureImport(page);
  await page.close();
  const fresh = await session.newPage();
  await fresh.goto(session.extensionUrl('options.html'));
  await fresh.bringToFront();
  const opening = await step(fresh, async () => {
    await session.openExtensionPage('library.html', fresh);
    await rows(fresh);
  });
  const ready = await step(fresh, () => untilReady(fresh));
  const typing = await step(fresh, () => type(fresh));
  await fresh.close();
  return { reading, writing, opening, ready, typing, imported };
}

/** A search says so as long as it is only over what is ready. */
async function untilReady(page: Page): Promise<void> {
  await page.type('.bar input', '某');
  await page.waitForSelector('.bar small', TIMEOUT).catch(() => {});
  await page.waitForFunction(() => !document.querySelector('.bar small'), TIMEOUT);
  await clear(page);
}

async function clear(page: Page): Promise<void> {
  await page.focus('.bar input');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await pause(300);
}

async function type(page: Page): Promise<void> {
  for (const text of ['三大行动', 'sdxd', '高质量发展', '没有这样的词']) {
    for (const letter of text) {
      await page.type('.bar input', letter);
      await pause(200);
    }
    await clear(page);
  }
}
