import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

/** Pages over which a grid of points is asked, and compared with the line boxes themselves. */
const SWEEPS: ReadonlyArray<[name: string, body: string, head?: string]> = [
  ['lines of text', '<p>打好三大攻坚战，推进一网通办和大城三管。</p><p>另起一段，没有术语。</p><p>一区两群</p>'],
  ['a term wrapped over lines', '<p style="width:150px">坚决打好打赢三大攻坚战，实施一区两群</p>'],
  ['adjacent terms', '<p>三大攻坚战一网通办大城三管</p>'],
  ['adjacent terms in elements of their own', '<p><b>三大攻坚战</b><i>一网</i><i>通办</i><a href="#">大城三管</a></p>'],
  [
    'several sizes in a line',
    '<p>打好<span style="font-size:40px">三大</span>攻坚<small>战</small>，一区<sup>两</sup>群</p>',
  ],
  ['text aligned to the right', '<p style="text-align:right">三大攻坚战</p><p style="text-align:center">一网通办</p>'],
  ['tight lines', '<p style="line-height:14px;width:110px">三大攻坚战一网通办大城三管三大攻坚战一网通办</p>'],
  ['columns', '<div style="columns:2;width:300px">打好三大攻坚战，推进一网通办和大城三管，建设一区两群</div>'],
  ['CSS zoom', '<div style="zoom:1.5"><p>打好三大攻坚战，<b style="zoom:.6">一网通办</b></p></div>'],
  ['CSS zoom of the root', '<p>打好三大攻坚战，一网通办</p>', '<style>html{zoom:1.25}</style>'],
  [
    'a transform',
    '<div style="transform:scale(1.3) translate(30px,10px);transform-origin:0 0"><p>打好三大攻坚战</p></div>',
  ],
  ['vertical text', '<div style="writing-mode:vertical-rl;height:180px">打好三大攻坚战，一网通办</div>'],
  [
    'text that cannot be selected',
    '<div style="user-select:none;-webkit-user-select:none">打好三大攻坚战，一网通办</div>',
  ],
];

describe.each(BROWSERS)('pointing in %s', (kind) => {
  const tab = new Tab(kind);

  test.each(SWEEPS)('a sweep over %s', async (_, body, head) => {
    const page = await tab.show(body, { head, width: 420, height: 260 });
    const { wrong, hits } = await page.evaluate(async () => {
      const marking = await gw.start();
      const characters = gw.characters(marking.mentions());
      /** The terms (or '' for other text) whose characters have a point in their boxes, made larger by so much. */
      const holders = (x: number, y: number, by: number) =>
        new Set(
          characters
            .filter(
              ({ box: { left, right, top, bottom } }) =>
                x > left - by && x < right + by && y > top - by && y < bottom + by,
            )
            .map(({ term }) => term),
        );
      const wrong: string[] = [];
      let hits = 0;
      for (let x = 1; x < innerWidth; x += 5) {
        for (let y = 1; y < innerHeight; y += 4) {
          const hit = marking.hit(x, y) ?? '';
          if (hit) hits++;
          const inside = [...holders(x, y, -3)];
          const around = holders(x, y, 3);
          // Where the boxes of two lines overlap either will do.
          const right = hit ? around.has(hit) : !(inside.length === 1 && inside[0]);
          const only = inside.length === 1 && around.size === 1 ? inside[0] : hit;
          if (!right || only !== hit) wrong.push(`${x},${y}: ${hit || 'nothing'}, in ${inside}, around ${[...around]}`);
        }
      }
      return { wrong: wrong.slice(0, 12), hits };
    });
    expect(wrong).toEqual([]);
    expect(hits).toBeGreaterThan(20);
  });

  test('each half of each character of adjacent terms', async () => {
    const page = await tab.show('<p>三大攻坚战一网通办大城三管</p>');
    const hits = await page.evaluate(async () => {
      const marking = await gw.start();
      const { left, top } = document.querySelector('p')!.getBoundingClientRect();
      return Array.from({ length: 26 }, (_, i) => marking.hit(left + i * 10 + 5, top + 15)?.[0]).join('');
    });
    expect(hits).toBe('三'.repeat(10) + '一'.repeat(8) + '大'.repeat(8));
  });

  test('a term under its reading', async () => {
    const page = await tab.show('<p style="line-height:60px"><ruby>三<rt>sān</rt>大<rt>dà</rt></ruby>攻坚战</p>');
    const hits = await page.evaluate(async () => {
      const marking = await gw.start();
      const mine = gw.characters(marking.mentions()).filter(({ term }) => term);
      return mine.map(({ box: { left, right, bottom } }) => marking.hit((left + right) / 2, bottom - 12));
    });
    expect(hits).toEqual(Array(5).fill('三大攻坚战'));
  });

  test('beside the text there is nothing', async () => {
    const page = await tab.show('<p id="a">三大攻坚战</p><p id="b" style="width:130px">推进实施一区两群</p>');
    const hits = await page.evaluate(async () => {
      const marking = await gw.start();
      const [first] = marking.lines('三大攻坚战');
      const wrapped = marking.lines('一区两群');
      const middle = (first!.top + first!.bottom) / 2;
      return {
        lines: wrapped.map((box) => marking.hit((box.left + box.right) / 2, (box.top + box.bottom) / 2)),
        nowhere: [
          ['margin', 8, middle],
          ['end of line', first!.right + 30, middle],
          ['between', first!.left + 30, first!.bottom + 14],
          ['left of the window', -5, middle],
          ['right of the window', 5000, middle],
          ['below the window', 50, 5000],
        ].filter(([, x, y]) => marking.hit(x as number, y as number)),
      };
    });
    expect(hits).toEqual({ lines: ['一区两群', '一区两群'], nowhere: [] });
  });

  test('in a container that is scrolled, not outside of it', async () => {
    const page = await tab.show(
      `<div id="box" style="height:120px;overflow:auto;position:relative">${'<p>一段</p>'.repeat(5)}<p>三大攻坚战</p>${'<p>一段</p>'.repeat(9)}</div><p>下面</p>`,
    );
    const hits = await page.evaluate(async () => {
      const marking = await gw.start();
      const box = document.querySelector('#box')!;
      const at = () => {
        const [line] = marking.lines('三大攻坚战');
        return marking.hit(line!.left + 30, (line!.top + line!.bottom) / 2) ?? null;
      };
      const before = at();
      box.scrollTop = 220;
      const inside = at();
      box.scrollTop = 400;
      return [before, inside, at()];
    });
    expect(hits).toEqual([null, '三大攻坚战', null]);
  });

  test.each([
    ['under an overlay', '<p>三大攻坚战</p><div style="position:fixed;inset:0"></div>', null],
    [
      'under a layer that lets the pointer through',
      '<p>三大攻坚战</p><div style="position:fixed;inset:0;pointer-events:none"></div>',
      '三大攻坚战',
    ],
    [
      'under a sticky head',
      '<p>三大攻坚战</p><div style="position:fixed;top:0;left:0;right:0;height:80px;background:#fff">一网</div>',
      null,
    ],
    ['inside a link', '<p>打好<a href="#">三大<b>攻坚战</b></a></p>', '三大攻坚战'],
    ['partly in a link', '<p>打好<a href="#">三大</a>攻坚战</p>', '三大攻坚战'],
    ['in text that lets the pointer through', '<p style="pointer-events:none">三大攻坚战</p>', '三大攻坚战'],
    ['in an invisible layer', '<p style="visibility:hidden">三大攻坚战</p>', null],
  ])('%s', async (_, html, expected) => {
    const page = await tab.show(html);
    const hit = await page.evaluate(async () => {
      const marking = await gw.start();
      const [line] = marking.lines('三大攻坚战');
      return marking.hit(line!.left + 10, (line!.top + line!.bottom) / 2) ?? null;
    });
    expect(hit).toBe(expected);
  });
});
