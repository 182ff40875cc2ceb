import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../components/page-state';
import { watchLibrary } from '../../store/library-notice';
import type { Known } from '../../store/messages';
import { watchSettings } from '../../store/settings';
import { Follower } from '../shared/follow';
import { pageState } from '../shared/page-state';
import { watchTab } from './active-tab';

/** News of a page come in bursts; the page is asked once for each, after so many ms. */
const GATHER_MS = 120;
/** While the page is still being read it is asked again at this interval, in ms. */
const ASK_AGAIN_MS = 600;

/** Where the reader is on the page: a mention of a term in one of its frames. */
export interface At {
  entry: string;
  frame: number;
  nth: number;
}

export interface FollowedPage {
  tab: number | undefined;
  page: PageState;
  at: At | undefined;
  /** Asks the page again, soon. */
  refresh(): void;
}

/** The page beside the panel, kept up to date for as long as the panel is open. */
export function usePage(): FollowedPage {
  const [tab, setTab] = useState<number>();
  const [page, setPage] = useState<PageState>({ name: 'reading' });
  const [at, setAt] = useState<At>();
  const refresh = useRef(() => {});
  useEffect(() => {
    const watch = new PageWatch({ tab: setTab, page: setPage, at: setAt });
    refresh.current = () => watch.refresh();
    return () => watch.stop();
  }, []);
  return { tab, page, at, refresh: () => refresh.current() };
}

interface Tell {
  tab(tab: number | undefined): void;
  page(page: PageState): void;
  at(at: At | undefined): void;
}

class PageWatch {
  readonly #tell: Tell;
  readonly #ends: (() => void)[];
  readonly #known = new Map<string, Known>();
  #tab: number | undefined;
  #follower: Follower | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
    this.#ends = [
      watchTab((tab) => this.#turnTo(tab)),
      watchSettings(() => this.refresh()),
      watchLibrary(() => {
        this.#known.clear();
        this.refresh();
      }),
    ];
  }

  refresh(after = GATHER_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), after);
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.#follower?.stop();
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** Another tab, or another page in it. */
  #turnTo(tab: number | undefined): void {
    if (tab !== this.#tab) this.#tell.page({ name: 'reading' });
    this.#tab = tab;
    this.#tell.tab(tab);
    this.#tell.at(undefined);
    this.#follower?.stop();
    this.#follower =
      tab === undefined
        ? undefined
        : new Follower(tab, { changed: () => this.refresh(), at: (place) => this.#tell.at(place) });
    this.refresh();
  }

  /** An answer that comes after a later question was asked is dropped. */
  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const page = await pageState(this.#tab, this.#known);
    if (turn !== this.#turn) return;
    this.#tell.page(page);
    if (page.name !== 'marked') return;
    this.#follower?.follow(page.terms.flatMap(({ places }) => places.map(({ frame }) => frame)));
    if (page.on && page.reading) this.refresh(ASK_AGAIN_MS);
  }
}
