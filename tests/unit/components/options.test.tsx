// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps, type OptionValues } from '../../../components/Options';
import { MARKUP } from './entries';
import { button, mount, press, problems, type } from './mount';

const told = { onChange: vi.fn(), onSite: vi.fn(), onAlways: vi.fn(), onUnhide: vi.fn() };
beforeEach(() => vi.resetAllMocks());

const VALUES: OptionValues = {
  ...{ theme: 'system', density: 'section', trigger: 'hover', markStyle: 'dotted', printMarks: false },
};
const hidden = [
  { entry: 'liu-wen', site: '*', headword: '六稳' },
  { entry: 'own/gone', site: 'www.a.gov.cn' },
];
const options = (change: Partial<OptionsProps> = {}) =>
  mount(
    <Options
      values={VALUES}
      canPrint
      preset={new Set()}
      sitesOff={['www.a.gov.cn', 'www.b.gov.cn']}
      sitesOn={['www.c.org']}
      hidden={hidden}
      bundled={{ packs: 1, entries: 36 }}
      library="/library.html"
      failure={undefined}
      {...told}
      {...change}
    />,
  );

const alerts = (root: Element) => [...root.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);
const radio = (root: Element, label: string) =>
  [...root.querySelectorAll('label')].find((each) => each.querySelector('span')?.firstChild?.textContent === label)
    ?.firstElementChild as HTMLInputElement;
const part = (root: Element, id: string) => root.querySelector(`[data-sites="${id}"]`)!;

/** Types into the box for a site and presses its button. */
function add(root: Element, text: string, id = 'off', name = '停用'): void {
  type(part(root, id).querySelector('input'), text);
  press(button(name));
}

describe('choices', () => {
  it('show what is chosen', () => {
    const root = options();
    const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.name);
    expect(checked).toEqual(['markStyle', 'density', 'trigger', 'theme']);
    expect(radio(root, '每节只标首次出现').checked).toBe(true);
  });

  it.each([
    ['实线', { markStyle: 'solid' }],
    ['波浪线', { markStyle: 'wavy' }],
    ['底色', { markStyle: 'tint' }],
    ['打印网页时也带上标注', { printMarks: true }],
    ['按住 Alt 并停留', { trigger: 'alt' }],
    ['点按', { trigger: 'click' }],
    ['标出每一处', { density: 'all' }],
    ['全页只标首次出现', { density: 'page' }],
    ['按疏密自动', { density: 'auto' }],
    ['浅色', { theme: 'light' }],
    ['深色', { theme: 'dark' }],
  ])('%s asks for just that change', (label, change) => {
    press(radio(options(), label));
    expect(told.onChange.mock.calls).toEqual([[change]]);
  });

  it('marks in print are offered only where the browser prints them', () => {
    expect(radio(options(), '打印网页时也带上标注')).toBeDefined();
    const root = options({ canPrint: false });
    expect(radio(root, '打印网页时也带上标注')).toBeUndefined();
    expect(radio(root, '波浪线')).toBeDefined();
  });

  it('that follow an administrator are labelled so, and no others', () => {
    const labelled = (root: Element) =>
      [...root.querySelectorAll('.preset')].map(
        (label) => `${label.parentElement!.firstChild!.textContent} ${label.textContent}`,
      );
    expect(labelled(options())).toEqual([]);
    expect(labelled(options({ preset: new Set(['theme', 'printMarks']) }))).toEqual([
      '打印网页时也带上标注 由管理员预设',
      '外观 由管理员预设',
    ]);
  });

  it('of one question do not touch those of another', () => {
    const names = new Set([...options().querySelectorAll<HTMLInputElement>('[type="radio"]')].map(({ name }) => name));
    expect(names.size).toBe(4);
  });

  it('a sample shows all kinds of marks in the chosen style', () => {
    const sample = options({ values: { ...VALUES, markStyle: 'wavy' } }).querySelector<HTMLElement>('.sample')!;
    expect(sample.dataset.style).toBe('wavy');
    const kinds = [...sample.querySelectorAll<HTMLElement>('.mark')].map(({ dataset }) => dataset.kind);
    expect(kinds).toEqual(['sure', 'near', 'own', 'unknown']);
  });
});

describe('sites without marks', () => {
  it('are listed, and 恢复 turns one on again', () => {
    const root = options();
    expect([...part(root, 'off').querySelectorAll('li span')].map((site) => site.textContent)).toEqual([
      'www.a.gov.cn',
      'www.b.gov.cn',
    ]);
    press(button('恢复 www.b.gov.cn'));
    expect(told.onSite.mock.calls).toEqual([['www.b.gov.cn', true]]);
    expect(document.activeElement).toBe(part(root, 'off').querySelector('input'));
  });

  it('say how to come by one where there is none', () => {
    expect(part(options({ sitesOff: [] }), 'off').querySelector('.lead')?.textContent).toContain('没有');
    expect(part(options(), 'off').querySelector('.lead')).toBeNull();
  });

  it('can be added, whole addresses too, and the box is empty again', () => {
    const root = options();
    add(root, ' https://www.c.gov.cn/zwgk/2021.html ');
    expect(told.onSite.mock.calls).toEqual([['www.c.gov.cn', false]]);
    expect(part(root, 'off').querySelector('input')?.value).toBe('');
    expect(alerts(root)).toEqual([]);
  });

  it('that are none are refused aloud, and the text stays', () => {
    const root = options();
    add(root, '大渡口');
    const box = part(root, 'off').querySelector('input')!;
    expect(told.onSite).not.toHaveBeenCalled();
    expect(alerts(root)).toEqual(['请输入域名，如 www.example.gov.cn']);
    expect(box.value).toBe('大渡口');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-describedby')!)?.textContent).toBe(alerts(root)[0]);
    add(root, 'www.c.gov.cn');
    expect(alerts(root)).toEqual([]);
    expect(box.getAttribute('aria-invalid')).toBe('false');
  });
});

describe('sites that are marked always', () => {
  it('are listed and can be removed', () => {
    options();
    press(button('移除 www.c.org'));
    expect(told.onAlways.mock.calls).toEqual([['www.c.org', false]]);
  });

  it('can be added, within the press itself', () => {
    add(options(), 'www.d.org', 'always', '添加');
    expect(told.onAlways.mock.calls).toEqual([['www.d.org', true]]);
    expect(told.onSite).not.toHaveBeenCalled();
  });
});

describe('terms that are not marked', () => {
  const rows = (root: Element) => [...root.querySelectorAll('.hidden-terms li')].map((row) => row.textContent);

  it('are listed by headword and site; one that no pack has any more by its id', () => {
    expect(rows(options())).toEqual(['六稳 所有网站恢复', 'own/gone www.a.gov.cn恢复']);
  });

  it('can be had back, and the focus stays close', () => {
    const root = options();
    press(button('恢复标出 六稳'));
    expect(told.onUnhide.mock.calls).toEqual([[hidden[0]]]);
    expect(document.activeElement).toBe(root.querySelector('#hidden-heading'));
  });

  it('say how to come by one where there is none', () => {
    expect(options({ hidden: [] }).querySelector('.hidden-terms .lead')?.textContent).toContain('没有');
  });

  it('show markup as text', () => {
    const root = options({ hidden: [{ entry: 'a', site: '*', headword: MARKUP }] });
    expect(root.querySelectorAll('.hidden-terms :is(img, b)')).toHaveLength(0);
    expect(rows(root)[0]).toContain(MARKUP);
  });
});

it('a change that could not be saved is said aloud, as text', () => {
  expect(alerts(options({ failure: MARKUP }))).toEqual([`未能保存：${MARKUP}`]);
  expect(alerts(options())).toEqual([]);
});

it('says what ships and leads to the library', () => {
  const root = options();
  expect(root.querySelector('.about p')?.textContent).toContain('随附 1 个词库，共 36 条');
  expect(root.querySelector('.about a')?.getAttribute('href')).toBe('/library.html');
});

it.each([
  ['as it opens', () => options()],
  ['with nothing in its lists', () => options({ sitesOff: [], sitesOn: [], hidden: [] })],
  ['with a failure', () => options({ failure: '空间不足' })],
  ['with a refused site', () => add(options(), '不是域名')],
])('is without fault %s', async (_, show) => {
  show();
  expect(await problems()).toEqual([]);
});
