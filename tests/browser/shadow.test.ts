import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

describe.each(BROWSERS)('shadow trees in %s', (kind) => {
  const tab = new Tab(kind);

  /** A page with an element whose shadow tree and light children are given. */
  async function show(shadow: string, light = '', style = '') {
    const page = await tab.show(`${style}<p>打好三大攻坚战</p><x-box id="host">${light}</x-box><p>“四早”</p>`);
    await page.evaluate((shadow) => {
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = shadow;
    }, shadow);
    return page;
  }

  const surfaces = () => gw.marking.found().map(({ surface }) => surface);

  test('is read, in the place of its host', async () => {
    const page = await show('<section><p>一网通办</p></section>');
    const found = await page.evaluate(async (surfaces) => {
      await gw.start();
      return new Function(`return (${surfaces})()`)() as string[];
    }, surfaces.toString());
    expect(found).toEqual(['三大攻坚战', '一网通办', '四早']);
  });

  test('text right in the root, and a tree within the tree', async () => {
    const page = await show('推进一网<b>通办</b><y-box></y-box>');
    const found = await page.evaluate(async (surfaces) => {
      const inner = document.querySelector('#host')!.shadowRoot!.querySelector('y-box')!;
      inner.attachShadow({ mode: 'open' }).textContent = '大城三管';
      await gw.start();
      return new Function(`return (${surfaces})()`)() as string[];
    }, surfaces.toString());
    expect(found).toEqual(['三大攻坚战', '一网通办', '大城三管', '四早']);
  });

  test('what is in no slot is not read; what is in one is read once, and not what it stands in for', async () => {
    const page = await show(
      '<slot name="a">六稳六保</slot><p>大城三管</p>',
      '<b slot="a">一网通办</b>两山论<i slot="none">三公经费</i>',
    );
    const found = await page.evaluate(async (surfaces) => {
      await gw.start();
      return new Function(`return (${surfaces})()`)() as string[];
    }, surfaces.toString());
    expect([...found].sort()).toEqual(['一网通办', '三大攻坚战', '四早', '大城三管'].sort());
  });

  test('changes in it are followed, and nothing is left when its host goes', async () => {
    const page = await show('<p>一网通办</p>');
    const counts = await page.evaluate(async () => {
      const marking = await gw.start();
      const host = document.querySelector('#host')!;
      const p = host.shadowRoot!.querySelector('p')!;
      const counts: number[] = [];
      const note = async () => {
        await marking.settle();
        counts.push(marking.mentions().length, gw.registered().length);
      };
      await note();
      p.textContent = '大城三管与一网通办';
      await note();
      p.className = 'gone';
      p.style.display = 'none';
      await note();
      host.remove();
      await note();
      return [...counts, gw.staleRanges().length];
    });
    expect(counts).toEqual([3, 3, 4, 4, 2, 2, 2, 2, 0]);
  });

  test('its marks are painted, and the pointer finds them', async () => {
    const page = await show('<style>p { margin: 40px; font: 30px/2 serif }</style><p>推进一网通办</p>');
    await page.evaluate(async () => {
      await gw.start();
    });
    const hit = await page.evaluate(() => {
      const [line] = gw.marking.lines('一网通办');
      return gw.marking.hit((line!.left + line!.right) / 2, (line!.top + line!.bottom) / 2);
    });
    expect(hit).toBe('一网通办');
    const clip = await page.evaluate(() => {
      const [line] = gw.marking.lines('一网通办');
      return { x: line!.left, y: line!.top, width: line!.right - line!.left, height: line!.bottom - line!.top + 12 };
    });
    const marked = await page.screenshot({ clip, encoding: 'base64' });
    await page.evaluate(() => gw.marking.stop());
    const plain = await page.screenshot({ clip, encoding: 'base64' });
    expect(marked === plain).toBe(false);
    const sheets = await page.evaluate(() => document.querySelector('#host')!.shadowRoot!.adoptedStyleSheets.length);
    expect(sheets).toBe(0);
  });
});
