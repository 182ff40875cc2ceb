// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { Current } from '../../../entrypoints/content/current';
import { accompany } from '../../../entrypoints/content/panel';
import type { Session } from '../../../entrypoints/content/session';

/** A session that has found nothing; `change` tells that it has. */
function sessionOf() {
  const session: { visibleMentions(): []; onChange?: () => void } = { visibleMentions: () => [] };
  return {
    session: session as unknown as Session,
    isHeard: () => session.onChange !== undefined,
    change: () => session.onChange?.(),
  };
}

function portOf() {
  let gone = () => {};
  const post = vi.fn();
  const port = { postMessage: post, onDisconnect: { addListener: (listener: () => void) => (gone = listener) } };
  return { port: port as unknown as Runtime.Port, post, drop: () => gone() };
}

const CHANGED = [{ type: 'changed' }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a panel that is connected', () => {
  it('hears of a session that begins later, of its changes, and of its end', () => {
    const current = new Current<Session>();
    const { port, post } = portOf();
    accompany(port, current);
    expect(post).not.toHaveBeenCalled();
    const { session, change } = sessionOf();
    current.session = session;
    expect(post.mock.calls).toEqual([CHANGED]);
    change();
    expect(post.mock.calls).toEqual([CHANGED, CHANGED]);
    current.session = undefined;
    expect(post.mock.calls).toEqual([CHANGED, CHANGED, CHANGED]);
  });

  it('hears of the session that follows another, and no longer of that one', () => {
    const [first, second] = [sessionOf(), sessionOf()];
    const current = new Current<Session>();
    current.session = first.session;
    const { port, post } = portOf();
    accompany(port, current);
    current.session = second.session;
    expect(first.isHeard()).toBe(false);
    post.mockClear();
    first.change();
    expect(post).not.toHaveBeenCalled();
    second.change();
    expect(post.mock.calls).toEqual([CHANGED]);
  });

  it.each([
    ['it is closed', ({ drop }: ReturnType<typeof portOf>) => drop()],
    [
      'the extension is gone',
      ({ post }: ReturnType<typeof portOf>) =>
        post.mockImplementationOnce(() => {
          throw new Error('Extension context invalidated.');
        }),
    ],
  ])('hears nothing more once %s', (_, end) => {
    const { session, change } = sessionOf();
    const current = new Current<Session>();
    current.session = session;
    const made = portOf();
    accompany(made.port, current);
    end(made);
    change();
    made.post.mockClear();
    change();
    window.dispatchEvent(new Event('scroll'));
    vi.runAllTimers();
    expect(made.post).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
