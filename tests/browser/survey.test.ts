import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';
import { CLASS_RULES, KINDS, type Op } from './harness/mutate.ts';

const START = `
  <p>打好三大攻坚战，实施<b>一区两群</b>协调发展。</p>
  <div><section><p>一网<i>通办</i></p>大城三管<p>两不愁三保障</p></section></div>
  <ul><li>“四早”</li><li hidden>一网通办</li></ul>
  <div style="display:flex"><span>一网通办</span><span>三大</span><span>攻坚战</span></div>`;

const PIECES = [
  '三大',
  '攻坚战',
  '三大攻坚战',
  '一网通办',
  '一网',
  '通办',
  '大城三管',
  '“四早”',
  '，',
  '和',
  '\n',
  ' ',
  '',
];

const op: fc.Arbitrary<Op> = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(1000),
    b: fc.nat(1000),
    text: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
  },
  // Firefox's driver takes plain objects only.
  { noNullPrototype: true },
);
/** Batches: what a page does in one go, before anyone can look. */
const script = fc.array(fc.array(op, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe.each(BROWSERS)('survey and watch in %s', (kind) => {
  const tab = new Tab(kind);

  test('after any mutations the ledger is that of a scan from scratch', async () => {
    const page = await tab.show('', { height: 3000 });
    await page.addStyleTag({ content: CLASS_RULES });
    await fc.assert(
      fc.asyncProperty(script, async (batches) => {
        const { found, fresh, stale } = await page.evaluate(
          async (start, batches) => {
            document.body.removeAttribute('class');
            document.body.removeAttribute('style');
            document.body.innerHTML = start;
            const marking = new gw.Marking();
            await gw.frames();
            for (const batch of batches) {
              for (const op of batch) gw.apply(op);
              await gw.task();
            }
            await marking.settle();
            const result = { found: marking.found(), fresh: gw.scratch(), stale: gw.staleRanges() };
            marking.stop();
            return result;
          },
          START,
          batches,
        );
        expect(found).toEqual(fresh);
        expect(stale).toEqual([]);
      }),
      { numRuns: 80, interruptAfterTimeLimit: 10000, markInterruptAsFailure: false },
    );
  });

  test('a term that comes apart and together again', async () => {
    const page = await tab.show('<p id="p">打好三大攻坚战</p>');
    const steps = await page.evaluate(async () => {
      const marking = await gw.start();
      const p = document.querySelector('#p')!;
      const steps: number[] = [];
      const note = async () => {
        await gw.task();
        steps.push(marking.found().length);
      };
      (p.firstChild as Text).splitText(4);
      await note();
      p.insertBefore(document.createElement('code'), p.lastChild);
      await note();
      p.querySelector('code')!.remove();
      await note();
      p.normalize();
      await note();
      (p.firstChild as Text).replaceData(2, 1, '四');
      await note();
      return steps;
    });
    expect(steps).toEqual([1, 0, 1, 1, 0]);
  });

  test.each([
    ['text', (panel: Element) => (panel.querySelector('p')!.firstChild as Text).replaceData(0, 2, '推进一网通办和')],
    [
      'an inline part',
      (panel: Element) =>
        panel.querySelector('p')!.prepend(Object.assign(document.createElement('b'), { textContent: '一网通办' })),
    ],
    ['all of it', (panel: Element) => (panel.innerHTML = '<p>一网通办，三大攻坚战</p>')],
  ])('a panel that is hidden, changed (%s) and shown again', async (_, change) => {
    const page = await tab.show('<div id="panel"><div><p>打好三大攻坚战</p></div></div>');
    const { hidden, found, stale } = await page.evaluate(async (change) => {
      const marking = await gw.start();
      const panel = document.querySelector<HTMLElement>('#panel')!;
      panel.style.display = 'none';
      await gw.frames(2);
      new Function('panel', `(${change})(panel)`)(panel);
      await gw.frames(2);
      const hidden = gw.staleRanges();
      panel.style.display = '';
      await gw.frames(3);
      return { hidden, found: marking.found().map(({ surface }) => surface), stale: gw.staleRanges() };
    }, change.toString());
    expect(hidden).toEqual([]);
    expect(stale).toEqual([]);
    expect(found).toEqual(['一网通办', '三大攻坚战']);
  });

  test('a paragraph that becomes an editor is left alone once someone writes', async () => {
    const page = await tab.show('<div id="x"><p>打好三大攻坚战</p></div>');
    await page.evaluate(async () => {
      await gw.start();
      document.querySelector('#x')!.setAttribute('contenteditable', 'true');
    });
    await page.click('#x');
    await page.keyboard.type('abc');
    const { stale, count } = await page.evaluate(async () => {
      await gw.frames(2);
      return { stale: gw.staleRanges(), count: gw.marking.mentions().length };
    });
    expect(stale).toEqual([]);
    expect(count).toBe(0);
  });

  test('an element that turns from a block into a part of a line is not found twice', async () => {
    const page = await tab.show('<div id="flex" style="display:flex"><span>三大攻坚战</span></div><p>打好</p>');
    const found = await page.evaluate(async () => {
      const marking = await gw.start();
      document.querySelector('p')!.append(document.querySelector('span')!);
      await gw.frames(2);
      return marking.found().map(({ surface }) => surface);
    });
    expect(found).toEqual(['三大攻坚战']);
  });

  test('what appears between the halves of a term parts them', async () => {
    const page = await tab.show('<div>三大<div id="x" hidden>x</div>攻坚战</div>');
    const counts = await page.evaluate(async () => {
      const marking = await gw.start();
      const before = marking.found().length;
      document.querySelector<HTMLElement>('#x')!.hidden = false;
      await gw.frames(3);
      return [before, marking.found().length];
    });
    expect(counts).toEqual([1, 0]);
  });

  test('1,000 paragraphs appended one by one, then removed', async () => {
    const page = await tab.show('<main></main>');
    const { grown, shrunk, ranges, ms } = await page.evaluate(async () => {
      const marking = await gw.start();
      const main = document.querySelector('main')!;
      const start = performance.now();
      for (let i = 0; i < 1000; i++) {
        const p = document.createElement('p');
        p.textContent = `第${i}条：三大攻坚战`;
        main.append(p);
        // The observer hears of each one alone.
        await Promise.resolve();
      }
      await marking.settle();
      const grown = marking.found().length;
      for (let i = 0; i < 1000; i++) {
        main[i % 2 ? 'firstChild' : 'lastChild']!.remove();
        await Promise.resolve();
      }
      await marking.settle();
      const ms = performance.now() - start;
      return { grown, shrunk: marking.mentions().length, ranges: gw.registered().length, ms };
    });
    console.info(`${kind}: 1,000 paragraphs appended and removed one by one in ${Math.round(ms)} ms`);
    expect({ grown, shrunk, ranges }).toEqual({ grown: 1000, shrunk: 0, ranges: 0 });
    expect(ms).toBeLessThan(6000);
  });

  test('mentions come in the order of the document, in whatever order they were found', async () => {
    const page = await tab.show('');
    const orders = await page.evaluate(async () => {
      const lines = Array.from({ length: 1800 }, (_, i) => `<p id="p${i}">第${i}条：三大攻坚战</p>`);
      document.body.innerHTML = `<main>${lines.join('')}</main>`;
      const main = document.querySelector('main')!;
      main.children[900]!.scrollIntoView();
      await gw.frames(2);
      const marking = await gw.start();
      const wrong = () => {
        const places = [...main.children];
        const found = marking.mentions().map(({ flow }) => places.indexOf(flow.block as Element));
        return { count: found.length, wrong: found.filter((at, i) => at !== i).length };
      };
      const orders = [wrong()];
      // Moved, added and taken away.
      for (const change of [
        () => main.prepend(main.children[1700]!),
        () => main.children[700]!.before(...[...main.children].slice(100, 130)),
        () => main.children[1200]!.insertAdjacentHTML('afterend', '<p>三大攻坚战</p>'.repeat(40)),
        () => main.children[5]!.remove(),
      ]) {
        change();
        await gw.task();
        orders.push(wrong());
        await marking.settle();
        orders.push(wrong());
      }
      return orders;
    });
    expect(orders.map(({ wrong }) => wrong)).toEqual(orders.map(() => 0));
    expect(orders.map(({ count }) => count)).toEqual([1800, 1800, 1800, 1800, 1800, 1840, 1840, 1839, 1839]);
  });

  test('of a thousand paragraphs added in one task those that were changed since are read as they are', async () => {
    const page = await tab.show('<main></main>');
    const { marked, stale, atOnce } = await page.evaluate(async () => {
      const marking = await gw.start();
      const main = document.querySelector('main')!;
      for (let i = 0; i < 1000; i++) {
        const p = document.createElement('p');
        p.textContent = `第${i}条：三大攻坚战`;
        main.append(p);
        await Promise.resolve();
      }
      const atOnce = marking.mentions().length;
      (main.children[999]!.firstChild as Text).data = '一网通办';
      main.children[998]!.remove();
      main.children[997]!.append('，“四早”');
      main.children[996]!.setAttribute('contenteditable', '');
      await Promise.resolve();
      await marking.settle();
      const marked = marking.mentions().slice(-4);
      return { marked: marked.map(({ match }) => match.surface), stale: gw.staleRanges(), atOnce };
    });
    expect(marked).toEqual(['三大攻坚战', '三大攻坚战', '四早', '一网通办']);
    expect(stale).toEqual([]);
    expect(atOnce).toBeGreaterThan(0);
  });

  test('a change beside 5,000 paragraphs does not read them all', async () => {
    const page = await tab.show('');
    const ms = await page.evaluate(async () => {
      document.body.innerHTML = '<p>三大攻坚战</p>'.repeat(5000);
      const marking = await gw.start();
      const start = performance.now();
      for (let i = 0; i < 100; i++) {
        const toast = document.createElement('div');
        toast.textContent = '已保存';
        document.body.append(toast);
        await Promise.resolve();
        toast.remove();
        await Promise.resolve();
      }
      const ms = performance.now() - start;
      marking.stop();
      return ms / 200;
    });
    console.info(`${kind}: ${ms.toFixed(2)} ms for each change of a body of 5,000 paragraphs`);
    expect(ms).toBeLessThan(4);
  });

  test('no frame shows a stale range', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p><p>推进<b>一网</b>通办</p><p>“四早”要求</p>');
    const { stale, frames } = await page.evaluate(async () => {
      await gw.start();
      const stale: string[] = [];
      const texts = ['打好三大攻坚战', '四大攻坚战', '坚决打好三大攻坚战', '', '大城三管，三大攻坚战', 'x'.repeat(9)];
      const paragraphs = [...document.querySelectorAll('p')];
      let frames = 0;
      const change = (i: number) => {
        const p = paragraphs[i % 3]!;
        const text = texts[i % texts.length]!;
        const node = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
        if (i % 4 === 0 || !node) p.textContent = text;
        else if (i % 4 === 1) node.data = text;
        else if (i % 4 === 2) p.innerHTML = `<i>${text.slice(0, 3)}</i>${text.slice(3)}`;
        else node.deleteData(0, 1);
      };
      // Changes come from tasks and from frame callbacks; each frame looks before it is painted.
      for (let i = 0; i < 90; i++) {
        if (i % 2) change(i);
        await new Promise<void>((done) =>
          requestAnimationFrame(() => {
            stale.push(...gw.staleRanges());
            if (i % 3 === 0) {
              change(i + 1);
              queueMicrotask(() => stale.push(...gw.staleRanges()));
            }
            frames++;
            done();
          }),
        );
      }
      return { stale, frames };
    });
    expect(stale).toEqual([]);
    expect(frames).toBe(90);
  });

  test('a change is marked in the frame in which it shows', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p>');
    const counts = await page.evaluate(async () => {
      await gw.start();
      const counts: number[] = [];
      for (const text of ['三大攻坚战与一网通办', '大城三管', '一网通办']) {
        document.querySelector('p')!.textContent = text;
        await new Promise(requestAnimationFrame);
        counts.push(gw.registered().length);
      }
      return counts;
    });
    expect(counts).toEqual([2, 1, 1]);
  });

  test('our own card is no change', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p>');
    const { before, after } = await page.evaluate(async () => {
      const marking = await gw.start();
      const before = [marking.scans, marking.doneCount];
      for (let i = 0; i < 3; i++) {
        marking.openCard(marking.mention('三大攻坚战'), undefined, '一网通办');
        await gw.frames(2);
        marking.host.close();
        await gw.frames(2);
      }
      return { before, after: [marking.scans, marking.doneCount] };
    });
    expect(after).toEqual(before);
  });

  test('after stop nothing is read', async () => {
    const page = await tab.show('<p>打好三大攻坚战</p><p id="hidden" hidden>一网通办</p>');
    const [before, after] = await page.evaluate(async () => {
      const marking = await gw.start();
      const before = marking.scans;
      marking.stop();
      document.body.append('大城三管');
      document.querySelector<HTMLElement>('#hidden')!.hidden = false;
      await gw.frames(3);
      return [before, marking.scans];
    });
    expect(after).toBe(before);
  });
});
