import { type Folded, Folder } from '../fold/fold';
import { LAYOUT } from '../fold/gaps';
import { choose } from './choose';
import type { CompiledIndex } from './compile';
import { explain } from './explain';
import { type Candidate, GUARDS } from './guards';
import type { How, Reason } from './reasons';

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
}

/** Finds the entries of one index in texts. Keeps its working memory between calls, so make one and use it often. */
export class Scanner {
  readonly #index: CompiledIndex;
  readonly #folder = new Folder();

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** All matches in the order of the text, none overlapping. Takes any string; the time is linear in its length. */
  scan(text: string): Match[] {
    const folded = this.#folder.fold(text);
    const { candidates, vetoes } = this.#lookUp(folded);
    if (candidates.length === 0) return [];
    const isVetoed = vetoTest(vetoes);
    const standing = candidates.filter(
      (candidate) => !isVetoed(candidate) && !GUARDS.some((guard) => guard(candidate, folded)),
    );
    return choose(standing).map((candidate) =>
      explain(candidate, folded, text, this.#index.entries[candidate.key.entry]!),
    );
  }

  /** Every key at every position: a walk of the trie from each unit that begins a key. */
  #lookUp({ units, length, gaps }: Folded): { candidates: Candidate[]; vetoes: Candidate[] } {
    const { codes, base, check, first } = this.#index.trie;
    const candidates: Candidate[] = [];
    const vetoes: Candidate[] = [];
    for (let from = 0; from < length; from++) {
      let state = 0;
      for (let at = from; at < length; at++) {
        const code = codes[units[at]!]!;
        if (code === 0) break;
        const next = base[state]! + code;
        if (check[next] !== state) break;
        state = next;
        const number = first[state]!;
        if (number !== 0) this.#collect(number - 1, from, at + 1, gaps, candidates, vetoes);
      }
    }
    return { candidates, vetoes };
  }

  #collect(number: number, from: number, to: number, gaps: Uint16Array, candidates: Candidate[], vetoes: Candidate[]) {
    const { keys } = this.#index;
    const { folded } = keys[number]!;
    for (let i = number; i < keys.length && keys[i]!.folded === folded; i++) {
      const key = keys[i]!;
      if (!key.veto) candidates.push({ key, from, to });
      else if (isUnbroken(from, to, gaps)) vetoes.push({ key, from, to });
    }
  }
}

/** Quotes or separators inside a longer word show that it is not that word: “三公”开支. */
function isUnbroken(from: number, to: number, gaps: Uint16Array): boolean {
  for (let i = from + 1; i < to; i++) if (gaps[i]! & ~LAYOUT) return false;
  return true;
}

/**
 * Whether a `not` word of the entry covers a candidate or overlaps it; one that lies within a longer form is part of it.
 * Vetoes come in the order in which they begin; only those that begin within one veto's length are looked at.
 */
function vetoTest(vetoes: readonly Candidate[]): (candidate: Candidate) => boolean {
  if (vetoes.length === 0) return () => false;
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
      if (veto.key.entry === key.entry && from < veto.to && !(veto.from >= from && veto.to <= to)) return true;
    }
    return false;
  };
}
