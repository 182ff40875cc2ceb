import type { Page } from 'puppeteer-core';
import type { Card, Tasks } from './results';

/**
 * What the extension does in a page, from the browser's own trace: its scripts run in a world of their own, into which
 * the page cannot look. Times are those of the processor, so that other work of the machine does not count.
 */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** In µs, and of the processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; frame?: string } };
}

const CATEGORIES = [
  ...['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'loading', 'toplevel'],
];

/** Does something in a page and gives the events of it. */
export async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  return (JSON.parse(Buffer.from(buffer!).toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

const isOurs = ({ ph, name, args }: TraceEvent) =>
  ph === 'X' && name !== 'v8.compile' && (args?.data?.url ?? '').startsWith('chrome-extension://');

const contains = (outer: TraceEvent, inner: { ts: number; pid: number; tid: number }) =>
  outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && inner.ts <= outer.ts + (outer.dur ?? 0);

const isTask = ({ ph, name }: TraceEvent) => ph === 'X' && name === 'RunTask';
const cpu = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

/** The tasks of the page's thread in which the content script was at work. */
export function tasksOf(events: readonly TraceEvent[]): Omit<Tasks, 'firstMark' | 'firstFrame'> {
  const ours = events.filter(isOurs);
  const [first] = ours;
  const pid = first?.pid;
  const starts = ours.filter(({ name, pid: own }) => name === 'EvaluateScript' && own === pid).map(cpu);
  const tasks = events.filter((event) => isTask(event) && event.pid === pid);
  const times = tasks
    .map((task) => ours.filter((event) => event.name !== 'EvaluateScript' && contains(task, event)))
    .filter((inside) => inside.length > 0)
    // One within another counts once.
    .map((inside) =>
      inside
        .filter((one) => !inside.some((other) => other !== one && contains(other, one)))
        .reduce((a, b) => a + cpu(b), 0),
    );
  return {
    start: Math.max(0, ...starts),
    longest: Math.max(0, ...times),
    sum: times.reduce((a, b) => a + b, 0),
    count: times.length,
  };
}

/** The cards that were opened: from the beginning of the task that decides, in which `mark` is set, to its paint. */
export function cardsOf(events: readonly TraceEvent[], mark: string): Card[] {
  const tasks = events.filter(isTask);
  const paints = events.filter(({ name }) => name === 'Paint').sort((a, b) => a.ts - b.ts);
  return events
    .filter(({ name, ph }) => name === mark && 'RIn'.includes(ph))
    .sort((a, b) => a.ts - b.ts)
    .flatMap((marked) => {
      const task = tasks.find((one) => contains(one, marked));
      if (!task) return [];
      const end = task.ts + (task.dur ?? 0);
      const painted = paints.find(({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= end);
      return painted ? [{ ms: (painted.ts + (painted.dur ?? 0) - task.ts) / 1000, task: cpu(task) }] : [];
    });
}
