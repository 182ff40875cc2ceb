import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

const FILL = '<p>没有术语的一段文字，用来占地方。</p>';
const SIZES = [
  { width: 320, height: 560 },
  { width: 400, height: 700 },
  { width: 1280, height: 800 },
];

describe.each(BROWSERS)('the card in %s', (kind) => {
  const tab = new Tab(kind);

  test('is in the page only while it is open', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p>');
    const counts = await page.evaluate(async () => {
      const marking = await gw.start();
      const html = document.documentElement.outerHTML;
      const count = () => document.querySelectorAll('gongwen-card').length;
      const counts = [count()];
      marking.openCard(marking.mention('三大攻坚战'));
      counts.push(count());
      const { isOpen } = marking.host;
      marking.openCard(marking.mention('三大攻坚战'));
      counts.push(count());
      marking.host.close();
      counts.push(count());
      marking.host.close();
      return { counts, isOpen, closed: marking.host.isOpen, same: document.documentElement.outerHTML === html };
    });
    expect(counts).toEqual({ counts: [0, 1, 1, 0], isOpen: true, closed: false, same: true });
  });

  test('is laid out beforehand once, and nobody can see it: no frame passes, and nothing of it stays', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p>');
    const seen = await page.evaluate(async () => {
      const marking = await gw.start();
      const html = document.documentElement.outerHTML;
      let comes = 0;
      const observer = new MutationObserver((all) => {
        comes += all.flatMap(({ addedNodes }) => [...addedNodes]).length;
      });
      observer.observe(document.documentElement, { childList: true });
      marking.host.layOut();
      const rest = document.documentElement.outerHTML === html;
      marking.host.layOut();
      await Promise.resolve();
      const { isOpen } = marking.host;
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      const { shown } = marking.card();
      return { rest, comes, isOpen, shown };
    });
    expect(seen).toEqual({ rest: true, comes: 2, isOpen: false, shown: true });
  });

  test('lies above everything, in the top layer', async () => {
    const page = await tab.show(`<p>打好三大攻坚战</p>
      <div style="position:fixed;inset:60px 0 0;z-index:2147483647;background:#eee;will-change:transform">盖住</div>`);
    const top = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      const { left, top } = marking.card();
      return document.elementFromPoint(left + 20, top + 20)?.localName;
    });
    expect(top).toBe('gongwen-card');
  });

  test.each([
    ['a modal dialog', '<dialog id="x"><p>打好三大攻坚战</p></dialog>'],
    ['a popover', '<div id="x" popover="manual"><p>打好三大攻坚战</p></div>'],
    ['a dialog inside a dialog', '<dialog class="outer"><dialog id="x"><p>打好三大攻坚战</p></dialog></dialog>'],
  ])('moves into %s', async (_, html) => {
    const page = await tab.show(html);
    const { parent, top, isClear } = await page.evaluate(async () => {
      const open = (element: HTMLElement) =>
        element instanceof HTMLDialogElement ? element.showModal() : element.showPopover();
      for (const element of document.querySelectorAll<HTMLElement>('.outer, #x')) open(element);
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      const { left, top, shown } = marking.card();
      const host = document.querySelector('gongwen-card')!;
      const [line] = marking.lines('三大攻坚战');
      return {
        parent: host.parentElement!.id,
        top: document.elementFromPoint(left + 20, top + 20) === host,
        isClear: shown && top >= line!.bottom,
      };
    });
    expect({ parent, top, isClear }).toEqual({ parent: 'x', top: true, isClear: true });
  });

  test('moves into an element in full screen', async () => {
    const page = await tab.show('<div id="x" style="background:#fff"><p>打好三大攻坚战</p><button>全屏</button></div>');
    await page.evaluate(() => {
      const x = document.querySelector('#x')!;
      document.querySelector('button')!.addEventListener('click', () => x.requestFullscreen());
    });
    if (kind === 'firefox') {
      // Without a window Firefox never has the focus and denies the request.
      await page.evaluate(() => {
        const state = { element: document.querySelector('#x') as Element | null };
        Object.defineProperty(document, 'fullscreenElement', { get: () => state.element });
        document.exitFullscreen = async () => {
          state.element = null;
        };
      });
    } else {
      await page.click('button');
      await page.waitForFunction(() => document.fullscreenElement !== null, { timeout: 5000 });
    }
    const seen = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      const { left, top } = marking.card();
      const host = document.querySelector('gongwen-card')!;
      const seen = [host.parentElement!.id, document.elementFromPoint(left + 20, top + 20) === host];
      marking.host.close();
      await document.exitFullscreen();
      marking.openCard(marking.mention('三大攻坚战'));
      return [...seen, document.querySelector('gongwen-card')!.parentElement!.localName];
    });
    expect(seen).toEqual(['x', true, 'html']);
  });

  describe.each(SIZES)('in a window of $width px', (size) => {
    test.each([
      ['short', 1],
      ['long', 40],
    ])('stays inside and off the term, with a %s definition', async (_, times) => {
      const page = await tab.show(
        `${FILL.repeat(4)}${'<p>在本段的开头到末尾打好三大攻坚战，一网通办</p>'.repeat(30)}`,
        size,
      );
      const wrong = await page.evaluate(async (times) => {
        const marking = await gw.start();
        const wrong: string[] = [];
        for (const surface of ['三大攻坚战', '一网通办']) {
          for (let nth = 0; nth < 30; nth += 3) {
            const mention = marking.mention(surface, nth);
            const [first] = marking.lines(surface, nth);
            if (first!.top < 0 || first!.bottom > innerHeight) scrollBy(0, first!.top - innerHeight * ((nth % 5) / 5));
            const lines = marking.lines(surface, nth);
            if (lines[0]!.bottom < 0 || lines[0]!.top > innerHeight) continue;
            marking.openCard(mention, undefined, '防范化解重大风险、精准脱贫、污染防治。'.repeat(times));
            await gw.frames(1);
            // The animation lifts it by a few pixels at first.
            for (const animation of marking.popover.getAnimations()) animation.finish();
            const card = marking.card();
            const where = `${surface} ${nth} ${JSON.stringify(card)}`;
            const { clientWidth: width } = document.documentElement;
            if (card.left < 0 || card.top < 0 || card.right > width || card.bottom > innerHeight)
              wrong.push(`out: ${where}`);
            const over = lines.some(
              (line) =>
                line.left < card.right && line.right > card.left && line.top < card.bottom && line.bottom > card.top,
            );
            if (over) wrong.push(`over the term: ${where}`);
            if (!card.shown || card.bottom - card.top < 100) wrong.push(`not shown: ${where}`);
            marking.host.close();
          }
        }
        return wrong;
      }, times);
      expect(wrong).toEqual([]);
    });
  });

  test('a definition longer than the window scrolls within the card', async () => {
    const page = await tab.show(`${FILL.repeat(5)}<p>打好三大攻坚战</p>`);
    const { senses, bar } = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'), undefined, '防范化解重大风险。'.repeat(500));
      await gw.frames(2);
      const { container } = marking.host;
      const { scrollHeight, clientHeight } = container.querySelector('.senses')!;
      const bar = container.querySelector('.bar')!.getBoundingClientRect();
      return { senses: scrollHeight > clientHeight + 50, bar: bar.bottom <= innerHeight };
    });
    expect({ senses, bar }).toEqual({ senses: true, bar: true });
  });

  test.each([
    ['of the page', `<div id="x">${FILL.repeat(6)}<p>打好三大攻坚战</p>${FILL.repeat(40)}</div>`, false],
    [
      'of a container',
      `<div id="box" style="margin-top:200px;height:400px;overflow:auto">${FILL.repeat(6)}<p>打好三大攻坚战</p>${FILL.repeat(40)}</div>`,
      true,
    ],
    [
      'of a container with something placed in it',
      `<div id="box" style="position:relative;margin-top:200px;height:400px;overflow:auto"><div style="overflow:hidden">
        <div style="position:absolute;top:200px">打好三大攻坚战</div></div>${FILL.repeat(40)}</div>`,
      true,
    ],
  ])('follows the scrolling %s, until the term is gone', async (_, html, inBox) => {
    const page = await tab.show(html);
    const { moved, lost } = await page.evaluate(async (inBox) => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      for (const animation of marking.popover.getAnimations()) animation.finish();
      const scroller = inBox ? document.querySelector('#box')! : document.scrollingElement!;
      const gap = () => marking.card().top - marking.lines('三大攻坚战')[0]!.bottom;
      const before = gap();
      scroller.scrollTop = 100;
      await gw.frames(2);
      const moved = gap() - before;
      const lost = [marking.lostCount];
      scroller.scrollTop = inBox ? 340 : 900;
      await gw.frames(2);
      return { moved, lost: [...lost, marking.lostCount] };
    }, inBox);
    expect(Math.abs(moved)).toBeLessThan(1);
    expect(lost[0]).toBe(0);
    expect(lost[1]).toBeGreaterThan(0);
  });

  test('follows when the page grows above the term', async () => {
    const page = await tab.show(`<div id="late"></div>${FILL}<p>打好三大攻坚战</p>`);
    const moved = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      await gw.frames(2);
      for (const animation of marking.popover.getAnimations()) animation.finish();
      const gap = () => marking.card().top - marking.lines('三大攻坚战')[0]!.bottom;
      const before = gap();
      document.querySelector<HTMLElement>('#late')!.style.height = '150px';
      await gw.frames(4);
      return gap() - before;
    });
    expect(Math.abs(moved)).toBeLessThan(1);
  });

  test('has the size it was made for, whatever the style of the page', async () => {
    const measure = async (head: string) => {
      const page = await tab.show('<p>打好三大攻坚战</p>', { head });
      return page.evaluate(async () => {
        const marking = await gw.start();
        marking.openCard(marking.mention('三大攻坚战'));
        await gw.frames(2);
        for (const animation of marking.popover.getAnimations()) animation.finish();
        const { container } = marking.host;
        const [line] = marking.lines('三大攻坚战');
        const { left, top, right, bottom, shown, ...style } = marking.card();
        const headword = getComputedStyle(container.querySelector('.headword')!);
        return {
          ...{ ...style, shown, color: headword.color, headword: headword.fontSize, font: headword.fontFamily },
          width: Math.round(right - left),
          height: Math.round(bottom - top),
          below: top >= line!.bottom && top < line!.bottom + 12,
          atLine: Math.abs(left - line!.left) < 1,
        };
      });
    };
    const plain = await measure('');
    expect(plain).toMatchObject({
      shown: true,
      display: 'flex',
      width: 368,
      headword: '20px',
      below: true,
      atLine: true,
    });
    for (const css of [
      ':not(html, body, p) { display: none !important }',
      ':not(html, body, p, head, style) { all: unset !important }',
      '* { font-size: 40px !important; line-height: 3 !important; letter-spacing: 1em !important }',
      'gongwen-card { display: none !important; opacity: 0 !important; width: 9px !important; filter: blur(9px) !important }',
      '* { visibility: hidden !important } p { visibility: visible !important }',
      ':root { --paper: #f0f; --ink: #0ff; --serif: monospace; --line: red; --card-width: 90px; --card-height: 20px }',
      '* { --paper: #f0f !important; --ink: #0ff !important; --card-width: 90px !important; --card-height: 20px !important }',
      'html { font-size: 62.5% } :root { color-scheme: dark; direction: rtl } p { direction: ltr }',
      '* { transition: all 3s !important; animation: none 9s !important; transform: rotate(9deg) !important } p, body, html { transform: none !important }',
      '[popover], :popover-open { display: none !important } .place, .card, .frame, .gw { display: none !important }',
      'html { transform: translateX(40px); filter: grayscale(1); contain: paint }',
      'html { zoom: 2 }',
      'html { zoom: 0.5 }',
      'body { zoom: 2 }',
    ]) {
      expect([css, await measure(`<style>${css}</style>`)]).toEqual([css, plain]);
    }
  });

  // Firefox lets no driver pinch.
  if (kind === 'chromium')
    test('after a pinch stands whole in what is seen, and moves with it', async () => {
      const page = await tab.show(`<div style="width:700px;margin-left:500px">${FILL.repeat(6)}
      <p>打好三大攻坚战</p>${FILL.repeat(30)}</div>`);
      const client = await page.createCDPSession();
      const open = () =>
        page.evaluate(async () => {
          const marking = await gw.start();
          marking.openCard(marking.mention('三大攻坚战'));
        });
      const seen = () =>
        page.evaluate(async () => {
          await gw.frames(3);
          const { left, top, right, bottom } = gw.marking.card();
          const { offsetLeft, offsetTop, width, height, scale } = visualViewport!;
          const inside = left >= offsetLeft && right <= offsetLeft + width + 1;
          return { scale, inside: inside && top >= offsetTop && bottom <= offsetTop + height + 1, left };
        });
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      await client.send('Input.synthesizeScrollGesture', { x: 600, y: 300, xDistance: -900, yDistance: -100 });
      await open();
      const first = await seen();
      expect(first).toMatchObject({ scale: 2, inside: true });
      await client.send('Input.synthesizeScrollGesture', { x: 600, y: 300, xDistance: 300, yDistance: 0 });
      const moved = await seen();
      expect(moved.inside).toBe(true);
      expect(moved.left).toBeLessThan(first.left);
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      await client.detach();
    });

  test('is lost without harm when the page takes it away', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p><p>一网通办</p>');
    const seen = await page.evaluate(async () => {
      const marking = await gw.start();
      marking.openCard(marking.mention('三大攻坚战'));
      document.querySelector('gongwen-card')!.remove();
      await gw.frames(2);
      marking.openCard(marking.mention('一网通办'));
      await gw.frames(2);
      return marking.card().shown;
    });
    expect(seen).toBe(true);
  });

  test('focus goes into the card without scrolling the page', async () => {
    const page = await tab.show(`${FILL.repeat(30)}<p>打好三大攻坚战</p>${FILL.repeat(30)}`);
    const seen = await page.evaluate(async () => {
      const marking = await gw.start();
      document.querySelectorAll('p')[30]!.scrollIntoView({ block: 'center' });
      const before = scrollY;
      marking.openCard(marking.mention('三大攻坚战'));
      marking.host.focus();
      return [document.activeElement?.localName, scrollY - before];
    });
    expect(seen).toEqual(['gongwen-card', 0]);
  });
});
