// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/Popup';
import { button, press, problems } from './mount';
import { marked, popup, told } from './popup-view';

beforeEach(() => vi.resetAllMocks());

const note = (page: PageState) => popup(page).querySelector('.note')?.textContent;

const STATES: [what: string, page: PageState, note: string | undefined][] = [
  ['being read', { name: 'reading' }, '正在读取本页…'],
  ['not one of our sites', { name: 'unmarked' }, '此网站不在默认范围内。需要时可以标注本页，离开后即止。标注本页'],
  ['closed to extensions', { name: 'closed' }, '浏览器不允许扩展读取此页。仍可在上方查词。'],
  ['with terms', marked, undefined],
  ['without terms', { ...marked, rows: [], mentions: 0 }, '本页没有词库中的词。可在上方查词。'],
  ['switched off', { ...marked, on: false, rows: [], mentions: 0 }, '已在 www.a.gov.cn 停用标注。'],
  ['in a browser that cannot mark', { ...marked, canMark: false }, '此浏览器版本不能标注，但可以从列表查看词条。'],
];

describe.each(STATES)('over a page %s', (_, page, expected) => {
  it('says what there is to say', () => {
    expect(note(page)).toBe(expected);
  });

  it('has the search box and the settings', () => {
    const root = popup(page);
    expect(root.querySelector('input')?.getAttribute('aria-label')).toBe('查词：如 大城三管');
    press(button('设置'));
    expect(told.onOptions).toHaveBeenCalledOnce();
  });

  it('has one heading to begin with', () => {
    const headings = [...popup(page).querySelectorAll('h1')].map((heading) => heading.textContent);
    expect(headings).toEqual([page.name === 'marked' ? '政府工作报告' : '公文词解']);
  });

  it('is without fault', async () => {
    popup(page);
    expect(await problems()).toEqual([]);
  });
});

describe('over a page with terms', () => {
  it('counts them', () => {
    const root = popup(marked);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('2 个词条 · 4 处');
    expect(root.querySelector('.head .number')?.textContent).toBe('2');
    expect(root.querySelector('.title')?.textContent).toBe('政府工作报告');
  });

  it('lists them, and a press on one asks to show it', () => {
    popup(marked);
    press(button('六稳，出现 3 次：稳就业'));
    expect(told.onShow.mock.calls).toEqual([['liu-wen']]);
  });

  it('lists them also where the browser cannot mark', () => {
    expect(popup({ ...marked, canMark: false }).querySelectorAll('.term')).toHaveLength(2);
  });

  it('names the site where the page has no title', () => {
    expect(popup({ ...marked, title: '' }).querySelector('.title')?.textContent).toBe('www.a.gov.cn');
  });
});

describe('the switch', () => {
  it.each([true, false])('of a site that is on: %s asks for the other', (on) => {
    popup({ ...marked, on });
    press(button('在 www.a.gov.cn 上标注'));
    expect(told.onSwitch.mock.calls).toEqual([[!on]]);
  });

  it.each(['reading', 'unmarked', 'closed'] as const)('is not there over a page that is %s', (name) => {
    expect(popup({ name }).querySelector('[role="switch"]')).toBeNull();
  });

  it('hides the list of a site that is off, even if the page has not let go of it yet', () => {
    const root = popup({ ...marked, on: false });
    expect(root.querySelectorAll('.term')).toHaveLength(0);
    expect(root.querySelector('.head .number')?.textContent).toBe('–');
  });
});

it('a page that is not one of our sites is marked on request', () => {
  popup({ name: 'unmarked' });
  press(button('标注本页'));
  expect(told.onMark).toHaveBeenCalledOnce();
});
