import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverText, waitForCard } from '../../scripts/browsers/pointer.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardSays, cardWords } from '../support/in-card.ts';
import { registered } from '../support/marks.ts';
import { closePages, KINDS, until, useSession } from '../support/session.ts';

/** The texts under the marks, in the order of the document. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...((CSS.highlights.get('gongwen-sure') ?? []) as Iterable<StaticRange>)];
    ranges.sort((a, b) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      return a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1;
    });
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const live = document.createRange();
      try {
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
      } catch {
        return 'stale';
      }
      return startContainer.isConnected ? live.toString() : 'gone';
    });
  });

describe.each(KINDS)('pages that are programs, in %s', (kind) => {
  const session = useSession(kind);
  closePages(session);

  const shows = (page: Page, ...texts: string[]) =>
    until(
      () => marked(page),
      (now) => now.join() === texts.join(),
    );

  it.each([
    ['texts are set anew', (root: HTMLElement, second: number) => (root.querySelector('i')!.textContent = `${second}`)],
    [
      'all is put there again',
      (root: HTMLElement, second: number) =>
        (root.innerHTML = `<p>推动大城三管</p><p>第<i>${second}</i>秒，云长制</p>`),
    ],
    [
      'nodes are moved',
      (root: HTMLElement, second: number) => root.insertBefore(root.children[second % 2]!, null) && undefined,
    ],
  ])('a page that renders every 50 ms (%s): marks right, card steady', async (_, render) => {
    const page = await openGovPage(session(), htmlOf('没有词条。'));
    await page.evaluate((render) => {
      document.body.innerHTML = '<main><p>推动大城三管</p><p>第<i>0</i>秒，云长制</p></main>';
      const root = document.querySelector('main')!;
      const step = new Function('root', 'second', `return (${render})(root, second)`);
      let second = 0;
      setInterval(() => step(root, ++second), 50);
    }, render.toString());
    await until(
      () => marked(page),
      (now) => [...now].sort().join() === '云长制,大城三管',
    );
    // One that is moved about under the pointer is not to be met.
    if (!_.includes('moved')) {
      expect(await hoverText(page, '大城三管')).toBe(true);
      await cardSays(session(), page, '大城细管');
      const steady = await page.evaluate(async () => {
        let without = 0;
        for (const end = performance.now() + 600; performance.now() < end; ) {
          await new Promise(requestAnimationFrame);
          if (!document.querySelector('gongwen-card[data-open]')) without++;
        }
        return without;
      });
      expect(steady).toBe(0);
      expect(await page.evaluate(() => document.querySelectorAll('gongwen-card').length)).toBe(1);
    }
    // At whatever moment one looks, each mark lies on its term.
    for (let look = 0; look < 5; look++) {
      for (const text of await marked(page)) expect(['大城三管', '云长制']).toContain(text);
    }
  });

  it('navigation within a page: the marks are those of what is shown now', async () => {
    const page = await openGovPage(session(), htmlOf('推动大城三管。', '推行云长制。'));
    await shows(page, '大城三管', '云长制');
    expect(await hoverText(page, '大城三管')).toBe(true);
    await page.evaluate(() => {
      history.pushState({}, '', '/zwgk/second.html');
      document.title = '重庆市大渡口区人民政府工作报告（2021年）';
      document.body.innerHTML = '<h1>另一份报告</h1><p>建设雪亮工程</p>';
    });
    await shows(page, '雪亮工程');
    expect(await waitForCard(page, false)).toBe(true);
    expect(await hoverText(page, '雪亮工程')).toBe(true);
    // Of the two entries for it that of the place in the new title comes first.
    await cardSays(session(), page, '即公共安全视频监控建设联网应用');
    await page.evaluate(() => {
      addEventListener('popstate', () => {
        document.title = '第一份';
        document.body.innerHTML = '<p>推动大城三管</p>';
      });
      history.back();
    });
    await shows(page, '大城三管');
  });

  it('endless scrolling: what comes is marked, what goes leaves nothing', async () => {
    const page = await openGovPage(session(), htmlOf('推动大城三管。'));
    await page.evaluate(() => {
      const list = document.body.appendChild(document.createElement('ul'));
      list.style.lineHeight = '100px';
      const more = () => {
        if (innerHeight + scrollY < document.documentElement.scrollHeight - 500) return;
        for (let i = 0; i < 10; i++)
          list.append(Object.assign(document.createElement('li'), { textContent: '推行云长制' }));
        while (list.children.length > 60) list.firstElementChild!.remove();
      };
      addEventListener('scroll', more);
      more();
    });
    for (let i = 0; i < 12; i++) {
      await page.evaluate(() => scrollBy(0, 700));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    const near = await until(
      () => marked(page),
      (now) => now.length > 7 && now.every((text) => text === '云长制'),
    );
    // No more than a screen above and below, and what is in it.
    expect(near.length).toBeLessThan(40);
    const { sure } = await registered(page);
    expect(sure).toBe(near.length);
  });

  it('wrapped by another extension, word by word, and unwrapped again', async () => {
    const page = await openGovPage(session(), htmlOf('推动大城三管，推行云长制。'));
    await shows(page, '大城三管', '云长制');
    await page.evaluate(() => {
      const text = document.querySelector('p')!.firstChild as Text;
      for (const [word, name] of [
        ['城三', 'mark'],
        ['云长', 'grammarly-word'],
      ] as const) {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(word);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          range.surroundContents(document.createElement(name));
          break;
        }
      }
      return text.data;
    });
    await shows(page, '大城三管', '云长制');
    expect(await hoverText(page, '城三')).toBe(true);
    await cardSays(session(), page, '大城细管');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('mark, grammarly-word'))
        element.replaceWith(...element.childNodes);
      document.body.normalize();
    });
    await shows(page, '大城三管', '云长制');
    expect(await cardWords(session(), page)).not.toBe(undefined);
  });
});
