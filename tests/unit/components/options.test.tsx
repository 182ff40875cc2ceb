// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps, type OptionValues } from '../../../components/Options';
import { MARKUP } from './entries';
import { button, mount, press, problems, type } from './mount';

const told = { onChange: vi.fn(), onSite: vi.fn() };
beforeEach(() => vi.resetAllMocks());

const VALUES: OptionValues = {
  ...{ theme: 'system', density: 'section', trigger: 'hover', markStyle: 'dotted', printMarks: false, sitesOff: [] },
};
const options = (change: Partial<OptionsProps> = {}) =>
  mount(
    <Options
      values={{ ...VALUES, sitesOff: ['www.a.gov.cn', 'www.b.gov.cn'] }}
      packs={[{ name: '大渡口区', entries: 36 }]}
      failure={undefined}
      {...told}
      {...change}
    />,
  );

const alerts = (root: Element) => [...root.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);
const radio = (root: Element, label: string) =>
  [...root.querySelectorAll('label')].find((each) => each.querySelector('span')?.firstChild?.textContent === label)
    ?.firstElementChild as HTMLInputElement;

/** Types into the box for a site and presses its button. */
function add(root: Element, text: string): void {
  type(root.querySelector('input[type="text"]'), text);
  press(button('停用'));
}

describe('choices', () => {
  it('show what is chosen', () => {
    const root = options();
    const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.name);
    expect(checked).toEqual(['trigger', 'density', 'theme']);
    expect(radio(root, '每节只标首次出现').checked).toBe(true);
  });

  it.each([
    ['按住 Alt 并停留', { trigger: 'alt' }],
    ['点按', { trigger: 'click' }],
    ['标出每一处', { density: 'all' }],
    ['全页只标首次出现', { density: 'page' }],
    ['浅色', { theme: 'light' }],
    ['深色', { theme: 'dark' }],
  ])('%s asks for just that change', (label, change) => {
    press(radio(options(), label));
    expect(told.onChange.mock.calls).toEqual([[change]]);
  });

  it('of one question do not touch those of another', () => {
    const names = new Set([...options().querySelectorAll<HTMLInputElement>('[type="radio"]')].map(({ name }) => name));
    expect(names.size).toBe(3);
  });
});

describe('sites', () => {
  it('are listed, and 恢复 turns one on again', () => {
    const root = options();
    expect([...root.querySelectorAll('.sites li span')].map((site) => site.textContent)).toEqual([
      'www.a.gov.cn',
      'www.b.gov.cn',
    ]);
    press(button('恢复 www.b.gov.cn'));
    expect(told.onSite.mock.calls).toEqual([['www.b.gov.cn', true]]);
  });

  it('say how to come by one where there is none', () => {
    expect(options({ values: VALUES }).querySelector('.sites .lead')?.textContent).toContain('没有');
    expect(options().querySelector('.sites .lead')).toBeNull();
  });

  it('can be added, whole addresses too, and the box is empty again', () => {
    const root = options();
    add(root, ' https://www.c.gov.cn/zwgk/2021.html ');
    expect(told.onSite.mock.calls).toEqual([['www.c.gov.cn', false]]);
    expect(root.querySelector<HTMLInputElement>('input[type="text"]')?.value).toBe('');
    expect(alerts(root)).toEqual([]);
  });

  it('that are none are refused aloud, and the text stays', () => {
    const root = options();
    add(root, '大渡口');
    const box = root.querySelector<HTMLInputElement>('input[type="text"]')!;
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

it('a change that could not be saved is said aloud, as text', () => {
  expect(alerts(options({ failure: MARKUP }))).toEqual([`未能保存：${MARKUP}`]);
  expect(alerts(options())).toEqual([]);
});

it('names the packs with their size', () => {
  expect(options().querySelector('.about li')?.textContent).toBe('大渡口区：36 条');
});

it.each([
  ['as it opens', () => options()],
  ['with a failure', () => options({ failure: '空间不足' })],
  ['with a refused site', () => add(options(), '不是域名')],
])('is without fault %s', async (_, show) => {
  show();
  expect(await problems()).toEqual([]);
});
