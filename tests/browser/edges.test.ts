import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

const CORNERS = ['top: 0; left: 0', 'top: 0; right: 0', 'bottom: 0; left: 0', 'bottom: 0; right: 0'];
describe.each(BROWSERS)('the card at the edges in %s', (kind) => {
  const tab = new Tab(kind);

  /** What is wrong with the card of 三大攻坚战, long and short. */
  const problems = (page: Awaited<ReturnType<typeof tab.show>>, overlap: boolean) =>
    page.evaluate(async (overlap) => {
      const marking = await gw.start();
      const wrong: string[] = [];
      for (const times of [1, 60]) {
        marking.openCard(
          marking.mention('三大攻坚战'),
          undefined,
          '防范化解重大风险、精准脱贫、污染防治。'.repeat(times),
        );
        await gw.frames(2);
        for (const animation of marking.popover.getAnimations()) animation.finish();
        const { left, top, right, bottom, shown } = marking.card();
        const where = `${times}: ${[left, top, right, bottom].map(Math.round)} in ${innerWidth} × ${innerHeight}`;
        if (!shown) wrong.push(`not shown ${where}`);
        if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) wrong.push(`out ${where}`);
        const over = marking
          .lines('三大攻坚战')
          .some((line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top);
        if (over && !overlap) wrong.push(`over the term ${where}`);
        // All of it can be reached.
        const senses = marking.host.container.querySelector('.senses')!;
        for (const scroller of [senses, senses.parentElement!]) scroller.scrollTop = 1e6;
        const end = senses.querySelector('p')!.getBoundingClientRect();
        if (end.bottom > bottom + 0.5 || senses.clientHeight < 20) wrong.push(`end not to be reached ${where}`);
        marking.host.close();
      }
      return wrong;
    }, overlap);

  test.each([
    ['wide', { width: 1280, height: 800 }, 1],
    ['narrow', { width: 400, height: 600 }, 1],
    // 1280 × 800 at 400 %: so many CSS px are left of it.
    ['zoomed to 400 percent', { width: 320, height: 200 }, 4],
  ] as const)('a term in each corner of a window that is %s', async (_, size, deviceScaleFactor) => {
    const page = await tab.show('<div style="position: fixed">三大攻坚战</div>', size);
    await page.setViewport({ ...size, deviceScaleFactor });
    for (const corner of CORNERS) {
      await page.evaluate((corner) => {
        document.querySelector('div')!.style.cssText = `position: fixed; ${corner}`;
      }, corner);
      expect(await problems(page, false), corner).toEqual([]);
    }
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
  });

  test.each(['vertical-rl', 'vertical-lr', 'sideways-rl'])('text that runs %s', async (mode) => {
    const page = await tab.show(
      `<div style="writing-mode: ${mode}; height: 500px; width: 900px">${'没有术语。'.repeat(40)}打好三大攻坚战，${'没有术语。'.repeat(30)}</div>`,
    );
    expect(await problems(page, false)).toEqual([]);
    const hit = await page.evaluate(() => {
      const [line] = gw.marking.lines('三大攻坚战');
      return gw.marking.hit((line!.left + line!.right) / 2, (line!.top + line!.bottom) / 2);
    });
    expect(hit).toBe('三大攻坚战');
  });

  test('a term that fills the window', async () => {
    const page = await tab.show('<p style="font-size: 300px; line-height: 1; margin: 0">三大攻坚战</p>', {
      width: 640,
      height: 480,
    });
    expect(await problems(page, true)).toEqual([]);
  });
});

describe.each(BROWSERS)('other pointers in %s', (kind) => {
  const tab = new Tab(kind);

  test.each([
    ['pen', ['open 三大攻坚战']],
    ['mouse', ['open 三大攻坚战']],
    ['touch', []],
  ])('a %s that hovers over a term', async (pointerType, expected) => {
    const page = await tab.show('<p>打好三大攻坚战</p>');
    const log = await page.evaluate(async (pointerType) => {
      const marking = await gw.start();
      const [line] = marking.lines('三大攻坚战');
      const at = { clientX: line!.left + 30, clientY: line!.top + 10, bubbles: true, pointerType };
      document.querySelector('p')!.dispatchEvent(new PointerEvent('pointermove', at));
      for (const end = performance.now() + 600; performance.now() < end && marking.log.length === 0; )
        await gw.frames(1);
      return marking.log;
    }, pointerType);
    expect(log).toEqual(expected);
  });
});
