import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

const TEXT = '<p>打好三大攻坚战，一区两群</p><p>“七横七纵”骨架路网</p>';
const STYLES = ['dotted', 'solid', 'wavy', 'tint'] as const;

describe.each(BROWSERS)('how marks look in %s', (kind) => {
  const tab = new Tab(kind);

  const picture = async (page: Page) => {
    await page.evaluate(() => gw.frames(2));
    return page.screenshot({ clip: { x: 0, y: 10, width: 420, height: 100 }, encoding: 'base64' });
  };
  /** How many lines and areas are drawn on the page as it is printed; text is neither. */
  const drawn = async (page: Page): Promise<number> => {
    await page.evaluate(() => gw.frames(2));
    return strokesOf(Buffer.from(await page.pdf({ printBackground: true })));
  };

  test('the four styles differ, on white and on black, and each tells a sure from a near form', async () => {
    const page = await tab.show(TEXT);
    await page.evaluate(() => gw.start());
    for (const ground of ['#fff', '#111']) {
      await page.evaluate((ground) => {
        document.body.style.cssText = `background: ${ground}; color: ${ground === '#fff' ? '#111' : '#eee'}`;
        document.querySelector('#marks')?.remove();
      }, ground);
      const pictures = [await picture(page)];
      for (const style of STYLES) {
        await page.evaluate((style) => gw.addStyle(style), style);
        pictures.push(await picture(page));
      }
      expect(new Set(pictures).size).toBe(1 + STYLES.length);
    }
    for (const style of STYLES) {
      // Not by colour alone: the lines are of two kinds.
      const lines = await page.evaluate((style) => {
        gw.addStyle(style);
        return ['gongwen-sure', 'gongwen-near'].map((name) => {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(
            document.querySelector('p')!,
            `::highlight(${name})`,
          );
          return `${textDecorationLine} ${textDecorationStyle}`;
        });
      }, style);
      // Firefox does not compute the style of a highlight.
      if (lines[0] !== lines[1] || kind === 'chromium') expect(new Set(lines).size).toBe(2);
    }
  });

  test('nothing of the marks is printed, unless that is asked for', async () => {
    const page = await tab.show(TEXT);
    const plain = await drawn(page);
    await page.evaluate(async () => {
      const marking = await gw.start();
      marking.painter.showOpen(marking.mention('三大攻坚战'));
    });
    for (const style of STYLES) {
      await page.evaluate((style) => gw.addStyle(style), style);
      expect(await drawn(page), style).toBe(plain);
    }
    // Firefox prints a copy of the page, to which highlights do not come along.
    if (kind === 'firefox') return;
    for (const style of STYLES) {
      await page.evaluate((style) => gw.addStyle(style, true), style);
      expect(await drawn(page), style).toBeGreaterThan(plain);
    }
  });

  // Firefox's driver cannot force colours.
  if (kind === 'chromium')
    test('in forced colours the marks have those of the reader', async () => {
      const page = await tab.show(TEXT);
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const plain = await picture(page);
      await page.evaluate(() => gw.start());
      for (const style of STYLES) {
        await page.evaluate((style) => gw.addStyle(style), style);
        expect((await picture(page)) === plain, style).toBe(false);
        const color = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.cssText = 'forced-color-adjust: none; color: LinkText';
          const link = getComputedStyle(probe).color;
          probe.remove();
          const mark = getComputedStyle(document.querySelector('p')!, '::highlight(gongwen-sure)').textDecorationColor;
          return [mark, link];
        });
        expect(color[0], style).toBe(color[1]);
      }
      await client.send('Emulation.setEmulatedMedia', { features: [] });
      await client.detach();
    });
});

/** Operators of PDF that fill or stroke a path, in all the page's content. */
function strokesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  let count = 0;
  for (const { index, 0: found } of text.matchAll(/\bstream\r?\n/g)) {
    const start = index + found.length;
    const end = text.indexOf('endstream', start);
    let content: string;
    try {
      content = inflateSync(pdf.subarray(start, end)).toString('latin1');
    } catch {
      continue;
    }
    // Fonts are streams as well.
    if (/\bBT\b/.test(content)) count += content.match(/(?<=^|\s)(?:[fFBSs]|f\*|B\*)(?=\s|$)/gm)?.length ?? 0;
  }
  return count;
}
