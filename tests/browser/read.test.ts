import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browser-launch.ts';
import { Tab } from '../support/browser-page.ts';

/** What is in the body, and the flows that are read; ¤ stands for something that is not for us to read. */
const CASES: ReadonlyArray<[name: string, html: string, ...flows: string[]]> = [
  ['text directly in the body', '三大攻坚战', '三大攻坚战'],
  ['one paragraph', '<p>三大攻坚战</p>', '三大攻坚战'],
  ['inline elements', '<p>打好<b>三大</b>攻坚<i>战</i></p>', '打好三大攻坚战'],
  ['a link', '<p>打好<a href="#">三大</a>攻坚战</p>', '打好三大攻坚战'],
  ['nested spans', '<p><span>三<span>大<span>攻</span></span>坚</span>战</p>', '三大攻坚战'],
  ['empty inline elements', '<p>三大<a name="x"></a><span></span>攻坚战</p>', '三大攻坚战'],
  ['a line break inside a word', '<p>三大<br>攻坚战</p>', '三大\n攻坚战'],
  ['a comment', '<p>三大<!-- 重点 -->攻坚战</p>', '三大攻坚战'],
  ['&nbsp;', '<p>三大&nbsp;攻坚战</p>', '三大\u00a0攻坚战'],
  ['a soft hyphen', '<p>三大&shy;攻坚战</p>', '三大\u00ad攻坚战'],
  ['zero-width space', '<p>三大&#8203;攻坚战</p>', '三大\u200b攻坚战'],
  ['<wbr>', '<p>三大<wbr>攻坚战</p>', '三大攻坚战'],
  ['ruby', '<p><ruby>三<rp>(</rp><rt>sān</rt><rp>)</rp>大<rt>dà</rt></ruby>攻坚战</p>', '三大攻坚战'],
  ['table cells', '<table><tr><td>三大</td><td>攻坚战</td></tr></table>', '三大', '攻坚战'],
  ['a caption and head', '<table><caption>六稳</caption><tr><th>六保</th></tr></table>', '六稳', '六保'],
  ['a list', '<ul><li>三大</li><li>攻坚战</li></ul>', '三大', '攻坚战'],
  ['a description list', '<dl><dt>三大</dt><dd>攻坚战</dd></dl>', '三大', '攻坚战'],
  ['text around a block', '<div>三大<p>攻坚</p>战</div>', '三大', '战', '攻坚'],
  ['a block inside an inline element', '<div>三大<b>攻<div>坚</div>战</b>略</div>', '三大攻', '战略', '坚'],
  ['a span shown as a block', '<p>三大<span style="display:block">攻坚战</span></p>', '三大', '攻坚战'],
  [
    'a div shown inline',
    '<p></p><div style="display:inline">三大</div><div style="display:inline">攻坚战</div>',
    '三大攻坚战',
  ],
  ['flex children', '<div style="display:flex"><span>三大</span><span>攻坚战</span></div>', '三大', '攻坚战'],
  ['grid children', '<div style="display:grid"><b>三大</b><b>攻坚战</b></div>', '三大', '攻坚战'],
  ['a float', '<p><span style="float:left">三大</span>攻坚战</p>', '攻坚战', '三大'],
  [
    'something placed absolutely',
    '<p>三大<span style="position:absolute">重点</span>攻坚战</p>',
    '三大',
    '攻坚战',
    '重点',
  ],
  ['display: contents', '<p>三大<span style="display:contents">攻坚</span>战</p>', '三大攻坚战'],
  ['a block with display: contents', '<div style="display:contents">三大攻坚战</div>', '三大攻坚战'],
  ['inline-block', '<p>三大<span style="display:inline-block">攻坚</span>战</p>', '三大攻坚战'],
  ['script and style', '<p>三大<script>"六稳"</script><style>六保{}</style>攻坚战</p>', '三大攻坚战'],
  ['noscript and template', '<p>三大<noscript>六稳</noscript><template>六保</template>攻坚战</p>', '三大攻坚战'],
  ['a text area', '<p>三大<textarea>六稳</textarea>攻坚战</p>', '三大¤攻坚战'],
  ['an input field', '<p>三大<input value="六稳">攻坚战</p>', '三大¤攻坚战'],
  ['a select', '<p>三大<select><option>六稳</option></select>攻坚战</p>', '三大¤攻坚战'],
  ['a button', '<p>三大<button>六稳</button>攻坚战</p>', '三大¤攻坚战'],
  ['code', '<p>三大<code>六稳</code>攻坚战</p>', '三大¤攻坚战'],
  ['a picture', '<p>三大<img alt="六稳">攻坚战</p>', '三大¤攻坚战'],
  ['an svg with text', '<p>三大<svg><text>六稳</text></svg>攻坚战</p>', '三大¤攻坚战'],
  ['contenteditable', '<p>三大<span contenteditable>六稳</span>攻坚战</p>', '三大¤攻坚战'],
  ['an editable block', '<div contenteditable="plaintext-only"><p>六稳</p></div><p>六保</p>', '六保'],
  ['contenteditable="false"', '<p contenteditable="false">三大攻坚战</p>', '三大攻坚战'],
  ['hidden inside a word', '<p>三大<span style="display:none">六稳</span>攻坚战</p>', '三大攻坚战'],
  ['a hidden block', '<p hidden>六稳</p><p>六保</p>', '六保'],
  ['a closed dialog', '<dialog>六稳</dialog><p>六保</p>', '六保'],
  ['nothing', ''],
  ['only white space', '<p> \n </p>\n<div>\t</div>'],
];

describe.each(BROWSERS)('reading in %s', (kind) => {
  const tab = new Tab(kind);

  test('flows', async () => {
    const page = await tab.show('');
    const read = await page.evaluate(
      (bodies) =>
        bodies.map((html) => {
          document.body.innerHTML = html;
          return gw.flowTexts();
        }),
      CASES.map(([, html]) => html),
    );
    const names = CASES.map(([name]) => name);
    expect(named(names, read)).toEqual(
      named(
        names,
        CASES.map(([, , ...flows]) => flows),
      ),
    );
  });

  test.each([
    ['hidden', '<p id="x" hidden>三大攻坚战</p>'],
    [
      'display: none by a class',
      '<style>.off { display: none }</style><div id="x" class="off"><p>三大攻坚战</p></div>',
    ],
    ['an inline part of a word', '<p>三大<span id="x" hidden>攻坚战</span></p>'],
    ['a closed dialog', '<dialog id="x">三大攻坚战</dialog>'],
    [
      'within something hidden',
      '<div><div id="x" hidden><ul><li hidden>一网通办</li><li>三大攻坚战</li></ul></div></div>',
    ],
  ])('%s is read when it appears', async (_, html) => {
    const page = await tab.show(html);
    const [before, after] = await page.evaluate(async () => {
      const marking = await gw.start();
      const before = marking.found().map(({ surface }) => surface);
      const element = document.querySelector<HTMLElement>('#x')!;
      element.hidden = false;
      element.className = '';
      if (element instanceof HTMLDialogElement) element.showModal();
      await gw.frames(3);
      return [before, marking.found().map(({ surface }) => surface)];
    });
    expect(before).toEqual([]);
    expect(after).toEqual(['三大攻坚战']);
  });

  test('of paragraphs that a page hides by counting only those displayed are marked', async () => {
    const page = await tab.show(
      `<div id="list" class="some"><p>打好三大攻坚战</p><p>一网通办</p>
        <p><b>三大</b>攻坚战</p><p><i>大城</i>三管</p></div>
      <div class="some"><section>一</section><div><p>三大攻坚战</p><ul><li>二</li><li>一网通办</li></ul></div></div>`,
      { head: '<style>.some > :nth-child(n + 3), .some li + li, .some p + p { display: none }</style>' },
    );
    const { some, all, again } = await page.evaluate(async () => {
      const surfaces = () => gw.marking.mentions().map(({ match }) => match.surface);
      await gw.start();
      const some = surfaces();
      for (const list of document.querySelectorAll('.some')) list.classList.remove('some');
      await gw.marking.settle();
      const all = surfaces();
      document.querySelector('#list')!.classList.add('some');
      await gw.marking.settle();
      return { some, all, again: surfaces() };
    });
    expect(some).toEqual(['三大攻坚战', '三大攻坚战']);
    expect(all).toEqual([...['三大攻坚战', '一网通办', '三大攻坚战', '大城三管'], ...['三大攻坚战', '一网通办']]);
    expect(again).toEqual(['三大攻坚战', '三大攻坚战', '一网通办']);
  });

  test('what is counted is read when the counting shows it, without a change of its own', async () => {
    const page = await tab.show('<div><p>一</p><p>三大攻坚战</p><p>一网通办</p><p>大城三管</p></div>', {
      head: '<style>p:nth-child(n + 3) { display: none }</style>',
    });
    const [before, after] = await page.evaluate(async () => {
      await gw.start();
      const before = gw.marking.mentions().map(({ match }) => match.surface);
      document.querySelector('p')!.remove();
      await gw.frames(3);
      await gw.marking.settle();
      return [before, gw.marking.mentions().map(({ match }) => match.surface)];
    });
    expect(before).toEqual(['三大攻坚战']);
    expect(after).toEqual(['三大攻坚战', '一网通办']);
  });

  test.each([
    ['another class', '<p>六稳</p><p class="off">三大攻坚战</p>'],
    ['another style', '<p>六稳</p><p style="display:none">三大攻坚战</p>'],
    ['hidden', '<p>六稳</p><p hidden>三大攻坚战</p>'],
    ['an editor', '<p>六稳</p><p contenteditable>三大攻坚战</p>'],
    ['kept out', '<p>六稳</p><p data-gongwen-glossary="off">三大攻坚战</p>'],
  ])('a paragraph after one that is read is not: %s', async (_, html) => {
    const page = await tab.show(html, { head: '<style>.off { display: none }</style>' });
    expect((await page.evaluate(() => gw.flowTexts())).map((text) => text.replaceAll('¤', ''))).toEqual(['六稳']);
  });

  test('a paragraph in a line after one that is a block, by its class', async () => {
    const page = await tab.show('<p>六稳</p><p class="line">三大</p><p class="line">攻坚战</p>', {
      head: '<style>.line { display: inline }</style>',
    });
    expect(await page.evaluate(() => gw.flowTexts())).toEqual(['三大攻坚战', '六稳']);
  });

  test('a body that is hidden at first, and filled while it is', async () => {
    const page = await tab.show('<p>三大攻坚战</p>', { head: '<style id="cloak">body { display: none }</style>' });
    const found = await page.evaluate(async () => {
      const marking = new gw.Marking();
      await gw.frames(3);
      document.body.insertAdjacentHTML('beforeend', '<p>一网通办</p>');
      await gw.frames(2);
      const hidden = marking.mentions().length;
      document.querySelector('#cloak')!.remove();
      await gw.frames(4);
      return { hidden, surfaces: marking.found().map(({ surface }) => surface) };
    });
    expect(found).toEqual({ hidden: 0, surfaces: ['三大攻坚战', '一网通办'] });
  });

  test.each(['inline', 'contents', 'flex'])('a body with display: %s', async (display) => {
    const page = await tab.show('三大攻坚战<p>一网通办</p>', { head: `<style>body { display: ${display} }</style>` });
    const texts = await page.evaluate(() => gw.flowTexts());
    expect(texts).toEqual(['三大攻坚战', '一网通办']);
  });

  test.each([
    ['an SVG document', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><text>三大攻坚战</text></svg>'],
    ['an XML document', 'data:text/xml,<r><a>三大攻坚战</a></r>'],
    ['a plain text document', 'data:text/plain;charset=utf-8,三大攻坚战'],
  ])('%s does not throw', async (_, url) => {
    const page = await tab.visit(encodeURI(url));
    const surfaces = await page.evaluate(async () => {
      const marking = await gw.start();
      document.documentElement.append(document.createElement('x'));
      await gw.frames(2);
      const found = marking.mentions().map(({ match }) => match.surface);
      marking.stop();
      return found;
    });
    if (url.includes('plain')) expect(surfaces).toEqual(['三大攻坚战']);
  });

  test('a frameset has no text', async () => {
    const page = await tab.show('');
    const texts = await page.evaluate(() => {
      document.body.replaceWith(document.createElement('frameset'));
      return gw.flowTexts();
    });
    expect(texts).toEqual([]);
  });

  // Chromium itself crashes at 5,000.
  const depth = kind === 'chromium' ? 2500 : 5000;
  test(`${depth} nested blocks, and as many nested inline elements`, async () => {
    const page = await tab.show('');
    const found = await page.evaluate(async (depth) => {
      const nest = (name: string) => {
        const top = document.createElement(name);
        let at = top;
        for (let i = 1; i < depth; i++) at = at.appendChild(document.createElement(name));
        at.textContent = '三大攻坚战';
        return { top, at };
      };
      const surfaces = [];
      for (const name of ['div', 'span']) {
        const { top, at } = nest(name);
        document.body.replaceChildren(top);
        const marking = new gw.Marking();
        await marking.settle();
        surfaces.push(...marking.mentions().map(({ match }) => match.surface));
        // A change far down.
        at.textContent = '一网通办';
        await marking.settle();
        surfaces.push(...marking.mentions().map(({ match }) => match.surface));
        marking.stop();
        document.body.replaceChildren();
      }
      return surfaces;
    }, depth);
    expect(found).toEqual(['三大攻坚战', '一网通办', '三大攻坚战', '一网通办']);
  });

  test('20,000 paragraphs, in slices that let frames between', async () => {
    const page = await tab.show('');
    const { count, frames, ms } = await page.evaluate(async () => {
      document.body.innerHTML = '<p>坚决打好<b>三大</b>攻坚战，推进工作。</p>'.repeat(20_000);
      document.body.getBoundingClientRect();
      let frames = 0;
      let running = true;
      const tick = () => {
        frames++;
        if (running) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      const start = performance.now();
      const marking = new gw.Marking();
      while (marking.doneCount === 0) await gw.frames();
      running = false;
      const ms = performance.now() - start;
      const count = marking.mentions().length;
      marking.stop();
      return { count, frames, ms };
    });
    console.info(`${kind}: 20,000 paragraphs read in ${Math.round(ms)} ms, ${frames} frames between`);
    expect(count).toBe(20_000);
    expect(frames).toBeGreaterThan(3);
  });
});

/** For a difference that tells the name. */
const named = (names: string[], flows: string[][]) => Object.fromEntries(names.map((name, i) => [name, flows[i]]));
