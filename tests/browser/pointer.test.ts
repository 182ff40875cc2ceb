import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

const PAGE = `<p>打好三大攻坚战，推进工作。</p><p style="margin-top:300px">另一段里的一网通办。</p>`;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const log = (page: Page) => page.evaluate(() => gw.marking.log);
const middle = (page: Page, surface: string) =>
  page.evaluate((surface) => {
    const [line] = gw.marking.lines(surface);
    return { x: (line!.left + line!.right) / 2, y: (line!.top + line!.bottom) / 2 };
  }, surface);
const cardMiddle = (page: Page) =>
  page.evaluate(() => {
    const { left, right, top, bottom } = gw.marking.card();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });

/** Comes from below and rests on a term. */
async function rest(page: Page, surface: string): Promise<void> {
  const { x, y } = await middle(page, surface);
  await page.mouse.move(x + 40, y + 120);
  await page.mouse.move(x, y, { steps: 4 });
}

async function until(page: Page, entries: number): Promise<string[]> {
  for (let i = 0; i < 60 && (await log(page)).length < entries; i++) await wait(25);
  return log(page);
}

describe.each(BROWSERS)('the pointer in %s', (kind) => {
  const tab = new Tab(kind);

  async function begin(body = PAGE): Promise<Page> {
    await tab.page.mouse.move(1, 1);
    const page = await tab.show(body);
    await page.evaluate(() => gw.start());
    return page;
  }

  test('that rests on a term opens its card within 400 ms', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    expect(await until(page, 1)).toEqual(['open 三大攻坚战']);
    expect(await page.evaluate(() => gw.marking.delay)).toBeLessThan(400);
  });

  test('that comes to rest on a term tells so once, before the card opens', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    await until(page, 1);
    expect(await page.evaluate(() => gw.marking.aimed)).toEqual(['三大攻坚战 0']);
    await page.mouse.move(900, 600, { steps: 5 });
    await until(page, 2);
    await rest(page, '一网通办');
    await until(page, 3);
    expect(await page.evaluate(() => gw.marking.aimed)).toEqual(['三大攻坚战 0', '一网通办 2']);
  });

  test('that passes opens nothing', async () => {
    const page = await begin();
    const { x, y } = await middle(page, '三大攻坚战');
    for (let pass = 0; pass < 3; pass++) {
      await page.mouse.move(x - 60, y);
      await page.mouse.move(x + 700, y, { steps: 12 });
      await page.mouse.move(x + 700, y + 200, { steps: 4 });
    }
    await wait(380);
    expect(await log(page)).toEqual([]);
  });

  test('that goes into the card keeps it open, and closes it on leaving', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    await until(page, 1);
    const { x, y } = await cardMiddle(page);
    await page.mouse.move(x, y, { steps: 5 });
    await wait(500);
    expect(await log(page)).toEqual(['open 三大攻坚战']);
    await page.mouse.move(900, 600, { steps: 5 });
    expect(await until(page, 2)).toEqual(['open 三大攻坚战', 'close']);
    expect(await page.evaluate(() => document.querySelector('gongwen-card'))).toBeNull();
  });

  test('that leaves for a moment and comes back keeps the card', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    await until(page, 1);
    const { x, y } = await middle(page, '三大攻坚战');
    await page.mouse.move(x, y - 25);
    await wait(120);
    await page.mouse.move(x, y);
    await wait(480);
    expect(await log(page)).toEqual(['open 三大攻坚战']);
  });

  test('that goes to another term opens that', async () => {
    const page = await begin('<p>打好三大攻坚战，推进<b>一网通办</b>。</p>');
    await rest(page, '三大攻坚战');
    await until(page, 1);
    const { x, y } = await middle(page, '一网通办');
    await page.mouse.move(x, y, { steps: 3 });
    expect(await until(page, 2)).toEqual(['open 三大攻坚战', 'open 一网通办']);
  });

  test('that crosses elements within a term asks for it once', async () => {
    const page = await begin('<p>打好<b>三大</b><a href="#">攻<i>坚</i></a>战。</p>');
    const { x, y } = await middle(page, '三大攻坚战');
    for (let i = -45; i <= 45; i += 6) {
      await page.mouse.move(x + i, y);
      await wait(20);
    }
    await wait(380);
    expect(await log(page)).toEqual(['open 三大攻坚战']);
  });

  test('that leaves the window right after touching a term opens nothing', async () => {
    const page = await begin();
    const { x, y } = await middle(page, '三大攻坚战');
    await page.evaluate(
      async ({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' };
        document.querySelector('p')!.dispatchEvent(new PointerEvent('pointermove', at));
        document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      },
      { x, y },
    );
    await wait(380);
    expect(await log(page)).toEqual([]);
  });

  test('Esc closes the card and goes no further; without a card it is the page’s', async () => {
    const page = await begin();
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      for (const target of [document, document.body])
        target.addEventListener('keydown', (event) => keys.push((event as KeyboardEvent).key), true);
    });
    await rest(page, '三大攻坚战');
    await until(page, 1);
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    expect(await log(page)).toEqual(['open 三大攻坚战', 'close']);
    const keys = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expect(await keys()).toEqual(['a', 'a']);
    await page.keyboard.press('Escape');
    expect(await keys()).toEqual(['a', 'a', 'Escape', 'Escape']);
    // Nor does it open again under the pointer that has not moved.
    await wait(380);
    expect(await log(page)).toHaveLength(2);
  });

  test('Esc closes the card in a dialog, then the dialog', async () => {
    const page = await begin('<dialog><p>打好三大攻坚战</p></dialog>');
    await page.evaluate(async () => {
      document.querySelector('dialog')!.showModal();
      await gw.marking.settle();
      await gw.frames(2);
    });
    await rest(page, '三大攻坚战');
    expect(await until(page, 1)).toHaveLength(1);
    const isOpen = () => page.evaluate(() => document.querySelector('dialog')!.open);
    await page.keyboard.press('Escape');
    expect([await log(page), await isOpen()]).toEqual([['open 三大攻坚战', 'close'], true]);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
  });

  test('a press elsewhere closes, a press in the card or on the term does not', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    await until(page, 1);
    const term = await middle(page, '三大攻坚战');
    await page.mouse.click(term.x, term.y);
    const { x, y } = await cardMiddle(page);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    expect(await log(page)).toEqual(['open 三大攻坚战']);
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(await log(page)).toEqual(['open 三大攻坚战', 'close']);
  });

  test('with the trigger “alt” opens only while Alt is held', async () => {
    const page = await begin();
    await page.evaluate(() => {
      gw.marking.trigger = 'alt';
    });
    await rest(page, '三大攻坚战');
    await wait(380);
    expect(await log(page)).toEqual([]);
    await page.mouse.move(900, 500);
    await page.keyboard.down('Alt');
    await rest(page, '三大攻坚战');
    const opened = await until(page, 1);
    await page.keyboard.up('Alt');
    expect(opened).toEqual(['open 三大攻坚战']);
  });

  test('with the trigger “click” opens on a click and keeps it', async () => {
    const page = await begin();
    await page.evaluate(() => {
      gw.marking.trigger = 'click';
    });
    await rest(page, '三大攻坚战');
    await wait(400);
    expect(await log(page)).toEqual([]);
    const { x, y } = await middle(page, '三大攻坚战');
    await page.mouse.click(x, y);
    expect(await until(page, 1)).toEqual(['open 三大攻坚战 held']);
    await page.mouse.move(900, 600, { steps: 3 });
    await wait(480);
    expect(await log(page)).toHaveLength(1);
    await page.mouse.click(900, 600);
    expect(await until(page, 2)).toEqual(['open 三大攻坚战 held', 'close']);
  });

  test.each(['hover', 'click'] as const)('links and buttons work as ever with the trigger “%s”', async (trigger) => {
    const page = await begin(
      '<p><a href="#there">打好三大攻坚战</a></p><p><span onclick="this.id=1">一网通办</span></p>',
    );
    await page.evaluate((trigger) => {
      gw.marking.trigger = trigger;
    }, trigger);
    const { x, y } = await middle(page, '三大攻坚战');
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    const other = await middle(page, '一网通办');
    await page.mouse.click(other.x, other.y);
    expect(await page.evaluate(() => document.querySelector('span')!.id)).toBe('1');
  });

  test('text can be selected by dragging over terms', async () => {
    const page = await begin();
    const { x, y } = await middle(page, '三大攻坚战');
    await page.mouse.move(x - 90, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 8 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toContain('三大攻坚战');
  });

  test('typing into a field goes on while a card is open', async () => {
    const page = await begin(`${PAGE}<input autofocus>`);
    await page.focus('input');
    await rest(page, '三大攻坚战');
    await until(page, 1);
    await page.keyboard.type('abc de');
    await page.keyboard.press('Escape');
    await page.keyboard.type('f');
    const seen = await page.evaluate(() => [document.querySelector('input')!.value, document.activeElement?.localName]);
    expect(seen).toEqual(['abc def', 'input']);
    expect(await log(page)).toEqual(['open 三大攻坚战', 'close']);
  });

  test('scrolling the term away closes the card', async () => {
    const page = await begin(`${PAGE}<div style="height:3000px"></div>`);
    await rest(page, '三大攻坚战');
    await until(page, 1);
    await page.evaluate(() => scrollTo(0, 1500));
    expect(await until(page, 2)).toEqual(['open 三大攻坚战', 'close']);
  });

  test('after stop nothing opens and no key is taken', async () => {
    const page = await begin();
    await rest(page, '三大攻坚战');
    await until(page, 1);
    const left = await page.evaluate(() => {
      gw.marking.stop();
      return document.querySelectorAll('gongwen-card').length;
    });
    expect(left).toBe(0);
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', (event) => keys.push(event.key));
    });
    await page.mouse.move(900, 600);
    const { x, y } = { x: 110, y: 35 };
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.click(x, y);
    await page.keyboard.press('Escape');
    await wait(380);
    expect(await log(page)).toHaveLength(1);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Escape']);
  });
});
