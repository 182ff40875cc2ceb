import type { Listed, ListQuery, ListState } from '../../../components/library/types';
import type { KeptEntry } from '../../../glossary/exchange/personal';
import type { Sound } from '../../../glossary/search';
import { arranged, categoriesOf } from './arrange';
import { HeldPack } from './held-pack';

export interface CatalogueParts {
  /** The entries of a pack; `onProgress` from 0 to 1. */
  read(pack: string, onProgress: (share: number) => void): Promise<readonly KeptEntry[]>;
  sound: Sound;
  tell(state: ListState): void;
  fail(error: unknown): void;
  /** Gives messages their turn. */
  rest(): Promise<void>;
  /** Lets the page draw the list. */
  drawn(): Promise<void>;
}

/** Entries of a list with which its page is not held up. */
const SHORT = 5_000;
/** Progress is told no oftener than this, in ms. */
const TELL_EVERY_MS = 100;

/** Holds the entries of the chosen packs and keeps the list that a query gives. It lives in a worker of its own. */
export class Catalogue {
  readonly #parts: CatalogueParts;
  readonly #held = new Map<string, HeldPack>();
  #chosen: readonly string[] = [];
  #query: ListQuery = { text: '', category: '', sort: 'order' };
  #list: Listed[] = [];
  #version = 0;
  /** Goes up with each change of the packs; work for an earlier one ends. */
  #turn = 0;

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
  }

  async choose(packs: readonly string[], changed: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    this.#chosen = packs;
    for (const id of this.#held.keys()) if (changed.includes(id)) this.#held.delete(id);
    try {
      await this.#read(turn);
      if (turn !== this.#turn) return;
      // What nobody looks at any more is not kept in memory.
      for (const id of this.#held.keys()) if (!packs.includes(id)) this.#held.delete(id);
      this.#arrange();
      // To get a short one ready takes no longer than to draw it.
      if (this.#list.length > SHORT) await this.#parts.drawn();
      await this.#warm(turn);
    } catch (error) {
      if (turn === this.#turn) this.#parts.fail(error);
    }
  }

  ask(query: ListQuery): void {
    this.#query = query;
    this.#arrange();
  }

  rows(from: number, to: number): readonly Listed[] {
    return this.#list.slice(Math.max(0, from), Math.max(0, to));
  }

  async #read(turn: number): Promise<void> {
    const missing = this.#chosen.filter((id) => !this.#held.has(id));
    let told = 0;
    for (const [n, id] of missing.entries()) {
      const entries = await this.#parts.read(id, (share) => {
        const now = performance.now();
        if (turn !== this.#turn || now - told < TELL_EVERY_MS) return;
        told = now;
        this.#tell((n + share) / missing.length);
      });
      if (turn !== this.#turn) return;
      this.#held.set(id, new HeldPack(id, entries, this.#parts.sound));
    }
  }

  async #warm(turn: number): Promise<void> {
    for (const pack of this.#packs().filter(({ ready }) => !ready)) {
      let stopped = false;
      await pack
        .warm(async () => {
          await this.#parts.rest();
          if (turn === this.#turn) return;
          stopped = true;
          throw new Stop();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Stop)) throw error;
        });
      if (stopped) return;
    }
    if (turn === this.#turn) this.#arrange();
  }

  #packs(): HeldPack[] {
    return this.#chosen.map((id) => this.#held.get(id)).filter((pack) => pack !== undefined);
  }

  #arrange(): void {
    this.#list = arranged(this.#packs(), this.#query);
    this.#version++;
    this.#tell();
  }

  #tell(reading?: number): void {
    const packs = this.#packs();
    this.#parts.tell({
      version: this.#version,
      found: this.#list.length,
      all: packs.reduce((sum, { listed }) => sum + listed.length, 0),
      categories: categoriesOf(packs),
      partial: this.#query.text.trim() !== '' && packs.some(({ ready }) => !ready),
      ...(reading === undefined ? {} : { reading }),
    });
  }
}

class Stop extends Error {}
