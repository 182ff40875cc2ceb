import { describe, expect, it } from 'vitest';
import { hoverText, waitForCard } from '../../scripts/browsers/pointer.ts';
import { cardText } from '../support/card-text.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

describe.each(KINDS)('a page that changes, in %s', (kind) => {
  const session = useSession(kind);

  it('marks what is added, forgets what is removed and follows what is rewritten', async () => {
    const page = await openGovPage(session(), htmlOf('推动“大城三管”。', '没有词条的一段。'));
    const sure = (wanted: number) =>
      until(
        () => registered(page),
        (count) => count.sure === wanted,
      );
    await sure(1);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '推行云长制，建设雪亮工程。';
      document.body.append(added);
    });
    await sure(3);
    await page.evaluate(() => {
      document.querySelector('p')!.firstChild!.nodeValue = '推行一网通办、一窗综办。';
    });
    await sure(4);
    await page.evaluate(() => document.querySelector('p')!.remove());
    await sure(2);
    await page.evaluate(() => {
      document.body.innerHTML = '<div>全部换掉：<b>大城</b><i>三管</i></div>';
    });
    await sure(1);
    expect(await hoverText(page, '城三')).toBe(true);
    await page.close();
  });

  it('closes the card when its term is taken away', async () => {
    const page = await openGovPage(session(), htmlOf('推动“大城三管”。'));
    expect(await hoverText(page, '大城三管')).toBe(true);
    await page.evaluate(() => document.querySelector('p')!.remove());
    expect(await waitForCard(page, false)).toBe(true);
    await page.close();
  });

  it('keeps the card open while the text around its term changes', async () => {
    const page = await openGovPage(session(), htmlOf('推动“大城三管”，现在<b>1</b>秒。'));
    expect(await hoverText(page, '大城三管')).toBe(true);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          let second = 1;
          const timer = setInterval(() => {
            document.querySelector('b')!.textContent = String(++second);
            if (second > 8) {
              clearInterval(timer);
              done();
            }
          }, 100);
        }),
    );
    expect(await cardText(session(), page)).toContain('大城细管');
    await page.close();
  });

  it('shows hostile markup of the page as text', async () => {
    const hostile = '推动“<b>大城</b><!--x-->三<script>1</script>管”。';
    const page = await openGovPage(session(), htmlOf(hostile, '<style>* { display: none !important }</style>'));
    await page.evaluate(() => document.querySelector('style')!.remove());
    expect(await hoverText(page, '大城')).toBe(true);
    expect(await cardText(session(), page)).toContain('大城细管');
    await page.close();
  });

  it('reads a long page without holding it up', async () => {
    const paragraph = `推动“大城三管”，${'坚持稳中求进工作总基调。'.repeat(40)}`;
    const page = await openGovPage(session(), htmlOf(...Array.from({ length: 2000 }, () => paragraph)));
    // A frame that comes late is a page that was held: count the longest wait between frames while it is being read.
    const longest = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let worst = 0;
          let last = performance.now();
          const begin = last;
          const frame = (now: number) => {
            worst = Math.max(worst, now - last);
            last = now;
            if (now - begin > 1500) done(worst);
            else requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
    );
    expect(longest).toBeLessThan(1000);
    await until(
      () => registered(page),
      ({ sure }) => sure > 0,
      20_000,
    );
    expect(await hoverText(page, '大城三管', { nth: 1999 })).toBe(true);
    await page.close();
  });
});
