// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardWith, pressKey, subjectOf, told } from './card-view';
import { entryOf, entryWith, senseOf } from './entries';
import { button, press } from './mount';

beforeEach(() => vi.resetAllMocks());

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')!;

const tab = (change?: KeyboardEventInit) => pressKey('Tab', change);

describe('a card that is held keeps the Tab key', () => {
  it('after the last stop comes the first', () => {
    cardWith({ held: true });
    button('下一处').focus();
    expect(tab()).toBe(true);
    expect(document.activeElement).toBe(button('固定'));
  });

  it('before the first stop, and before the card itself, comes the last', () => {
    for (const from of [() => button('固定'), dialog]) {
      cardWith({ held: true });
      from().focus();
      expect(tab({ shiftKey: true })).toBe(true);
      expect(document.activeElement).toBe(button('下一处'));
    }
  });

  it('from the last item of a menu too', () => {
    cardWith({ held: true });
    press(button('不是这个词'));
    button('到处不再标出').focus();
    expect(tab()).toBe(true);
    expect(document.activeElement).toBe(button('固定'));
  });

  it('between, and with another key held down, the browser moves it', () => {
    cardWith({ held: true });
    dialog().focus();
    expect(tab()).toBe(false);
    button('收藏到我的词库').focus();
    expect(tab()).toBe(false);
    expect(tab({ shiftKey: true })).toBe(false);
    button('下一处').focus();
    expect(tab({ ctrlKey: true })).toBe(false);
    expect(pressKey('ArrowDown')).toBe(false);
  });

  it('one that is not held lets it go', () => {
    cardWith({ held: false });
    button('下一处').focus();
    expect(tab()).toBe(false);
  });
});

describe('the order of focus', () => {
  it('is that of reading: head, meanings, definition, source, bar', () => {
    const source = { title: '报告', issuer: '政府', url: 'https://www.gov.cn/' };
    const senses = [senseOf({ definition: '甲乙丙。', source }), senseOf()];
    const root = cardWith({
      subjects: [subjectOf(entryWith({ senses }))],
      match: { surface: '字', how: 'variant', why: ['alias', 'order'] },
      depth: 1,
      nested: () => [{ start: 1, end: 2, entry: 'x' }],
    });
    const stops = [...root.querySelectorAll<HTMLElement>('button, a')].filter((each) => each.tabIndex >= 0);
    expect(stops.map((each) => each.textContent)).toEqual([
      '‹',
      '固定',
      '关闭',
      '另有 1 点',
      '释义 1',
      '乙',
      '报告',
      '复制',
      '收藏',
      '不是这个词',
      '‹',
      '›',
    ]);
  });
});

describe('another entry in the same card', () => {
  const other = [subjectOf(entryOf('malu-bangong'))];
  const nested = () => [{ start: 1, end: 3, entry: 'malu-bangong' }];

  it('takes the focus where the reader opened it from the definition', () => {
    const root = cardWith({ nested });
    press(root.querySelector('.nested'));
    expect(told.onNested.mock.calls).toEqual([['malu-bangong']]);
    cardWith({ subjects: other, depth: 1 });
    expect(document.activeElement).toBe(dialog());
  });

  it('and where the reader went back', () => {
    cardWith({ subjects: other, depth: 1 });
    press(button('返回上一词'));
    cardWith();
    expect(document.activeElement).toBe(dialog());
  });

  it('leaves the focus where it is when the pointer asked for it', () => {
    cardWith({ nested });
    cardWith({ subjects: other });
    expect(document.activeElement).toBe(document.body);
  });

  it('begins with its first meaning, no menu open and no reasons unfolded', () => {
    const two = [subjectOf(entryWith({ senses: [senseOf({ definition: '甲。' }), senseOf({ definition: '乙。' })] }))];
    const match = { surface: '字', how: 'variant', why: ['alias', 'order'] } as const;
    const root = cardWith({ subjects: two, match: { ...match, why: [...match.why] } });
    press(button('释义 2'));
    press(button('另有 1 点'));
    press(button('复制'));
    cardWith({ subjects: other });
    expect(root.querySelector('[role="menu"]')).toBeNull();
    cardWith({ subjects: two, match: { ...match, why: [...match.why] } });
    expect(root.querySelector('.definition')?.textContent).toBe('甲。');
    expect(button('另有 1 点').getAttribute('aria-expanded')).toBe('false');
  });
});
