import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/places.ts';
import { launchPlain, type PlainBrowser } from './browser-launch.ts';

const ENTRY = fileURLToPath(new URL('../browser/harness/entry.ts', import.meta.url));

let bundled: Promise<string> | undefined;

/** page/* and what it needs as one script that puts `gw` on the window; made once for each test file. */
function bundle(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'gongwenHarness' } },
  }).then((result) => {
    const [output] = [result].flat() as Rollup.RollupOutput[];
    return output!.output[0].code;
  });
  return bundled;
}

/** A browser of one kind for a `describe`, with one tab. */
export class Tab {
  #browser: PlainBrowser | undefined;
  #page: Page | undefined;

  constructor(kind: BrowserKind) {
    beforeAll(async () => {
      [this.#browser] = await Promise.all([launchPlain(kind), bundle()]);
      this.#page = (await this.#browser.browser.pages())[0] ?? (await this.#browser.browser.newPage());
    });
    afterAll(() => this.#browser?.close());
  }

  get page(): Page {
    return this.#page!;
  }

  /** A fresh page with this body, and the harness in it. */
  async show(body: string, { head = '', width = 1280, height = 800 } = {}): Promise<Page> {
    const { page } = this;
    await page.setViewport({ width, height });
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><html lang="zh-CN"><head>${BASE}${head}</head><body>${body}</body></html>`);
    await page.evaluate(await bundle());
    return page;
  }

  /** Another address, with the harness in it. */
  async visit(url: string): Promise<Page> {
    await this.page.goto(url);
    await this.page.evaluate(await bundle());
    return this.page;
  }
}

/** The same metrics everywhere: a term of n characters is n * 20 px wide. */
const BASE = `<meta charset="utf-8"><style>
  body { margin: 20px; font: 20px / 30px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
  p { margin: 0 0 20px; }
</style>`;
