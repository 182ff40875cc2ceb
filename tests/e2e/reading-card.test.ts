import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { compile } from '../../glossary/match/compile.ts';
import { Scanner } from '../../glossary/match/scan.ts';
import { bundledPacks } from '../../glossary/packs/index.ts';
import { hoverText, placeText, waitForCard } from '../../scripts/browsers/pointer.ts';
import { OwnPage } from '../support/extension.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardBox, cardSays, cardWords, inCard, pressInCard, said } from '../support/in-card.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

const TEXT = htmlOf('建设雪亮工程。', '推行云长制。', '再说雪亮工程。');
const WITHIN = '综治中心';

/** A headword that one entry alone has, and a term within its definition. */
function nestedPair(): { outer: string; inner: string } {
  const scanner = new Scanner(compile(bundledPacks));
  for (const { headword, senses } of bundledPacks.flatMap((pack) => pack.entries)) {
    const [match, ...more] = scanner.scan(`坚持${headword}。`);
    if (match?.surface !== headword || match.also.length > 0 || more.length > 0 || senses.length > 1) continue;
    const inner = scanner
      .scan(senses[0]!.definition)
      .find(({ entry, surface }) => entry !== match.entry && surface.length > 3);
    if (inner && inner.surface === inner.headword && inner.also.length === 0)
      return { outer: headword, inner: inner.surface };
  }
  throw new Error('no entry has a term in its definition');
}

describe.each(KINDS)('the card at work in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  const says = (page: Page, text: string) => cardSays(session(), page, text);
  const press = (page: Page, ...labels: string[]) => pressInCard(session(), page, labels);
  const sure = (page: Page, count: number) =>
    until(
      () => registered(page),
      (marks) => marks.sure === count,
    );
  async function open(text = '雪亮工程', html = TEXT): Promise<Page> {
    const page = await openGovPage(session(), html);
    expect(await hoverText(page, text)).toBe(true);
    return page;
  }
  /** What the clipboard holds, pasted into a field of the page. */
  async function pasted(page: Page): Promise<string> {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const text = await page.$eval('textarea', (field) => field.value);
    await page.evaluate(() => document.querySelector('textarea')!.remove());
    return text;
  }

  it('a term within the definition opens in the same card, and back', async () => {
    const { outer, inner } = nestedPair();
    const page = await open(outer, htmlOf(`坚持${outer}。`));
    const headword = (wanted: string) =>
      until(
        () => inCard(session(), page, (card) => card.querySelector('.headword')?.textContent),
        (shown) => shown === wanted,
      );
    await headword(outer);
    const before = await cardWords(session(), page);
    await press(page, inner);
    await headword(inner);
    expect(await page.evaluate(() => document.querySelectorAll('gongwen-card').length)).toBe(1);
    await press(page, ...said('cardBack'));
    await headword(outer);
    expect(await cardWords(session(), page)).toBe(before);
  });

  it('next and previous mention', async () => {
    const page = await open();
    await says(page, '1/2');
    const before = (await cardBox(session(), page))!;
    await press(page, ...said('cardNext'));
    await says(page, '2/2');
    const below = await until(
      () => cardBox(session(), page),
      (box) => box !== undefined && box.top > before.top,
    );
    expect(below).toBeDefined();
    await press(page, ...said('cardNext'));
    await says(page, '1/2');
  });

  it('“not this one” takes the marks away at once, says so, and can be undone', async () => {
    const page = await open();
    await sure(page, 3);
    await press(page, ...said('cardNotThis'));
    await press(page, ...said('cardHideSite'));
    await sure(page, 1);
    await until(
      () => cardWords(session(), page),
      (words) => said('cardHiddenSite').some((note) => words.includes(note)),
    );
    await press(page, ...said('cardUndo'));
    await sure(page, 3);
    await says(page, WITHIN);
    await press(page, ...said('cardNotThis'));
    await press(page, ...said('cardHideSite'));
    await sure(page, 1);
    await page.keyboard.press('Escape');
    expect(await waitForCard(page, false)).toBe(true);
    await page.reload();
    await sure(page, 1);
    const own = await OwnPage.open(session());
    const { hidden = [] } = await own.chosen();
    expect(hidden).toContainEqual({ entry: 'xueliang-gongcheng', site: 'www.example.gov.cn' });
    await own.choose({});
    await page.bringToFront();
    await sure(page, 3);
  });

  it('copies the definition, a citation, and Markdown', async () => {
    const page = await open();
    await press(page, ...said('cardHold'));
    const copies: string[] = [];
    for (const form of ['cardCopyDefinition', 'cardCopyCitation', 'cardCopyMarkdown']) {
      await press(page, ...said('cardCopy'));
      await press(page, ...said(form));
      await until(
        () => cardWords(session(), page),
        (words) => said('cardCopied').some((note) => words.includes(note)),
      );
      const copy = await until(
        () => pasted(page),
        (text) => text !== '' && text !== copies.at(-1),
      );
      copies.push(copy);
    }
    expect(copies[0]).toContain(WITHIN);
    expect(copies[1]).toMatch(/\[[A-Z]+(\/OL)?\]/);
    expect(copies[2]).toContain('雪亮工程');
    expect(new Set(copies).size).toBe(3);
  });

  it('keeps an entry in the reader’s own glossary, for good', async () => {
    const page = await open('云长制');
    await press(page, ...said('cardKeepHint'));
    const shows = (key: string) =>
      until(
        () => cardWords(session(), page),
        (words) => said(key).some((note) => words.includes(note)),
      );
    await shows('cardKept');
    await page.reload();
    expect(await hoverText(page, '云长制')).toBe(true);
    await shows('gradePersonal');
    await says(page, '管云、管数、管用');
  });

  it('jumps to where the document itself explains the term, and back', async () => {
    const page = await openGovPage(session());
    // The document's own terms come a moment after the first marks.
    await until(
      () => page.evaluate(() => CSS.highlights.get('gongwen-own')?.size ?? 0),
      (count) => count > 0,
      10_000,
    );
    expect(await hoverText(page, '大城三管')).toBe(true);
    const before = await page.evaluate(() => scrollY);
    const { top } = (await placeText(page, '大城三管'))!;
    await press(page, ...said('cardJump'));
    const flash = await until(
      () =>
        page.evaluate(() => {
          const [range] = [...((CSS.highlights.get('gongwen-flash') ?? []) as Iterable<StaticRange>)];
          const element = range?.startContainer.parentElement;
          const { y = -1 } = element?.getBoundingClientRect() ?? {};
          return { y, text: element?.textContent ?? '', below: y + scrollY };
        }),
      ({ y, text }) => text !== '' && y >= 0 && y < 800,
    );
    expect(flash.text).toContain('大城三管');
    expect(flash.below).toBeGreaterThan(top);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await press(page, ...said('cardReturn'));
    await until(
      () => page.evaluate(() => [scrollY, CSS.highlights.get('gongwen-flash')?.size ?? 0]),
      ([at, marks]) => Math.abs(at! - before) < 800 && marks === 0,
    );
    await says(page, '大城细管');
  });

  it('pinned by the reader it outlives the pointer, and closes by its button', async () => {
    const page = await open();
    await press(page, ...said('cardHold'));
    await page.mouse.move(1200, 700, { steps: 4 });
    expect(await waitForCard(page, false, 800)).toBe(false);
    await press(page, ...said('cardClose'));
    expect(await waitForCard(page, false)).toBe(true);
  });

  // Only Chromium's driver gives the accessibility tree.
  if (kind === 'chromium')
    it('reads to a screen reader as word, definition, source', async () => {
      const page = await open();
      await says(page, WITHIN);
      const cdp = await page.createCDPSession();
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const lines: string[] = [];
      const read = (id: string): void => {
        const node = byId.get(id);
        if (!node) return;
        const role = String(node.role?.value);
        const name = String(node.name?.value ?? '');
        if (!node.ignored && /^(dialog|heading|StaticText|link|button|status)$/.test(role))
          lines.push(`${role} ${name}`);
        for (const child of node.childIds ?? []) read(child);
      };
      read(nodes.find((node) => node.role?.value === 'dialog')!.nodeId);
      const at = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line));
      const order = [/^dialog 雪亮工程/, /^heading 雪亮工程/, new RegExp(`^StaticText .*${WITHIN}`), /意见|工作报告/];
      const places = order.map(at);
      expect(places, lines.join('\n')).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
});
