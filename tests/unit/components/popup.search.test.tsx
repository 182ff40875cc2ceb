// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { entryWith, MARKUP, senseOf } from './entries';
import { button, press, problems, type } from './mount';
import { marked, popup } from './popup-view';
import { findIn, shelf } from './shelf-of';

/** The popup after a query was typed. */
function typed(query: string): HTMLElement {
  const root = popup(marked);
  type(root.querySelector('input'), query);
  return root;
}

const results = (root: Element) => [...root.querySelectorAll('.term-headword')].map((term) => term.textContent);
const result = (root: Element) => root.querySelector<HTMLElement>('.term');

describe('typing', () => {
  it('shows results in place of the page’s terms', () => {
    const root = typed('7横7纵');
    expect(root.querySelector('ul')?.getAttribute('aria-label')).toBe('查词结果');
    expect(results(root)).toEqual(['“七横七纵”骨干路网']);
  });

  it('finds by sound where the dictionary is there', () => {
    const sound = (text: string) => (text === '放管服改革' ? 'fàng guǎn fú gǎi gé' : '');
    const root = popup(marked, {}, findIn(shelf, { pinyin: sound }));
    type(root.querySelector('input'), 'fgf');
    expect(results(root)).toEqual(['“放管服”改革']);
  });

  it('asks “did you mean” of what is only alike', () => {
    const root = typed('大成三管');
    expect(root.querySelector('.rubric')?.textContent).toBe('你是不是要找');
    expect(root.querySelector('ul')?.getAttribute('aria-label')).toBe('你是不是要找');
    expect(results(root)[0]).toBe('大城三管');
    expect(typed('大城三管').querySelector('.rubric')?.textContent).not.toBe('你是不是要找');
  });

  it('tells what only speaks of it apart from what is written so', () => {
    const rubrics = [...typed('枫桥经验').querySelectorAll('.rubric')].map((rubric) => rubric.textContent);
    expect(rubrics).not.toContain('你是不是要找');
    const told = typed('蓝棚顶');
    expect([...told.querySelectorAll('.rubric')].map((rubric) => rubric.textContent)).toEqual(['释义中提到']);
  });

  it('says that it is getting ready before it is sure that there is nothing', () => {
    for (const find of [null, findIn([], { whole: false })]) {
      const root = popup(marked, {}, find);
      type(root.querySelector('input'), 'dcsg');
      expect(root.querySelector('.note')?.textContent).toBe('正在准备词库…');
      expect(root.querySelector('.heard')?.textContent).toBe('');
      type(root.querySelector('input'), '');
    }
  });

  it('Enter opens what is written just so, but not in the middle of typing Chinese', () => {
    const root = typed('大城三管');
    const enter = (isComposing: boolean) =>
      act(() => {
        const key = new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true });
        root.querySelector('input')!.dispatchEvent(key);
      });
    void enter(true);
    expect(root.querySelector('.looked')).toBeNull();
    void enter(false);
    expect(root.querySelector('.looked h2')?.textContent).toBe('大城三管');
  });

  it('shows the beginning of each definition, without 指 and the full stop', () => {
    expect(typed('五大环保').querySelector('.term-gloss')?.textContent).toBe('碧水、蓝天、绿地、田园、宁静行动');
  });

  it.each(['', '   ', '\t'])('%j leaves the page’s terms', (query) => {
    expect(results(typed(query))).toEqual(['六稳', '六保']);
  });

  it('what is not in the glossary says so, markup as the text that it is', () => {
    const root = typed(' <b>河图洛书</b> ');
    expect(root.querySelector('.note')?.textContent).toBe('词库中没有“<b>河图洛书</b>”。');
    expect(root.querySelector('b')).toBeNull();
  });

  it('nothing again brings the page’s terms back', () => {
    const root = typed('放管服');
    type(root.querySelector('input'), '');
    expect(results(root)).toEqual(['六稳', '六保']);
  });
});

describe('a result that is pressed', () => {
  it('opens its definition and source', () => {
    const root = typed('放管服');
    press(result(root));
    expect(root.querySelector('h2')?.textContent).toBe('“放管服”改革');
    expect(root.querySelector('.definition')?.textContent).toContain('简政放权、放管结合、优化服务');
    expect(root.querySelector('.grade')?.textContent).toBe('官方');
  });

  it('closes with 返回, and the results are there again', () => {
    const root = typed('放管服');
    press(result(root));
    press(button('‹ 返回'));
    expect(results(root)).toEqual(['“放管服”改革']);
    expect(root.querySelector('input')?.value).toBe('放管服');
  });

  it('closes when the query is changed', () => {
    const root = typed('放管服');
    press(result(root));
    type(root.querySelector('input'), '三公');
    expect(results(root)).toEqual(['“三公”经费']);
  });

  it('takes the focus along, which would be lost with the list', () => {
    const root = typed('放管服');
    result(root)?.focus();
    press(result(root));
    expect(document.activeElement).toBe(button('‹ 返回'));
    press(document.activeElement);
    expect(document.activeElement).toBe(root.querySelector('input'));
  });
});

it('what the page tells meanwhile does not disturb the search', () => {
  const root = typed('放管服');
  popup({ ...marked, terms: [], mentions: 0 });
  expect(results(root)).toEqual(['“放管服”改革']);
});

it.each(['放管服', '没有这个词'])('the results of %s are without fault', async (query) => {
  typed(query);
  expect(await problems()).toEqual([]);
});

it('a definition is without fault', async () => {
  press(result(typed('七横')));
  expect(await problems()).toEqual([]);
});

it('an entry of the reader says so, and markup in it is text', () => {
  const mine = entryWith({ headword: '周边词', senses: [senseOf({ definition: MARKUP, grade: 'editorial' })] });
  const root = popup(marked, {}, findIn([{ ...mine, origin: { kind: 'personal', name: 'own' } }]));
  type(root.querySelector('input'), '周边词');
  press(result(root));
  expect(root.querySelector('.grade')?.textContent).toBe('我的');
  expect(root.querySelector('.definition')?.textContent).toBe(MARKUP);
  expect(root.querySelectorAll('.definition img')).toHaveLength(0);
});

it('one word of two packs is one result, which shows both, each with its source', () => {
  const word = (id: string, headword: string, definition: string) => ({
    ...entryWith({ id, headword, senses: [senseOf({ definition })] }),
    origin: { kind: 'bundled', name: id } as const,
  });
  const root = popup(marked, {}, findIn([word('a', '“三公”经费', '甲。'), word('b', '三公经费', '乙。')]));
  type(root.querySelector('input'), '三公');
  expect(results(root)).toEqual(['“三公”经费']);
  press(result(root));
  expect([...root.querySelectorAll('.definition')].map((one) => one.textContent)).toEqual(['甲。', '乙。']);
  expect(root.querySelectorAll('.source')).toHaveLength(2);
});
