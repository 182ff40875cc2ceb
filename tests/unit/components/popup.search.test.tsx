// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { button, press, problems, type } from './mount';
import { marked, popup } from './popup-view';

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
  popup({ ...marked, rows: [], mentions: 0 });
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
