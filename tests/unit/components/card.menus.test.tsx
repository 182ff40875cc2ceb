// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardWith, pressKey, told } from './card-view';
import { entryOf } from './entries';
import { button, press } from './mount';

beforeEach(() => vi.resetAllMocks());

const { id } = entryOf('da-cheng-san-guan');
const items = () => [...document.querySelectorAll('[role="menuitem"]')].map((each) => each.textContent);
const focused = () => document.activeElement?.textContent;

describe('复制', () => {
  it.each([
    ['释义', 'definition'],
    ['引文 GB/T 7714', 'citation'],
    ['Markdown 文本', 'markdown'],
  ] as const)('%s copies the %s of the meaning that is shown', (name, form) => {
    cardWith();
    press(button('复制'));
    press(button(name));
    expect(told.onCopy.mock.calls).toEqual([[form, id, 0]]);
    expect(items()).toEqual([]);
    expect(focused()).toBe('复制');
  });

  it('takes the line for itself: nothing else of the bar is in the way', () => {
    const root = cardWith();
    press(button('复制'));
    expect([...root.querySelectorAll('.bar button')].map((each) => each.textContent)).toEqual(['复制', ...items()]);
    expect(root.querySelector('.steps')).toBeNull();
  });

  it('is closed by a second press', () => {
    cardWith();
    press(button('复制'));
    expect(button('复制').getAttribute('aria-expanded')).toBe('true');
    press(button('复制'));
    expect(button('复制').getAttribute('aria-expanded')).toBe('false');
    expect(items()).toEqual([]);
  });

  it('tells that it is open, and that it is not any more', () => {
    cardWith();
    press(button('复制'));
    expect(told.onMenu.mock.calls).toEqual([[true]]);
    pressKey('Escape');
    expect(told.onMenu.mock.calls).toEqual([[true], [false]]);
  });
});

describe('不是这个词', () => {
  it.each([
    ['在本站不再标出', 'site'],
    ['到处不再标出', 'everywhere'],
  ] as const)('%s hides the match: %s', (name, scope) => {
    cardWith();
    press(button('不是这个词'));
    press(button(name));
    expect(told.onHide.mock.calls).toEqual([[scope]]);
  });

  it('leaves the focus on 撤销, which leaves it on the bar', () => {
    cardWith();
    press(button('不是这个词'));
    press(button('到处不再标出'));
    const root = cardWith({ hidden: 'everywhere', outcome: 'hidden' });
    expect(root.querySelector('.hidden-note')?.textContent).toBe('已到处不再标出');
    expect(focused()).toBe('撤销');
    press(button('撤销'));
    cardWith();
    expect(focused()).toBe('复制');
  });

  it('that another card hid takes no focus', () => {
    cardWith();
    cardWith({ hidden: 'site' });
    expect(document.activeElement).toBe(document.body);
  });

  it('hides nothing at the second half of a double click', () => {
    cardWith();
    press(button('不是这个词'));
    void act(() => {
      button('到处不再标出').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    });
    expect(told.onHide).not.toHaveBeenCalled();
  });
});

describe('with the keyboard', () => {
  it('arrow keys go round, Home and End to the ends', () => {
    cardWith();
    button('复制').focus();
    expect(pressKey('ArrowDown')).toBe(true);
    expect(focused()).toBe('释义');
    const walk = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home', 'End'].map((name) => {
      expect(pressKey(name)).toBe(true);
      return focused();
    });
    const [one, two, three] = items();
    expect(walk).toEqual([two, three, one, three, two, one, three]);
  });

  it('Esc closes the menu, gives the focus back and says nothing to whoever closes the card', () => {
    const root = cardWith();
    const heard = vi.fn();
    root.addEventListener('keydown', heard, { once: true });
    press(button('复制'));
    expect(pressKey('Escape')).toBe(true);
    expect(items()).toEqual([]);
    expect(focused()).toBe('复制');
    expect(heard).not.toHaveBeenCalled();
  });

  it('other keys are left to the browser', () => {
    cardWith();
    press(button('复制'));
    expect(pressKey('Tab')).toBe(false);
    expect(pressKey('a')).toBe(false);
  });

  it('a menu that loses the focus closes', () => {
    cardWith();
    press(button('复制'));
    void act(() => button('关闭').focus());
    expect(items()).toEqual([]);
    expect(focused()).toBe('关闭');
  });

  it('no item is a stop of the Tab key', () => {
    cardWith();
    press(button('复制'));
    for (const item of document.querySelectorAll<HTMLElement>('[role="menuitem"]')) expect(item.tabIndex).toBe(-1);
  });
});
