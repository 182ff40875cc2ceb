import type { Candidate } from './candidate';
import type { Preference } from './prefer';

/** Within this many folded units a list and its short form say the same thing. */
const LIST_REACH = 16;
const byEntry: Preference = (a, b) => a.key.entry - b.key.entry;
const RANK = { exact: 0, variant: 1, near: 2 } as const;

/**
 * Of overlapping candidates the longest, then the surest, then that of the earlier pack; a near one never displaces an
 * exact one that it does not contain. Entries that stand in the same place stay with the chosen one. The list of its
 * parts right beside a term is not marked a second time.
 * @param prefer the order among candidates of the same length and certainty.
 */
export function choose(candidates: readonly Candidate[], prefer: Preference = byEntry): Candidate[] {
  const chosen = best(candidates, prefer);
  const beside = chosen.filter((one, i) => isListBeside(one, chosen[i - 1], chosen[i + 1]));
  if (beside.length === 0) return chosen;
  // Its members may be terms themselves (“一带一路”建设、京津冀协同发展、长江经济带发展三大战略).
  const isLeftOut = (one: Candidate) =>
    beside.some(({ key, from, to }) => from < one.to && one.from < to && (isList(one) || one.key.entry === key.entry));
  return best(
    candidates.filter((one) => !isLeftOut(one)),
    prefer,
  );
}

function best(candidates: readonly Candidate[], prefer: Preference): Candidate[] {
  const chosen: Candidate[] = [];
  const sorted = inOrder(candidates);
  for (let i = 0; i < sorted.length; ) {
    let reach = sorted[i]!.to;
    let end = i + 1;
    for (; end < sorted.length && sorted[end]!.from < reach; end++) reach = Math.max(reach, sorted[end]!.to);
    if (end === i + 1) chosen.push(sorted[i]!);
    else for (const one of chooseAmong(sorted.slice(i, end), reach, prefer)) chosen.push(one);
    i = end;
  }
  return chosen;
}

/** The candidates in the order in which they begin, as they mostly come. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  for (let i = 1; i < candidates.length; i++) {
    if (candidates[i]!.from < candidates[i - 1]!.from) return [...candidates].sort((a, b) => a.from - b.from);
  }
  return candidates;
}

/** The longer first, then the surer. */
function compare(a: Candidate, b: Candidate, prefer: Preference): number {
  return (
    b.to - b.from - (a.to - a.from) || RANK[a.key.how] - RANK[b.key.how] || a.key.kind - b.key.kind || prefer(a, b)
  );
}

/** The best of a group of candidates that hang together, in the order of the text. */
function chooseAmong(group: readonly Candidate[], reach: number, prefer: Preference): Candidate[] {
  const covering = group.filter(({ from, to }) => from === group[0]!.from && to === reach);
  return covering.length > 0 ? [theCovering(covering, prefer)] : severalOf(group, prefer);
}

/** One of those that take up all the place of a group: nothing is left for the others, and nothing goes on beyond them. */
function theCovering(candidates: Candidate[], prefer: Preference): Candidate {
  if (candidates.length === 1) return candidates[0]!;
  const best = candidates.sort((a, b) => compare(a, b, prefer))[0]!;
  const others: number[] = [];
  for (const { key } of candidates) {
    // What is only near is no other meaning of what stands there.
    if (key.how === 'near' || key.entry === best.key.entry || others.includes(key.entry)) continue;
    others.push(key.entry);
  }
  return others.length > 0 ? { ...best, also: others } : best;
}

function severalOf(group: readonly Candidate[], prefer: Preference): Candidate[] {
  const best = [...group].sort((a, b) => compare(a, b, prefer));
  // Bit maps of the units: candidates are short, so each is tested in a few steps however many there are.
  const begin = group[0]!.from;
  let size = 0;
  for (const { to } of group) size = Math.max(size, to - begin);
  const taken = new Uint8Array(size);
  // Where an exact one goes on across a boundary: a near one that ends there would cut it.
  const exactGoesOn = new Uint8Array(size + 1);
  for (const { key, from, to } of group) if (key.how === 'exact') exactGoesOn.fill(1, from - begin + 1, to - begin);
  const chosen: Candidate[] = [];
  const places = new Places();
  for (const one of best) {
    const from = one.from - begin;
    const to = one.to - begin;
    // None lies within one that comes after it: what is taken of this one begins it, ends it, or is all of it.
    if (taken[from] || taken[to - 1]) {
      // What is only near is no other meaning of what stands there.
      if (one.key.how !== 'near') places.addOther(one);
      continue;
    }
    if (one.key.how === 'near' && (exactGoesOn[from] || exactGoesOn[to])) continue;
    taken.fill(1, from, to);
    places.take(one);
    chosen.push(one);
  }
  return chosen.map((one) => places.withOthers(one)).sort((a, b) => a.from - b.from);
}

/** What was chosen, by where it begins, with the other entries that stand in the same place, in the order of the candidates. */
class Places {
  readonly #chosen = new Map<number, Candidate>();
  readonly #others = new Map<Candidate, Set<number>>();

  take(one: Candidate): void {
    this.#chosen.set(one.from, one);
  }

  addOther({ key, from, to }: Candidate): void {
    const one = this.#chosen.get(from);
    if (!one || one.to !== to || one.key.entry === key.entry) return;
    const others = this.#others.get(one);
    if (others) others.add(key.entry);
    else this.#others.set(one, new Set([key.entry]));
  }

  withOthers(one: Candidate): Candidate {
    const others = this.#others.get(one);
    return others ? { ...one, also: [...others] } : one;
  }
}

const isList = ({ key }: Candidate) => key.reasons.includes('longForm');

/**
 * 产业、人才、文化、生态、组织“五个振兴”; 走好“两化路”，推进产业生态化、生态产业化: the list right beside its own short form,
 * where the short form is what a reader needs explained.
 */
function isListBeside(one: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  if (!isList(one)) return false;
  return [before, after].some(
    (other) =>
      other?.key.entry === one.key.entry &&
      !isList(other) &&
      Math.max(other.from - one.to, one.from - other.to) <= LIST_REACH,
  );
}
