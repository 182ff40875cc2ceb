import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';
import { KINDS, type Op } from './harness/mutate.ts';

/** A block with so many children, text among them, that its reading takes several slices. */
const MANY = Array.from({ length: 400 }, (_, i) =>
  [
    '<p>打好三大攻坚战</p>',
    '推进一网<b>通办</b>',
    '<div><i>大城</i>三管</div>',
    '<span>“四早”</span>',
    '<p hidden>一网通办</p>',
  ].at(i % 5),
).join('');

const op: fc.Arbitrary<Op> = fc.record(
  {
    kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'replaceBody')),
    a: fc.nat(100_000),
    b: fc.nat(100_000),
    text: fc.constantFrom('三大', '攻坚战', '一网通办', '大城三管', ''),
  },
  // Firefox's driver takes plain objects only.
  { noNullPrototype: true },
);
/** One batch after each slice of the reading. */
const script = fc.array(fc.array(op, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 });

describe.each(BROWSERS)('a block that is read in pieces, in %s', (kind) => {
  const tab = new Tab(kind);

  test('changes between the pieces are followed', async () => {
    const page = await tab.show('', { height: 3000 });
    await fc.assert(
      fc.asyncProperty(script, async (batches) => {
        const { found, fresh, stale, pauses } = await page.evaluate(
          async (html, batches) => {
            document.body.innerHTML = html;
            const marking = new gw.Marking();
            // A clock by which all takes long: a slice ends after three pieces.
            const now = performance.now;
            const begin = now.call(performance);
            let ticks = 0;
            performance.now = () => begin + 3 * ticks++;
            let pauses = 0;
            for (const batch of batches) {
              await gw.task();
              if (marking.survey.isReading) pauses++;
              for (const op of batch) gw.apply(op);
            }
            performance.now = now;
            await marking.settle();
            const result = { found: marking.found(), fresh: gw.scratch(), stale: gw.staleRanges(), pauses };
            marking.stop();
            return result;
          },
          MANY,
          batches,
        );
        expect(pauses).toBeGreaterThan(1);
        expect(found).toEqual(fresh);
        expect(stale).toEqual([]);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
    );
  });

  test('blocks that become parts of a line while the rest is read', async () => {
    const page = await tab.show('<style>.one > p { display: inline }</style><main></main>');
    const { found, fresh, pending } = await page.evaluate(async () => {
      const main = document.querySelector('main')!;
      main.innerHTML = Array.from({ length: 20_000 }, (_, i) => (i % 3 ? '<p>三大攻坚战</p>' : '<p>“四早”</p>')).join(
        '',
      );
      const marking = new gw.Marking();
      // A clock by which all takes long: a slice ends after one piece.
      const now = performance.now;
      const begin = now.call(performance);
      let ticks = 0;
      performance.now = () => begin + 10 * ticks++;
      await gw.frames(2);
      main.className = 'one';
      // Changes of style are looked at a little later.
      await new Promise((done) => setTimeout(done, 200));
      const pending = marking.survey.isReading;
      performance.now = now;
      await marking.settle();
      const result = { found: marking.found(), fresh: gw.scratch(), pending };
      marking.stop();
      return result;
    });
    expect(pending).toBe(true);
    expect(fresh.length).toBeGreaterThan(6000);
    expect(found).toEqual(fresh);
  });

  test('a run of lines longer than is scanned in one go', async () => {
    const page = await tab.show('');
    const { count, expected, whole } = await page.evaluate(async () => {
      const line = '坚持稳中求进工作总基调，打好三大攻坚战，推进一网通办，“四早”要求';
      const lines = Array.from({ length: 1500 }, (_, i) => (i % 3 ? `${line}。` : line));
      document.body.innerHTML = lines.join('<br>');
      const marking = await gw.start();
      const found = marking.mentions().map(({ match }) => [match.start, match.end, match.surface].join());
      const { text } = marking.mentions()[0]!.flow;
      const whole = gw.scan(text).map((match) => [match.start, match.end, match.surface].join());
      return { count: found.length, expected: whole.length, whole: found.every((one, i) => one === whole[i]) };
    });
    expect(count).toBe(expected);
    expect(count).toBeGreaterThan(3000);
    expect(whole).toBe(true);
  });

  test('what is in view is read first, wherever the page is scrolled to', async () => {
    const page = await tab.show('');
    const order = await page.evaluate(async () => {
      const lines = Array.from({ length: 1000 }, (_, i) => `<p>第${i}条：三大攻坚战</p>`);
      document.body.innerHTML = `<main>${lines.join('')}</main>`;
      const middle = document.querySelector('main')!.children[500]!;
      middle.scrollIntoView();
      await gw.frames(2);
      const read: string[] = [];
      await new Promise<void>((done) => {
        const survey = new gw.Survey(
          (text) => {
            read.push(text);
            // A slow scan, with which the whole takes a while.
            for (const end = performance.now() + 0.5; performance.now() < end; );
            return [];
          },
          { changed: () => {}, done },
        );
        survey.readTree(document.body);
      });
      return { at: read.indexOf(middle.textContent!), all: new Set(read).size };
    });
    expect(order.all).toBe(1000);
    // Before any slice of the rest: there are some 25 lines to a screen.
    expect(order.at).toBeLessThan(60);
  });

  test('a page that shows no frame is read all the same', async () => {
    const page = await tab.show('');
    const texts = await page.evaluate(async () => {
      document.body.innerHTML = '<p>三大攻坚战</p>';
      const { requestAnimationFrame } = window;
      const { getEntriesByType } = performance;
      window.requestAnimationFrame = () => 0;
      performance.getEntriesByType = () => [];
      const read = new Set<string>();
      await new Promise<void>((done) => {
        const scan = (text: string) => {
          read.add(text);
          return [];
        };
        new gw.Survey(scan, { changed: () => {}, done }).readTree(document.body);
      });
      Object.assign(window, { requestAnimationFrame });
      Object.assign(performance, { getEntriesByType });
      return [...read];
    });
    expect(texts).toEqual(['三大攻坚战']);
  });

  test('in a hidden tab nothing is read at once', async () => {
    const page = await tab.show('');
    const { soon, later } = await page.evaluate(async () => {
      document.body.innerHTML = '<p>三大攻坚战</p>';
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      const read = new Set<string>();
      let soon = 0;
      await new Promise<void>((done) => {
        const scan = (text: string) => {
          read.add(text);
          return [];
        };
        new gw.Survey(scan, { changed: () => {}, done }).readTree(document.body);
        setTimeout(() => {
          soon = read.size;
        }, 200);
      });
      Reflect.deleteProperty(document, 'visibilityState');
      return { soon, later: read.size };
    });
    expect({ soon, later }).toEqual({ soon: 0, later: 1 });
  });
});
