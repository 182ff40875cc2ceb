import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

describe.each(BROWSERS)('changes of style in %s', (kind) => {
  const tab = new Tab(kind);

  test('a rule that hides a block, then shows it', async () => {
    const page = await tab.show('<style>.off p { display: none }</style><p>打好三大攻坚战</p><p>一网通办</p>');
    const counts = await page.evaluate(async () => {
      const marking = await gw.start();
      const counts = [marking.mentions().length];
      for (let i = 0; i < 2; i++) {
        document.body.classList.toggle('off');
        await marking.settle();
        counts.push(marking.mentions().length, gw.registered().length);
      }
      return counts;
    });
    expect(counts).toEqual([2, 0, 0, 2, 2]);
  });

  test('halves of a term that a rule brings into one line', async () => {
    const page = await tab.show(
      '<style>.row span { display: block }</style><p class="row"><span>三大</span><span>攻坚战</span></p>',
    );
    const counts = await page.evaluate(async () => {
      const marking = await gw.start();
      const counts = [marking.mentions().length];
      for (let i = 0; i < 2; i++) {
        document.querySelector('p')!.classList.toggle('row');
        await marking.settle();
        counts.push(marking.mentions().length);
      }
      return counts;
    });
    expect(counts).toEqual([0, 1, 0]);
  });

  test('a narrower window', async () => {
    const page = await tab.show(
      '<style>@media (max-width: 500px) { p { display: none } }</style><p>打好三大攻坚战</p>',
    );
    const before = await page.evaluate(async () => (await gw.start()).mentions().length);
    const viewport = page.viewport()!;
    await page.setViewport({ ...viewport, width: 400 });
    const after = await page.evaluate(async () => {
      await gw.marking.settle();
      return gw.marking.mentions().length;
    });
    await page.setViewport(viewport);
    expect([before, after]).toEqual([1, 0]);
  });

  test('what moves or fades is not read again', async () => {
    const page = await tab.show('<div id="slides" class="a"><p>打好三大攻坚战</p></div>');
    const [before, after] = await page.evaluate(async () => {
      const marking = await gw.start();
      const before = marking.scans;
      const slides = document.querySelector<HTMLElement>('#slides')!;
      for (let i = 0; i < 20; i++) {
        slides.style.transform = `translateX(${i}px)`;
        slides.style.opacity = String(i / 20);
        slides.setAttribute('class', 'a');
        await gw.frames();
      }
      await marking.settle();
      return [before, marking.scans];
    });
    expect(after).toBe(before);
  });

  test('a rule of colour leaves what was painted where it is', async () => {
    const page = await tab.show('<style>.dark { background: black }</style><p>打好三大攻坚战</p>');
    const same = await page.evaluate(async () => {
      const marking = await gw.start();
      const [before] = gw.registered();
      document.body.classList.add('dark');
      await marking.settle();
      return before !== undefined && gw.registered()[0] === before;
    });
    expect(same).toBe(true);
  });
});
