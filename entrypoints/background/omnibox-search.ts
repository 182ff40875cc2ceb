import { type Found, makeSearch, type SearchFunction } from '../../glossary/search';
import { commonSound } from '../../glossary/search/common-sound';
import { bundledShelf, type Shelved } from '../shared/shelf';

/** Of a larger library only what ships and the own entries are searched by sound: all of it would take too long. */
const MOST_BY_SOUND = 20_000;
/** How long a keystroke waits for the reader's own packs, in ms; what ships answers meanwhile. */
const LONGEST_WAIT_MS = 400;

type Find = (query: string, most: number) => Found<Shelved>[];

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * The search of the address bar. By sound with the small table: the background of Chromium can load nothing later on, and
 * the dictionary would be half a megabyte at each of its starts.
 */
export class OmniboxSearch {
  readonly #load: () => Promise<Shelved[]>;
  #shipped: Find | undefined;
  #whole: Find | undefined;
  #making: Promise<void> | undefined;
  /** Goes up when the packs have changed: what is being made of the earlier ones is dropped. */
  #turn = 0;

  /** @param load the entries of all packs in use, in the reader's order. */
  constructor(load: () => Promise<Shelved[]>) {
    this.#load = load;
  }

  /** The packs have changed. */
  forget(): void {
    this.#turn++;
    this.#whole = undefined;
    this.#making = undefined;
  }

  async find(query: string, most: number): Promise<Found<Shelved>[]> {
    this.#making ??= this.#make(this.#turn);
    await Promise.race([this.#making, pause(LONGEST_WAIT_MS)]);
    this.#shipped ??= bySound(bundledShelf());
    return (this.#whole ?? this.#shipped)(query, most);
  }

  async #make(turn: number): Promise<void> {
    const shelf = await this.#load().catch(() => bundledShelf());
    const whole = shelf.length > MOST_BY_SOUND ? await ofLarge(shelf) : bySound(shelf);
    if (turn === this.#turn) this.#whole = whole;
  }
}

const bySound = (shelf: readonly Shelved[]): SearchFunction<Shelved> => makeSearch(shelf, { pinyin: commonSound });

/** What is written so among all, then what sounds so among the own entries and those that ship. */
async function ofLarge(shelf: readonly Shelved[]): Promise<Find> {
  const written = makeSearch(shelf);
  // In slices: pages ask the background for their definitions all the while.
  await written.warm(() => pause(0));
  const sounding = bySound(shelf.filter(({ origin }) => origin.kind !== 'imported'));
  return (query, most) => {
    const best = written(query, most);
    const known = new Set(best.map(({ entry }) => entry));
    const others = sounding(query, most).filter(({ entry, how }) => how === 'pinyin' && !known.has(entry));
    return [...best, ...others].slice(0, most);
  };
}
