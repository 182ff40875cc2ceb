import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows beyond the edges that are drawn all the same, so that a quick turn of the wheel finds them there. */
const BEYOND = 12;
/** More are never drawn, however tall the scroller says that it is. */
const MOST = 200;

/**
 * Which rows of equal height are in view of a scroller, with some beyond. All that is drawn is these: a list of a
 * hundred thousand costs as much as one of fifty.
 * @param height of a row, in px.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  count: number,
): { from: number; to: number } {
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);
  const from = Math.max(0, Math.floor(view.top / height) - BEYOND);
  const to = Math.min(count, Math.ceil((view.top + view.height) / height) + BEYOND);
  return { from: Math.min(from, to), to: Math.min(to, from + MOST) };
}
