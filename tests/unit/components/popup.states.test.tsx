// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/page-state';
import { MARKUP } from './entries';
import { button, press, problems } from './mount';
import { marked, ownTerm, popup, termOf, told, unknown } from './popup-view';

beforeEach(() => vi.resetAllMocks());

const note = (page: PageState) => popup(page).querySelector('.note')?.textContent;

const STATES: [what: string, page: PageState, note: string | undefined][] = [
  ['being read', { name: 'reading' }, '正在读取本页…'],
  [
    'not one of our sites',
    { name: 'unmarked' },
    '此网站不在默认范围内。可以只标注本页，离开后即止；也可以在下方设为一直标注。标注本页',
  ],
  ['closed to extensions', { name: 'closed' }, '浏览器不允许扩展读取此页。仍可在上方查词。'],
  ['with terms', marked, undefined],
  ['without terms', { ...marked, terms: [], mentions: 0 }, '本页没有词库中的词。可在上方查词。'],
  ['switched off', { ...marked, on: false, terms: [], mentions: 0 }, '已在 www.a.gov.cn 停用标注。'],
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
    press(document.querySelector('[data-entry="liu-wen"]'));
    expect(told.onShow.mock.calls).toEqual([[termOf('liu-wen', 3)]]);
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

describe('what the document itself explains', () => {
  const page = { ...marked, terms: [ownTerm, ...marked.terms] };

  it('has a mark that says so, to the eye and to the ear', () => {
    const root = popup(page);
    expect([...root.querySelectorAll('.term .grade')].map((seal) => seal.textContent)).toEqual(['本文']);
    press(document.querySelector('[data-entry="document/jia"]'));
    expect(told.onShow.mock.calls).toEqual([[ownTerm]]);
  });

  it('is without fault', async () => {
    popup(page);
    expect(await problems()).toEqual([]);
  });
});

describe('what nothing explains', () => {
  it('is not spoken of where there is none', () => {
    expect(popup(marked).querySelector('.unknown')).toBeNull();
  });

  it('is listed below the terms with count and sentence, which begins with its first word', () => {
    const root = popup({ ...marked, unknown });
    expect(root.querySelector('.unknown h2')?.textContent).toBe('未见解释 2');
    expect([...root.querySelectorAll('.unknown-term')].map((row) => row.textContent)).toEqual([
      '五个一2 处推进“五个一”工作。',
      '三个七1 处落实“三个七”。',
    ]);
  });

  it('is listed also on a page that has no terms', () => {
    const root = popup({ ...marked, terms: [], mentions: 0, unknown });
    expect(root.querySelectorAll('.unknown-term')).toHaveLength(2);
  });

  it('leads to its place on the page, also in a frame', () => {
    popup({ ...marked, unknown });
    press(document.querySelector('[data-unknown="三个七"]'));
    expect(told.onShowUnknown.mock.calls).toEqual([[unknown[1]]]);
  });

  it.each([true, false])('is marked on the page or not: %s asks for the other', (showsUnknown) => {
    popup({ ...marked, unknown, showsUnknown });
    const control = button('在页面上标出未见解释的词');
    expect(control.getAttribute('aria-checked')).toBe(String(showsUnknown));
    press(control);
    expect(told.onMarkUnknown.mock.calls).toEqual([[!showsUnknown]]);
  });

  it('offers known terms that are written nearly so, and one that is pressed is looked up', () => {
    const root = popup({ ...marked, unknown });
    press(button('四早'));
    expect(root.querySelector('.looked h2')?.textContent).toBe('四早');
    expect(root.querySelector('input')?.value).toBe('四早');
  });

  it('shows markup as text', () => {
    const row = { term: MARKUP, count: 1, sentence: MARKUP, nearest: [{ entry: 'a', headword: MARKUP }], frame: 0 };
    const root = popup({ ...marked, title: MARKUP, unknown: [row] });
    expect(root.querySelectorAll('img, b')).toHaveLength(0);
    expect(root.querySelector('.sentence')?.textContent).toBe(MARKUP);
  });

  it('is without fault', async () => {
    popup({ ...marked, unknown });
    expect(await problems()).toEqual([]);
  });
});

describe('a site that is not one of ours', () => {
  it.each([true, false])('can be marked always: %s asks for the other', (always) => {
    popup(marked, { site: { host: 'www.b.org', always } });
    const control = button('在 www.b.org 一直标注');
    expect(control.getAttribute('aria-checked')).toBe(String(always));
    press(control);
    expect(told.onAlways.mock.calls).toEqual([[!always]]);
  });

  it('is named only where it can be', () => {
    expect(popup(marked).querySelector('.always')).toBeNull();
    expect(
      popup({ name: 'unmarked' }, { site: { host: 'www.b.org', always: false } }).querySelector('.always'),
    ).not.toBeNull();
  });

  it('is without fault', async () => {
    popup({ name: 'unmarked' }, { site: { host: 'www.b.org', always: false } });
    expect(await problems()).toEqual([]);
  });
});

it('the side panel is offered where the browser has one', () => {
  popup(marked);
  press(button('侧边栏'));
  expect(told.onPanel).toHaveBeenCalledOnce();
  expect(() => {
    popup(marked, { hasPanel: false });
    button('侧边栏');
  }).toThrow('0 buttons');
});

it('the library can be opened', () => {
  popup(marked);
  press(button('词库'));
  expect(told.onLibrary).toHaveBeenCalledOnce();
});

it('a term of which nothing is known is listed by its headword', () => {
  const { known: _, ...bare } = termOf('liu-wen', 1);
  const root = popup({ ...marked, terms: [bare] });
  expect(root.querySelector('.term-headword')?.textContent).toBe('六稳');
});
