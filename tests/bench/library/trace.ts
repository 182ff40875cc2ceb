import type { Page } from 'puppeteer-core';
import { traced } from '../page/trace';

/** The longest task of a page's thread, in ms of the processor and of the clock. */
export interface Longest {
  cpu: number;
  wall: number;
  /** Tasks over 50 ms of the clock: those that a reader feels. */
  over50: number;
}

const MARK = 'this-thread';

/** Does something in a page of ours and gives the longest task that its thread had meanwhile. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Longest> {
  const events = await traced(page, async () => {
    await page.evaluate((name) => performance.mark(name), MARK);
    await work();
  });
  const marked = events.find(({ name }) => name === MARK);
  if (!marked) throw new Error('the trace does not show the page');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === marked.pid && tid === marked.tid,
  );
  const walls = tasks.map(({ dur }) => (dur ?? 0) / 1000);
  return {
    cpu: Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000)),
    wall: Math.max(0, ...walls),
    over50: walls.filter((ms) => ms > 50).length,
  };
}
