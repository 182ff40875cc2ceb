import { type Folded, Folder } from '../fold/fold';
import { LAYOUT } from '../fold/gaps';
import { assemble } from './assemble';
import { type Candidate, candidateAt } from './candidate';
import { choose } from './choose';
import { explain } from './explain';
import { isRefused, unvouched } from './guards';
import type { CompiledIndex } from './index-file';
import { type Key, KIND } from './key';
import { compareAround } from './near';
import { byPreference, type PageContext, type Preference } from './prefer';
import type { How, Reason } from './reasons';
import { type Taker, walk } from './walk';

/** A place where a text writes an entry. Offsets are UTF-16 code units of the given text. */
export interface Match {
  start: number;
  end: number;
  /** The entry's id. */
  entry: string;
  headword: string;
  surface: string;
  how: How;
  /** 1 for the headword itself, less the further the surface is from it. */
  score: number;
  why: Reason[];
  /** Other entries that are written the same way, the likeliest first; the reader may mean one of them. */
  also: string[];
}

/** What a walk over a text has found, each list in the order in which its members begin. */
interface Finds {
  candidates: Candidate[];
  vetoes: Candidate[];
  parts: Candidate[];
}

const NOWHERE: PageContext = {};

/** Finds the entries of one index in texts. Keeps its working memory between calls, so make one and use it often. */
export class Scanner {
  readonly #index: CompiledIndex;
  readonly #folder: Folder;
  readonly #finds: Finds = { candidates: [], vetoes: [], parts: [] };
  #context = NOWHERE;
  #preference: Preference;

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#folder = new Folder(index.table);
    this.#preference = byPreference((entry) => index.scope(entry), NOWHERE);
  }

  /**
   * All matches in the order of the text, none overlapping. Takes any string; the time is linear in its length.
   * @param context what is known of the page, for the order of entries that are written the same way.
   */
  scan(text: string, context: PageContext = NOWHERE): Match[] {
    const folded = this.#folder.fold(text);
    if (folded.hitCount === 0) return [];
    const { candidates, vetoes, parts } = this.#find(folded);
    if (parts.length > 1) for (const whole of assemble(parts, folded)) candidates.push(whole);
    if (candidates.length === 0) return [];
    const isVetoed = vetoTest(vetoes);
    const standing = candidates.filter((one) => !isVetoed(one) && !isRefused(one, folded));
    if (standing.length === 0) return [];
    return this.#matches(choose(standing, this.#preferenceIn(context)), folded, text);
  }

  /** The same function for the same context: one page has many texts. */
  #preferenceIn(context: PageContext): Preference {
    if (context !== this.#context) {
      this.#context = context;
      this.#preference = byPreference((entry) => this.#index.scope(entry), context);
    }
    return this.#preference;
  }

  #matches(chosen: readonly Candidate[], folded: Folded, text: string): Match[] {
    const index = this.#index;
    const matches: Match[] = [];
    let end = 0;
    for (const candidate of chosen) {
      const match = explain(candidate, folded, text, index.entry(candidate.key.entry), end);
      for (const other of candidate.also ?? []) match.also.push(index.entry(other).id);
      matches.push(match);
      end = match.end;
    }
    return matches;
  }

  #find(folded: Folded): Finds {
    const { candidates, vetoes, parts } = this.#finds;
    // Setting a length costs much, and most texts find little.
    if (candidates.length > 0) candidates.length = 0;
    if (vetoes.length > 0) vetoes.length = 0;
    if (parts.length > 0) parts.length = 0;
    walk(this.#index, folded, this.#taker);
    return this.#finds;
  }

  /** Sorts what the walk has found by what it stands for. Made once: most texts are short, and most find nothing. */
  #taker: Taker = {
    found: (leaf, from, to, edit) => {
      const { candidates, vetoes, parts } = this.#finds;
      for (const key of this.#index.keysOf(leaf)) {
        if (key.kind === KIND.headSeed || key.kind === KIND.tailSeed) {
          if (!edit) this.#compare(key, from, to);
          continue;
        }
        const candidate = candidateAt(key, from, to, edit);
        if (key.kind === KIND.form) candidates.push(candidate);
        else if (!isUnbroken(candidate, this.#folder)) continue;
        else if (key.kind === KIND.veto) vetoes.push(candidate);
        else if (!unvouched(candidate, this.#folder)) parts.push(candidate);
      }
    },
    half: (leaf, from, tail) => {
      for (const seed of this.#index.impliedSeedsOf(leaf, this.#folder.units, from, tail))
        this.#compare(seed, from, from + (seed.whole!.length >> 1));
    },
  };

  #compare(seed: Key, from: number, to: number): void {
    const near = compareAround(seed, this.#index, this.#folder, from, to);
    if (near) this.#finds.candidates.push(candidateAt(seed, near.from, near.to, near.edit));
  }
}

/** Quotes or separators inside a longer word, but where it has them itself (因公出国（境）费), show that it is not that word: “三公”开支. */
function isUnbroken({ key, from, to, edit }: Candidate, { gaps }: Folded): boolean {
  if (edit) return false;
  for (let i = from + 1; i < to; i++) if (gaps[i]! & ~LAYOUT && !key.joints.includes(i - from)) return false;
  return true;
}

const NEVER = () => false;

/**
 * Whether a `not` word of the entry covers a candidate or overlaps it; one that lies within a longer form is part of it.
 * Vetoes come in the order in which they begin; only those that begin within one veto's length are looked at.
 */
function vetoTest(vetoes: readonly Candidate[]): (candidate: Candidate) => boolean {
  if (vetoes.length === 0) return NEVER;
  const longest = vetoes.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return ({ key, from, to }) => {
    let low = 0;
    let high = vetoes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vetoes[middle]!.from <= from - longest) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < vetoes.length && vetoes[i]!.from < to; i++) {
      const veto = vetoes[i]!;
      if (veto.key.entry !== key.entry || from >= veto.to) continue;
      // A form may hold one of its entry's `not` words; what is only near a form is not that form.
      if (key.how === 'near' || veto.from < from || veto.to > to) return true;
    }
    return false;
  };
}
