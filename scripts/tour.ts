import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from './browsers/launch.ts';
import type { BrowserKind } from './browsers/places.ts';
import { hoverText, leave } from './browsers/pointer.ts';
import { pageRead, type TermRow, tabIdOf, termRows } from './browsers/terms.ts';
import { root } from './run.ts';

/** What the tour hovers over, as the report writes it, and the headword that must then be in the list. */
const STOPS = [
  { text: '一尊重五统筹', headword: '一尊重五统筹' },
  { text: '大城三管', headword: '大城三管' },
  { text: '“放管服”改革', headword: '“放管服”改革' },
  { text: '“七纵七横”骨架路网', headword: '“七横七纵”骨干路网' },
];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 400, height: 800 };
const POPUP = { width: 400, height: 600 };

/** What a tour found: the terms as the popup lists them, the pictures it took, and what it looked for in vain. */
export interface Tour {
  rows: TermRow[];
  pictures: string[];
  problems: string[];
}

class Guide {
  readonly tour: Tour = { rows: [], pictures: [], problems: [] };
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(this.#folder, name) as `${string}.png`, captureBeyondViewport: false });
    this.tour.pictures.push(name);
  }

  async hover(page: Page, text: string, name: string): Promise<void> {
    // Well above the middle, so that a whole card has room below the term.
    if (!(await hoverText(page, text, { at: 0.25 }))) this.tour.problems.push(`no card opened over ${text} (${name})`);
    // The card fades in; a picture shows it at rest.
    await new Promise((done) => setTimeout(done, 250));
    await this.picture(page, name);
    if (!(await leave(page))) this.tour.problems.push(`the card over ${text} stayed open (${name})`);
  }

  async pages(session: Session, page: Page, theme: string): Promise<void> {
    const own = await session.openExtensionPage('options.html');
    const tab = await tabIdOf(own);
    await pageRead(own, tab);
    await own.bringToFront();
    await own.setViewport(WIDE);
    await this.picture(own, `options-${theme}.png`);
    await own.setViewport(NARROW);
    await this.picture(own, `options-${theme}-400.png`);
    await own.setViewport(POPUP);
    await session.openExtensionPage(`popup.html?tab=${tab}`, own);
    const rows = await termRows(own);
    await this.picture(own, `popup-${theme}.png`);
    if (this.tour.rows.length === 0) this.tour.rows = rows;
    if (rows.length === 0) this.tour.problems.push(`the popup lists no terms (popup-${theme}.png)`);
    await own.close();
    await page.bringToFront();
  }

  async theme(session: Session, url: string, theme: 'light' | 'dark'): Promise<void> {
    const page = await session.newPage();
    await page.setViewport(WIDE);
    await page.goto(url);
    await this.pages(session, page, theme);
    for (const [index, { text }] of STOPS.entries()) {
      const first = index === 0;
      if (first || theme === 'light')
        await this.hover(page, text, `page-card${first ? '' : `-${index + 1}`}-${theme}.png`);
    }
    await page.setViewport(NARROW);
    await this.hover(page, STOPS[0]!.text, `page-card-${theme}-400.png`);
  }
}

/** Where the tour keeps its pictures. */
export const pictureFolder: string = join(root, 'screenshots');

/** Walks through the demo without a display, in the light and in the dark: hovers, looks at every page, takes pictures. */
export async function takeTour(kind: BrowserKind, extensionDir: string, url: string): Promise<Tour> {
  const guide = new Guide(pictureFolder);
  for (const theme of ['light', 'dark'] as const) {
    const session = await launch(kind, { extensionDir, colorScheme: theme, ...WIDE });
    try {
      await guide.theme(session, url, theme);
    } finally {
      await session.close();
    }
  }
  const { rows, problems } = guide.tour;
  for (const { headword } of STOPS) {
    const row = rows.find((one) => one.headword === headword);
    if (rows.length > 0 && !(row && row.count > 0)) problems.push(`the popup does not list ${headword}`);
  }
  return guide.tour;
}
