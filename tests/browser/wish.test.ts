import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

describe.each(BROWSERS)('what a site asks, in %s', (kind) => {
  const tab = new Tab(kind);
  const HTML = `<p>打好三大攻坚战</p><p translate="no">一网通办</p><p class="notranslate">大城三管</p>
    <div data-gongwen-glossary="off"><p>“四早”</p></div>`;

  test('a part that says so is left alone; translate="no" alone says nothing', async () => {
    const page = await tab.show(HTML);
    const found = await page.evaluate(async () => (await gw.start()).found().map(({ surface }) => surface));
    expect(found).toEqual(['三大攻坚战', '一网通办', '大城三管']);
  });

  test('where the page asks for it, what is not to be translated is left alone as well', async () => {
    const page = await tab.show(HTML);
    const found = await page.evaluate(async () => {
      gw.respectNotranslate();
      return (await gw.start()).found().map(({ surface }) => surface);
    });
    expect(found).toEqual(['三大攻坚战']);
  });

  test.each([
    ['<meta name="gongwen-glossary" content="off">', 'off'],
    ['<meta name="Gongwen-Glossary" content=" NoTranslate ">', 'notranslate'],
    ['<meta name="gongwen-glossary" content="maybe">', null],
    ['<meta name="google" content="notranslate">', null],
  ])('%s', async (meta, wish) => {
    const page = await tab.show(`${meta}<p>文</p>`);
    expect(await page.evaluate(() => gw.wishOf(document) ?? null)).toBe(wish);
  });
});
