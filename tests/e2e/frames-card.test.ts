import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { leave, placeText } from '../../scripts/browsers/pointer.ts';
import { CSP, hoverIn, markedFrame, page, SAME } from '../support/frames.ts';
import { GOV_URL, htmlOf, openSite } from '../support/gov-page.ts';
import { cardBox, cardWords, offsetOf, pressInCard, said } from '../support/in-card.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const TERM = '一尊重五统筹';
const WITHIN = `附件提出“${TERM}”。`;
const SMALL = 'width="300" height="120" style="border: 3px solid; padding: 5px; margin: 20px"';
const FRAME = `<iframe ${SMALL} src="${SAME}"></iframe>`;

/** A click that the page would hear tells that the card is not in the way; this one is for what is beside it. */
const BESIDE = { x: 700, y: 560 };

describe.each(KINDS)('the card of a frame that is too small for it, in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  const open = async (html = FRAME, within = htmlOf(WITHIN)): Promise<{ tab: Page; frame: Frame }> => {
    const tab = await openSite(session(), { csp: CSP, pages: { [GOV_URL]: page(html), [SAME]: within } });
    const frame = await markedFrame(tab);
    expect(await hoverIn(session(), tab, frame, TERM, tab)).toContain(TERM);
    return { tab, frame };
  };
  const gone = (tab: Page) =>
    until(
      () => cardWords(session(), tab),
      (words) => words === '',
    );
  /** The term's box in the viewport of the page. */
  const termBox = async (frame: Frame) => {
    const { rects } = (await placeText(frame as unknown as Page, TERM))!;
    const { x, y } = await offsetOf(frame);
    const { x: left, y: top, width, height } = rects[0]!;
    return { left: left + x, top: top + y, right: left + x + width, bottom: top + y + height };
  };

  it.each([
    ['of the same site', FRAME],
    ['from srcdoc', `<iframe ${SMALL} srcdoc="<p>${WITHIN}</p>"></iframe>`],
    [
      'without an address, filled by a script',
      `<iframe ${SMALL}></iframe><script>
        const { contentDocument } = document.querySelector('iframe');
        contentDocument.body.innerHTML = '<p>${WITHIN}</p>';
      </script>`,
    ],
    ['in a modal dialog', `<dialog>${FRAME}</dialog><script>document.querySelector('dialog').showModal()</script>`],
  ])('stands whole in the page around it, beside the term: %s', async (_, html) => {
    const { tab, frame } = await open(html);
    const card = (await cardBox(session(), tab))!;
    const term = await termBox(frame);
    expect(card.bottom - card.top).toBeGreaterThan(200);
    expect(card.right - card.left).toBeGreaterThan(300);
    expect(card.left).toBeCloseTo(term.left, -1);
    const gap = card.top > term.top ? card.top - term.bottom : term.top - card.bottom;
    expect(Math.round(gap)).toBe(8);
    expect(await cardWords(session(), frame)).toBe('');
  });

  it.each([
    [
      'of a frameset',
      `<!doctype html><title>甲</title><frameset rows="140,*"><frame src="${SAME}"><frame></frameset>`,
      1,
    ],
    [
      'within another frame',
      page(`<iframe width="500" height="300" srcdoc='${FRAME.replace('"300"', '"250"')}'></iframe>`),
      2,
    ],
  ])('stands whole in the outermost page that it can reach: %s', async (_, html, depth) => {
    const tab = await openSite(session(), { csp: CSP, pages: { [GOV_URL]: html, [SAME]: htmlOf(WITHIN) } });
    const frame = await markedFrame(tab, depth);
    await hoverIn(session(), tab, frame, TERM, tab);
    const card = (await cardBox(session(), tab))!;
    const term = await termBox(frame);
    expect(card.bottom - card.top).toBeGreaterThan(200);
    expect(Math.round(card.top - term.bottom)).toBe(8);
  });

  it('stays while the pointer goes to it and is on it, and closes when it leaves', async () => {
    const { tab } = await open();
    const { left, top, right } = (await cardBox(session(), tab))!;
    await tab.mouse.move((left + right) / 2, top + 40, { steps: 6 });
    await new Promise((done) => setTimeout(done, 700));
    expect(await cardWords(session(), tab)).toContain(TERM);
    await pressInCard(session(), tab, said('cardCopy'));
    await pressInCard(session(), tab, said('cardCopyDefinition'));
    await until(
      () => cardWords(session(), tab),
      (words) => said('cardCopied').some((copied) => words.includes(copied)),
    );
    await tab.mouse.move(BESIDE.x, BESIDE.y, { steps: 6 });
    await gone(tab);
  });

  it('closes with Esc, whether the frame has the focus or the page, and at a press beside it', async () => {
    const { tab, frame } = await open();
    const { x, y } = await offsetOf(frame);
    await frame.evaluate(() => window.focus());
    await tab.keyboard.press('Escape');
    await gone(tab);
    await tab.mouse.move(x + 150, y + 100);
    await hoverIn(session(), tab, frame, TERM, tab);
    await pressInCard(session(), tab, said('cardHold'));
    await tab.mouse.move(BESIDE.x, BESIDE.y);
    await new Promise((done) => setTimeout(done, 700));
    expect(await cardWords(session(), tab)).toContain(TERM);
    await tab.keyboard.press('Escape');
    await gone(tab);
    await hoverIn(session(), tab, frame, TERM, tab);
    await pressInCard(session(), tab, said('cardHold'));
    await tab.mouse.click(BESIDE.x, BESIDE.y);
    await gone(tab);
  });

  it('goes with its term when the page scrolls, and closes when that is gone', async () => {
    const { tab, frame } = await open(`${FRAME}<div style="height: 4000px"></div>`);
    await pressInCard(session(), tab, said('cardHold'));
    const before = (await cardBox(session(), tab))!;
    const side = before.top > (await termBox(frame)).top ? 'below' : 'above';
    await tab.evaluate(() => scrollBy(0, 30));
    await until(
      async () => ({ card: (await cardBox(session(), tab))!, term: await termBox(frame) }),
      ({ card, term }) => Math.round(side === 'below' ? card.top - term.bottom : term.top - card.bottom) === 8,
    );
    await tab.evaluate(() => scrollTo(0, 3000));
    await gone(tab);
  });

  it.each([
    ['is taken away', () => document.querySelector('iframe')!.remove()],
    [
      'shows another document',
      () => {
        document.querySelector('iframe')!.srcdoc = '<p>别的。</p>';
      },
    ],
  ])('leaves nothing in the page when the frame %s', async (_, change) => {
    const { tab } = await open();
    await tab.evaluate(change);
    await until(
      () => tab.evaluate(() => document.querySelectorAll('gongwen-card').length),
      (count) => count === 0,
    );
  });

  it('stands beside the term in a frame that is scaled', async () => {
    const scaled = FRAME.replace('style="', 'style="transform: scale(1.5); transform-origin: 0 0; ');
    const tab = await openSite(session(), { csp: CSP, pages: { [GOV_URL]: page(scaled), [SAME]: htmlOf(WITHIN) } });
    const frame = await markedFrame(tab);
    const { rects } = (await placeText(frame as unknown as Page, TERM))!;
    const { x, y, width, height } = rects[0]!;
    const box = await tab.evaluate(() => {
      const { left, top } = document.querySelector('iframe')!.getBoundingClientRect();
      return { left, top };
    });
    const at = (offset: number) => (3 + 5 + offset) * 1.5;
    await tab.mouse.move(box.left + at(x + width / 2) + 30, box.top + at(y) + 60);
    await tab.mouse.move(box.left + at(x + width / 2), box.top + at(y + height / 2), { steps: 5 });
    const card = await until(
      () => cardBox(session(), tab),
      (found) => found !== undefined,
    );
    expect(Math.abs(card!.top - 8 - (box.top + at(y + height)))).toBeLessThan(2);
    await leave(tab);
  });
});
