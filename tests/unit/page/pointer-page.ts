import { afterEach, beforeEach, vi } from 'vitest';
import type { Mention } from '../../../page/ledger';
import { PointerWatch, type Trigger } from '../../../page/pointer';
import { HOST_TAG } from '../../../page/read';
import { mentionsIn } from './mentions';

/** Where the two terms of the page are: 甲词 at x 100 to 200, 乙词 at 300 to 400. */
const PLACES = [
  [100, 200],
  [300, 400],
] as const;
const FRAME_MS = 16;

/** A page with two terms and a pointer, under fake timers. Call it at the top of a test file. */
export function pointerPage() {
  const page = {
    shown: [] as string[],
    trigger: 'hover' as Trigger,
    watch: undefined as unknown as PointerWatch,
    mentions: [] as Mention[],
    host: undefined as unknown as HTMLElement,
    /** One event of the pointer at a point. */
    send(type: string, x: number, init: PointerEventInit = {}, target: EventTarget = document.body): Event {
      const bubbles = type !== 'pointerleave';
      const event = new PointerEvent(type, {
        bubbles,
        composed: true,
        cancelable: true,
        clientX: x,
        clientY: 10,
        ...init,
      });
      target.dispatchEvent(event);
      return event;
    },
    /** Moves the pointer from one place to another in so many ms, an event a frame. */
    move(from: number, to: number, ms: number): void {
      for (let passed = FRAME_MS; passed <= ms; passed += FRAME_MS) {
        vi.advanceTimersByTime(FRAME_MS);
        page.send('pointermove', from + ((to - from) * passed) / ms);
      }
    },
    rest(ms: number): void {
      vi.advanceTimersByTime(ms);
    },
    press(key: string): KeyboardEvent {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event;
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    page.shown = [];
    page.trigger = 'hover';
    page.mentions = mentionsIn('<p>甲词</p><p>乙词</p><a href="#x">链接</a>');
    page.host = document.createElement(HOST_TAG);
    document.body.append(page.host);
    page.watch = new PointerWatch({
      trigger: () => page.trigger,
      mentionAt: (x) => page.mentions.find((_, i) => x >= PLACES[i]![0] && x <= PLACES[i]![1]),
      open: ({ match }, _, held) => page.shown.push(`${held ? 'held' : 'open'} ${match.surface}`),
      close: () => page.shown.push('close'),
    });
  });
  afterEach(() => {
    page.watch.stop();
    vi.useRealTimers();
  });
  return page;
}
