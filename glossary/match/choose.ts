import type { Candidate } from './candidate';

/** Within this many folded units a list and its short form say the same thing. */
const LIST_REACH = 16;
type Preference = (a: Candidate, b: Candidate) => number;
const byEntry: Preference = (a, b) => a.key.entry - b.key.entry;
const RANK = { exact: 0, variant: 1, near: 2 } as const;

/**
 * Of overlapping candidates the longest, then the surest, then that of the earlier pack; a near one never displaces an
 * exact one that it does not contain. Entries that stand in the same place stay with the chosen one. The list of its
 * parts right beside a term is not marked a second time.
 * @param prefer the order among candidates of the same length and certainty.
 */
export function choose(candidates: readonly Candidate[], prefer: Preference = byEntry): Candidate[] {
  const chosen: Candidate[] = [];
  const sorted = [...candidates].sort((a, b) => a.from - b.from);
  for (let i = 0; i < sorted.length; ) {
    let reach = sorted[i]!.to;
    let end = i + 1;
    for (; end < sorted.length && sorted[end]!.from < reach; end++) reach = Math.max(reach, sorted[end]!.to);
    chosen.push(...chooseAmong(sorted.slice(i, end), prefer));
    i = end;
  }
  return chosen.filter((one, i) => !isListBeside(one, chosen[i - 1], chosen[i + 1]));
}

/** The best of a group of candidates that hang together, in the order of the text. */
function chooseAmong(group: readonly Candidate[], prefer: Preference): Candidate[] {
  if (group.length === 1) return [...group];
  const best = [...group].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) || RANK[a.key.how] - RANK[b.key.how] || a.key.kind - b.key.kind || prefer(a, b),
  );
  // Bit maps of the units: candidates are short, so each is tested in a few steps however many there are.
  const begin = group[0]!.from;
  const size = group.reduce((end, { to }) => Math.max(end, to), 0) - begin;
  const taken = new Uint8Array(size);
  // Where an exact one goes on across a boundary: a near one that ends there would cut it.
  const exactGoesOn = new Uint8Array(size + 1);
  for (const { key, from, to } of group) if (key.how === 'exact') exactGoesOn.fill(1, from - begin + 1, to - begin);
  const bySpan = entriesBySpan(best);
  const chosen: Candidate[] = [];
  for (const one of best) {
    const [from, to] = [one.from - begin, one.to - begin];
    if (taken.subarray(from, to).includes(1)) continue;
    if (one.key.how === 'near' && (exactGoesOn[from] || exactGoesOn[to])) continue;
    taken.fill(1, from, to);
    const also = [...(bySpan.get(`${one.from} ${one.to}`) ?? [])].filter((entry) => entry !== one.key.entry);
    chosen.push(also.length > 0 ? { ...one, also } : one);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** The entries found in the same place, in the order of the candidates. */
function entriesBySpan(candidates: readonly Candidate[]): Map<string, Set<number>> {
  const spans = new Map<string, Set<number>>();
  for (const { key, from, to } of candidates) {
    // What is only near is no other meaning of what stands there.
    if (key.how === 'near') continue;
    const span = `${from} ${to}`;
    spans.set(span, (spans.get(span) ?? new Set()).add(key.entry));
  }
  return spans;
}

/**
 * 产业、人才、文化、生态、组织“五个振兴”; 走好“两化路”，推进产业生态化、生态产业化: the list right beside its own short form,
 * where the short form is what a reader needs explained.
 */
function isListBeside(one: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  if (!one.key.reasons.includes('longForm')) return false;
  return [before, after].some(
    (other) =>
      other?.key.entry === one.key.entry &&
      !other.key.reasons.includes('longForm') &&
      Math.max(other.from - one.to, one.from - other.to) <= LIST_REACH,
  );
}
