import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { leave, placeText } from '../../scripts/browsers/pointer.ts';
import { OwnPage } from '../support/extension.ts';
import { CSP, hoverIn, markedFrame, OTHER, page, SAME } from '../support/frames.ts';
import { GOV_URL, htmlOf, openSite } from '../support/gov-page.ts';
import { cardBox, cardWords, inCard, offsetOf } from '../support/in-card.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const SIZE = 'width="600" height="360" style="border: 3px solid; margin: 20px"';
const WITHIN = '附件里推行云长制。';

/** Frames of each kind, with a script that fills the one that has no address. */
const FRAMES: ReadonlyArray<[name: string, html: string]> = [
  ['of the same site', `<iframe ${SIZE} src="${SAME}"></iframe>`],
  ['of another site', `<iframe ${SIZE} src="${OTHER}"></iframe>`],
  ['from srcdoc', `<iframe ${SIZE} srcdoc="<p>${WITHIN}</p>"></iframe>`],
  [
    'without an address, filled by a script',
    `<iframe ${SIZE}></iframe><script>
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.body.innerHTML = '<p>${WITHIN}</p>';
    </script>`,
  ],
];

describe.each(KINDS)('frames in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  it.each(FRAMES)('a frame %s is read, and its card stands whole within it', async (_, html) => {
    const tab = await openSite(session(), {
      csp: CSP,
      pages: { [GOV_URL]: page(html), [SAME]: htmlOf(WITHIN), [OTHER]: htmlOf(WITHIN) },
    });
    const frame = await markedFrame(tab);
    expect(await hoverIn(session(), tab, frame, '云长制')).toContain('管云、管数、管用');
    const card = (await cardBox(session(), frame))!;
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(600);
    expect(card.bottom).toBeLessThanOrEqual(360);
    expect(await tab.evaluate(() => document.querySelector('gongwen-card'))).toBeNull();
    // The driver of Chromium does not tell a frame of another process that the pointer has left it.
    if (html.includes(OTHER)) {
      const { x, y } = await offsetOf(frame);
      await tab.mouse.move(x + 590, y + 8, { steps: 3 });
    } else await leave(tab);
    await until(
      () => cardWords(session(), frame),
      (words) => words === '',
    );
  });

  it('a card in a low frame of another site fills it, begins with the definition, and scrolls to its end', async () => {
    const small = `<iframe width="300" height="120" style="border: 3px solid; margin: 20px" src="${OTHER}"></iframe>`;
    const within = htmlOf('附件提出“一尊重五统筹”。');
    const tab = await openSite(session(), { csp: CSP, pages: { [GOV_URL]: page(small), [OTHER]: within } });
    const frame = await markedFrame(tab);
    await hoverIn(session(), tab, frame, '一尊重五统筹');
    const card = await until(
      () => cardBox(session(), frame),
      (box) => box !== undefined && box.bottom - box.top > 100,
    );
    expect(card).toMatchObject({ left: 8, top: 8 });
    expect(card!.right).toBeLessThanOrEqual(292);
    expect(card!.bottom).toBeLessThanOrEqual(112);
    const below = (selector: string) =>
      inCard(
        session(),
        frame,
        (card, selector) => card.querySelector(selector)!.getBoundingClientRect().bottom,
        selector,
      );
    expect(await below('.definition p')).toBeLessThanOrEqual(112);
    expect(await below('.bar')).toBeGreaterThan(112);
    const { x, y } = await offsetOf(frame);
    await tab.mouse.move(x + 150, y + 60, { steps: 3 });
    await until(
      async () => {
        await tab.mouse.wheel({ deltaY: 300 });
        return below('.bar');
      },
      (bottom) => bottom !== undefined && bottom <= 112,
    );
  });

  it('a card has all of a frame that is higher than what stands in it', async () => {
    const tab = await openSite(session(), {
      csp: CSP,
      pages: {
        [GOV_URL]: page(`<iframe ${SIZE} src="${OTHER}"></iframe>`),
        [OTHER]: htmlOf('附件提出“一尊重五统筹”。'),
      },
    });
    const frame = await markedFrame(tab);
    await hoverIn(session(), tab, frame, '一尊重五统筹');
    const { rects } = (await placeText(frame as unknown as Page, '一尊重五统筹'))!;
    const card = await until(
      () => cardBox(session(), frame),
      (box) => box !== undefined && box.bottom - box.top > 200,
    );
    // Below the term, none of which it covers.
    expect(card!.top).toBeGreaterThanOrEqual(rects[0]!.y + rects[0]!.height);
    expect(card!.bottom).toBeLessThanOrEqual(352);
  });

  it('the page knows of its frames with terms, and each answers for itself', async () => {
    const tab = await openSite(session(), {
      csp: CSP,
      pages: { [GOV_URL]: page(`<iframe ${SIZE} src="${OTHER}"></iframe>`), [OTHER]: htmlOf(WITHIN) },
    });
    await markedFrame(tab);
    const own = await OwnPage.open(session());
    type Summary = { terms: { headword: string }[]; frames: number[] };
    const { terms, frames } = await until(
      () => own.send<Summary>({ type: 'summary' }),
      (summary) => summary.frames.length === 1,
      10_000,
    );
    expect(terms.map(({ headword }) => headword)).toEqual(['大城三管']);
    const inner = await own.send<Summary>({ type: 'summary' }, frames[0]!);
    expect(inner.terms.map(({ headword }) => headword)).toEqual(['云长制']);
    await tab.bringToFront();
    expect(await own.send({ type: 'show', entry: 'yun-zhang-zhi', nth: 0 }, frames[0]!)).toBe(true);
    await until(
      () => cardWords(session(), tab.frames()[1]!),
      (words) => words.includes('云长制'),
    );
  });

  it('frames that nobody sees are not read, and are when they come into view', async () => {
    const hidden = [
      '<iframe id="none" style="display:none" srcdoc="云长制"></iframe>',
      '<iframe id="dot" width="1" height="1" style="border:0" srcdoc="<body style=margin:0>云长制"></iframe>',
      '<div style="height:6000px"></div>',
      '<iframe id="far" width="400" height="200" srcdoc="云长制"></iframe>',
    ];
    const tab = await openSite(session(), { csp: CSP, pages: { [GOV_URL]: page(hidden.join('')) } });
    await until(
      () => registered(tab),
      ({ sure }) => sure === 1,
    );
    const names = () =>
      Promise.all(
        tab
          .frames()
          .slice(1)
          .map((frame) => registered(frame as unknown as Page).then((counts) => counts.names)),
      );
    // The page's own mark came after the scripts of all frames had begun.
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await names()).toEqual([0, 0, 0]);
    await tab.evaluate(() => document.querySelector('#far')!.scrollIntoView());
    await until(names, (counts) => counts[2]! > 0 && counts[0] === 0 && counts[1] === 0);
  });
});
