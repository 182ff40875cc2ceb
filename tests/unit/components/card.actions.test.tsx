// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardProps } from '../../../components/card-props';
import { cardWith, subjectOf, told } from './card-view';
import { entryOf, entryWith } from './entries';
import { button, press, problems } from './mount';

beforeEach(() => vi.resetAllMocks());

const entry = entryOf('da-cheng-san-guan');
const own = subjectOf(entry, 'document');

describe('a press on', () => {
  it.each([
    ['收藏到我的词库', {}, 'onKeep', [entry.id]],
    ['查看原处', { canJump: true, subjects: [own] }, 'onJump', []],
    ['返回', { canJump: true, subjects: [own], away: true }, 'onBack', []],
    ['返回上一词', { depth: 1 }, 'onBack', []],
    ['返回原来的位置', { away: true }, 'onBack', []],
    ['撤销', { hidden: 'site' }, 'onUndoHide', []],
    ['上一处', {}, 'onStep', [-1]],
    ['下一处', {}, 'onStep', [1]],
    ['固定', {}, 'onHold', [true]],
    ['关闭', {}, 'onClose', []],
  ] as const)('%s calls %s and nothing else', (name, change, callback, values) => {
    cardWith(change as unknown as Partial<CardProps>);
    press(button(name));
    for (const [each, spy] of Object.entries(told)) expect(spy, each).toHaveBeenCalledTimes(each === callback ? 1 : 0);
    if (values.length > 0) expect(told[callback]).toHaveBeenCalledWith(...values);
  });

  it('固定 lets go of a card that is held', () => {
    cardWith({ held: true });
    press(button('固定'));
    expect(told.onHold).toHaveBeenCalledWith(false);
  });
});

describe('the bar', () => {
  const names = (root: Element) => [...root.querySelectorAll('.bar button')].map((each) => each.textContent);

  it('says which mention this is', () => {
    expect(cardWith().querySelector('.bar')?.textContent).toContain('2/3');
  });

  it.each([
    ['one mention only', { position: { index: 0, total: 1 } }, ['复制', '收藏', '不是这个词']],
    ['no mention, in a card opened from a definition', { match: undefined, position: undefined }, ['复制', '收藏']],
    ['no library', { canKeep: false, position: undefined }, ['复制', '不是这个词']],
    [
      'an entry of the own glossary',
      { subjects: [subjectOf(entry, 'personal')], position: undefined },
      ['复制', '不是这个词'],
    ],
    [
      'a place in the document, but another origin',
      { canJump: true, position: undefined },
      ['复制', '收藏', '不是这个词'],
    ],
    ['a hidden match', { hidden: 'everywhere' }, ['撤销']],
  ] as const)('offers what there is to do with %s', (_, change, expected) => {
    expect(names(cardWith(change as unknown as Partial<CardProps>))).toEqual(expected);
  });

  it('says that an entry is kept, in the button itself so that the focus stays', () => {
    cardWith();
    const keep = button('收藏到我的词库');
    keep.focus();
    cardWith({ subjects: [subjectOf(entry, 'bundled', { kept: true })], outcome: 'kept' });
    expect(keep.isConnected).toBe(true);
    expect(document.activeElement).toBe(keep);
    expect(keep.textContent).toBe('已收藏');
    expect(keep.getAttribute('aria-label')).toBeNull();
    press(keep);
    expect(told.onKeep).not.toHaveBeenCalled();
  });

  it('shows 返回 where 查看原处 was, with the focus', () => {
    cardWith({ canJump: true, subjects: [own] });
    const jump = button('查看原处');
    jump.focus();
    cardWith({ canJump: true, subjects: [own], away: true });
    expect(document.activeElement?.textContent).toBe('返回');
    expect(document.activeElement).toBe(jump);
  });

  it.each([
    [undefined, undefined, ''],
    ['copied', undefined, '已复制'],
    ['notCopied', undefined, '无法复制'],
    ['kept', undefined, '已收藏'],
    ['notKept', undefined, '未能收藏'],
    ['hidden', 'site', '已在本站不再标出'],
    ['hidden', 'everywhere', '已到处不再标出'],
  ] as const)('tells a screen reader that what was done came to %s %s', (outcome, hidden, text) => {
    const status = cardWith().querySelector('[role="status"]');
    expect(status?.textContent).toBe('');
    cardWith({ outcome, hidden });
    // The same element: a live region that comes with its text is not read out.
    expect(status?.isConnected).toBe(true);
    expect(status?.textContent).toBe(text);
  });
});

describe('to a screen reader the card', () => {
  it('is a dialog named by its headword, which can take the focus', () => {
    const dialog = cardWith().querySelector<HTMLElement>('[role="dialog"]')!;
    const name = document.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(name?.textContent).toBe('大城三管');
    dialog.focus();
    expect(document.activeElement).toBe(dialog);
    expect(dialog.matches('[data-focus]')).toBe(true);
  });

  it.each([true, false])('says whether it is held (%s)', (held) => {
    const root = cardWith({ held });
    expect(button('固定').getAttribute('aria-pressed')).toBe(String(held));
    expect(root.querySelector('[role="dialog"]')?.getAttribute('aria-modal')).toBe(held ? 'true' : null);
  });

  it('has only buttons that do not submit', () => {
    for (const each of cardWith().querySelectorAll('button')) expect(each.type).toBe('button');
  });

  const different = subjectOf(entryWith({ headword: '大城三管' }), 'bundled', { compared: 'different' });

  it.each([
    ['open', {}],
    ['held and copied', { held: true, outcome: 'copied' }],
    ['of a near match', { match: { surface: '大城三官', how: 'near', why: ['synonym', 'order'] } }],
    ['of several meanings', { subjects: [own, different], canJump: true }],
    ['of a term within a definition', { depth: 2, match: undefined, position: undefined }],
    ['hidden', { hidden: 'site', outcome: 'hidden' }],
  ] as const)('is without fault when %s', async (_, change) => {
    const nested = (text: string) => [{ start: 0, end: Math.min(2, text.length), entry: 'x' }];
    cardWith({ ...(change as unknown as Partial<CardProps>), nested });
    expect(await problems()).toEqual([]);
  });

  it('is without fault with a menu open', async () => {
    cardWith();
    press(button('复制'));
    expect(await problems()).toEqual([]);
  });
});
