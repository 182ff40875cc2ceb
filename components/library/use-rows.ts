import { useEffect, useRef, useState } from 'preact/hooks';
import type { Listed, RowsOf } from './types';

/** Rows are asked for so many at a time. */
const PAGE = 64;

/**
 * The rows of a list that are in view; undefined for those that are still on their way.
 * @param version of the list: rows of an earlier one stay to be seen until the new ones are there.
 */
export function useRows(
  rowsOf: RowsOf,
  version: number,
  from: number,
  to: number,
): (place: number) => Listed | undefined {
  const pages = useRef(new Map<number, { version: number; rows: readonly Listed[] }>());
  const [, redraw] = useState(0);
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to - 1) / PAGE);
  useEffect(() => {
    let over = false;
    const missing: number[] = [];
    for (let page = first; page <= last; page++) if (pages.current.get(page)?.version !== version) missing.push(page);
    for (const page of missing) {
      void rowsOf(page * PAGE, (page + 1) * PAGE).then((rows) => {
        if (over) return;
        pages.current.set(page, { version, rows });
        redraw((n) => n + 1);
      });
    }
    // Far from here nothing is remembered.
    for (const page of pages.current.keys()) if (page < first - 8 || page > last + 8) pages.current.delete(page);
    return () => {
      over = true;
    };
  }, [version, first, last, rowsOf]);
  return (place) => pages.current.get(Math.floor(place / PAGE))?.rows[place % PAGE];
}
