// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/Card';
import { entryOf } from './entries';
import { button, mount, press, problems } from './mount';

const entry = entryOf('qi-heng-qi-zong');
const told = { onCopy: vi.fn(), onStep: vi.fn(), onHold: vi.fn(), onClose: vi.fn() };

beforeEach(() => vi.resetAllMocks());

const card = (change: Partial<CardProps> = {}) =>
  mount(
    <Card
      also={[]}
      entry={entry}
      match={{ surface: '七纵七横', how: 'variant', why: ['order', 'shortened'] }}
      position={{ index: 1, total: 3 }}
      held={false}
      copied={undefined}
      {...told}
      {...change}
    />,
  );

describe('a press on', () => {
  it.each([
    ['复制', 'onCopy', []],
    ['上一处', 'onStep', [-1]],
    ['下一处', 'onStep', [1]],
    ['固定', 'onHold', [true]],
    ['关闭', 'onClose', []],
  ] as const)('%s calls %s and nothing else', (name, callback, values) => {
    card();
    press(button(name));
    for (const [each, spy] of Object.entries(told)) expect(spy).toHaveBeenCalledTimes(each === callback ? 1 : 0);
    if (values.length > 0) expect(told[callback]).toHaveBeenCalledWith(...values);
  });

  it('固定 lets go of a card that is held', () => {
    card({ held: true });
    press(button('固定'));
    expect(told.onHold).toHaveBeenCalledWith(false);
  });
});

describe('the bar', () => {
  it('says which mention this is', () => {
    expect(card().querySelector('.bar')?.textContent).toContain('2/3');
  });

  it('has no steps where there is one mention only', () => {
    const root = card({ position: { index: 0, total: 1 } });
    expect(root.querySelector('.bar')?.textContent).not.toContain('1/1');
    expect(() => button('下一处')).toThrow('0 buttons');
  });

  it.each([
    [undefined, ''],
    ['yes', '已复制'],
    ['no', '无法复制'],
  ] as const)('tells a screen reader that copying came to %s', (copied, text) => {
    const status = card().querySelector('[role="status"]');
    expect(status?.textContent).toBe('');
    card({ copied });
    // The same element: a live region that comes with its text is not read out.
    expect(status?.isConnected).toBe(true);
    expect(status?.textContent).toBe(text);
  });
});

describe('to a screen reader the card', () => {
  it('is a dialog named by its headword, which can take the focus', () => {
    const dialog = card().querySelector<HTMLElement>('[role="dialog"]')!;
    const name = document.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(name?.textContent).toBe('“七横七纵”骨干路网');
    dialog.focus();
    expect(document.activeElement).toBe(dialog);
    expect(dialog.matches('[data-focus]')).toBe(true);
  });

  it.each([true, false])('says whether it is held (%s)', (held) => {
    card({ held });
    expect(button('固定').getAttribute('aria-pressed')).toBe(String(held));
  });

  it('has only buttons that do not submit', () => {
    for (const each of card().querySelectorAll('button')) expect(each.type).toBe('button');
  });

  it.each([
    ['open', {}],
    ['held and copied', { held: true, copied: 'yes' }],
    ['of a near match', { match: { surface: '七横七纵骨架路网', how: 'near', why: ['synonym'] } }],
  ] as const)('is without fault when %s', async (_, change) => {
    card(change as unknown as Partial<CardProps>);
    expect(await problems()).toEqual([]);
  });
});
