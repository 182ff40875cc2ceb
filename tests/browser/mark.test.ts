import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

describe.each(BROWSERS)('marks in %s', (kind) => {
  const tab = new Tab(kind);

  test.each([
    ['plain', '<p>打好三大攻坚战。</p>', '三大攻坚战'],
    ['at the edges of a text node', '<p><b>打好</b>三大攻坚战<i>。</i></p>', '三大攻坚战'],
    ['over several elements', '<p>打好<b>三</b><a href="#">大<em>攻</em></a><span></span>坚战。</p>', '三大攻坚战'],
    ['around a comment', '<p>打好三大<!-- x -->攻坚战</p>', '三大攻坚战'],
    ['over a line break', '<p>打好三大<br>攻坚战</p>', '三大攻坚战'],
    ['with a soft hyphen', '<p>打好三大\u00ad攻坚战</p>', '三大\u00ad攻坚战'],
    ['after an emoji and a rare character', '<p>😀𠮷三大攻坚战</p>', '三大攻坚战'],
    ['with its quotes', '<p>坚持<b>“</b>四早<b>”</b>原则</p>', '四早'],
    ['a near form', '<p>“七横七纵”骨架路网</p>', '“七横七纵”骨架路网'],
  ])('a range covers just the term: %s', async (_, html, text) => {
    const page = await tab.show(html);
    const texts = await page.evaluate(async () => {
      await gw.start();
      return gw.registered().map(gw.textOf);
    });
    expect(texts).toEqual([text]);
  });

  test('a sure and a near form have a highlight each', async () => {
    const page = await tab.show('<p>三大攻坚战</p><p>“七横七纵”骨架路网</p>');
    const texts = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.painter.showOpen(marking.mention('三大攻坚战'));
      return ['sure', 'near', 'open'].map((name) => gw.registered([`gongwen-${name}`]).map(gw.textOf));
    });
    expect(texts).toEqual([['三大攻坚战'], ['“七横七纵”骨架路网'], ['三大攻坚战']]);
  });

  test('only what is within a screen of the viewport is registered, also after scrolling', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p>'.repeat(300));
    const places = await page.evaluate(async () => {
      const marking = await gw.start();
      const places = [];
      for (const to of [0, 5000, 100_000, 0]) {
        scrollTo(0, to);
        await gw.frames(4);
        const tops = gw.registered().map(({ startContainer }) => startContainer.parentElement!.getBoundingClientRect());
        const wanted = [...document.querySelectorAll('p')].filter((p) => {
          const { top, bottom } = p.getBoundingClientRect();
          return bottom > -innerHeight && top < 2 * innerHeight;
        });
        const far = tops.filter(({ top, bottom }) => bottom < -innerHeight - 1 || top > 2 * innerHeight + 1).length;
        places.push({ far, missing: wanted.length - tops.length });
      }
      const all = marking.mentions().length;
      return { places, all };
    });
    expect(places.all).toBe(300);
    for (const { far, missing } of places.places) {
      expect(far).toBe(0);
      expect(Math.abs(missing)).toBeLessThanOrEqual(2);
    }
  });

  test('in a container that scrolls by itself', async () => {
    const page = await tab.show(
      `<div id="box" style="height:300px;overflow:auto">${'<p>打好三大攻坚战</p>'.repeat(100)}</div>`,
    );
    const seen = await page.evaluate(async () => {
      await gw.start();
      const box = document.querySelector('#box')!;
      const seen = [];
      for (const to of [0, 2000]) {
        box.scrollTop = to;
        await gw.frames(4);
        const frame = box.getBoundingClientRect();
        const marked = new Set(gw.registered().map(({ startContainer }) => startContainer.parentElement));
        const visible = [...box.children].filter((p) => {
          const { top, bottom } = p.getBoundingClientRect();
          return bottom > frame.top + 1 && top < frame.bottom - 1;
        });
        seen.push(visible.length > 3 && visible.every((p) => marked.has(p as HTMLElement)));
      }
      return seen;
    });
    expect(seen).toEqual([true, true]);
  });

  test('stop leaves nothing of ours and all of the page’s', async () => {
    const page = await tab.show('<p id="p">打好三大攻坚战</p><p>一网通办</p>');
    const { during, after, same } = await page.evaluate(async () => {
      const own = new Highlight(
        new StaticRange({
          startContainer: document.querySelector('#p')!,
          startOffset: 0,
          endContainer: document.querySelector('#p')!,
          endOffset: 1,
        }),
      );
      CSS.highlights.set('page-search', own);
      const html = document.documentElement.outerHTML;
      const marking = await gw.start();
      marking.painter.showOpen(marking.mention('一网通办'));
      const during = [...CSS.highlights.keys()];
      const marked = document.documentElement.outerHTML === html;
      marking.stop();
      await gw.frames(3);
      document.querySelector('#p')!.append('三大攻坚战');
      scrollBy(0, 10);
      await gw.frames(3);
      return { during, after: [...CSS.highlights.keys(), own.size], same: marked };
    });
    expect(during[0]).toBe('page-search');
    expect(during.slice(1).every((name) => name.startsWith('gongwen-'))).toBe(true);
    expect(during.length).toBeGreaterThan(3);
    expect(after).toEqual(['page-search', 1]);
    expect(same).toBe(true);
  });

  test('marks are seen, and only where the terms are', async () => {
    const page = await tab.show('<p>打好三大攻坚战，一区两群</p><p>没有术语的一段</p><p>“七横七纵”骨架路网</p>');
    await page.evaluate(() => gw.addStyle());
    const row = (y: number) => page.screenshot({ clip: { x: 0, y, width: 400, height: 50 }, encoding: 'base64' });
    const rows = async () => [await row(15), await row(65), await row(115)];
    const bare = await rows();
    await page.evaluate(() => gw.start());
    await page.evaluate(() => gw.frames(2));
    const marked = await rows();
    expect(marked.map((png, i) => png === bare[i])).toEqual([false, true, false]);
    await page.evaluate(async () => {
      gw.marking.painter.showOpen(gw.marking.mention('三大攻坚战'));
      await gw.frames(2);
    });
    const open = await rows();
    expect(open.map((png, i) => png === marked[i])).toEqual([false, true, true]);
    await page.evaluate(async () => {
      gw.marking.stop();
      await gw.frames(2);
    });
    expect(await rows()).toEqual(bare);
  });
});
