import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../components/page-state';
import { Follower } from '../shared/follow';
import { pageState } from '../shared/page-state';

/** While the page is still being read the popup asks again at this interval, in ms. */
const ASK_AGAIN_MS = 400;

/** The page under the popup, asked until all of it is read. */
export function usePage(tab: number | undefined): { page: PageState; refresh(): Promise<void> } {
  const [page, setPage] = useState<PageState>({ name: 'reading' });
  const known = useRef(new Map());
  const asked = useRef(0);
  /** An answer that comes after a later question was asked is dropped. */
  const refresh = async () => {
    const turn = ++asked.current;
    const state = await pageState(tab, known.current);
    if (turn === asked.current) setPage(state);
  };
  const unfinished = page.name === 'reading' || (page.name === 'marked' && page.on && page.reading);
  useEffect(() => {
    if (!unfinished) return;
    const timer = setTimeout(refresh, page.name === 'reading' ? 0 : ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unfinished && page]);
  // What the page learns later, as of the words that it explains itself, is shown as well.
  useEffect(() => {
    if (tab === undefined) return;
    const follower = new Follower(tab, { changed: () => void refresh(), at: () => {} });
    return () => follower.stop();
  }, [tab]);
  return { page, refresh };
}
