import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

/** More marked paragraphs than are watched at a time. */
const MANY = 1500;
const PARAGRAPHS = `Array.from({ length: ${MANY} }, (_, i) => '<p id="p' + i + '">打好三大攻坚战</p>').join('')`;

/** The numbers of the paragraphs that have marks and of those within the window, lowest and highest. */
const ENDS = `(() => {
  const ends = (all) => [Math.min(...all), Math.max(...all)];
  const marked = gw.registered().map((range) => Number(range.startContainer.parentElement.id.slice(1)));
  const box = document.querySelector('main').getBoundingClientRect();
  const shown = [...document.querySelectorAll('p')].filter((p) => {
    const { top, bottom } = p.getBoundingClientRect();
    return bottom > Math.max(0, box.top) && top < Math.min(innerHeight, box.bottom);
  });
  return { marked: ends(marked), shown: ends(shown.map((p) => Number(p.id.slice(1)))), count: marked.length };
})()`;

interface Ends {
  marked: [number, number];
  shown: [number, number];
  count: number;
}

describe.each(BROWSERS)('of thousands of marks those close by are painted, in %s', (kind) => {
  const tab = new Tab(kind);

  test.each([
    ['the page, to its end', '', 'scrollTo(0, 1e7)'],
    ['the page, to its middle and a little on', '', 'scrollTo(0, 30000); scrollBy(0, 300)'],
    ['a box in the page', 'height: 600px; overflow: auto', 'document.querySelector("main").scrollTo(0, 40000)'],
    ['what stood above is gone', '', 'for (let i = 0; i < 1000; i++) document.querySelector("#p" + i).remove()'],
    ['what was laid out otherwise', '', 'document.querySelector("main").style.columns = "3 auto"; scrollTo(0, 10000)'],
  ])('%s', async (_, style, change) => {
    const page = await tab.show(`<main style="${style}"></main>`);
    const look = async () => {
      await page.evaluate('gw.marking.settle()');
      await new Promise((done) => setTimeout(done, 600));
      return (await page.evaluate(ENDS)) as Ends;
    };
    await page.evaluate(`document.querySelector('main').innerHTML = ${PARAGRAPHS}; gw.start()`);
    const before = await look();
    expect(before.marked[0]).toBe(0);
    expect(before.count).toBeLessThan(200);
    await page.evaluate(change);
    const after = await look();
    expect(after.shown).not.toEqual(before.shown);
    expect(after.marked[0]).toBeLessThanOrEqual(after.shown[0]);
    expect(after.marked[1]).toBeGreaterThanOrEqual(after.shown[1]);
    expect(after.count).toBeLessThan(400);
    await page.evaluate('gw.marking.stop()');
  });
});
