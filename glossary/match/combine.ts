import type { Match } from './scan';

interface Ranked extends Match {
  /** Which of the lists it came from. */
  authority: number;
}

/**
 * One list of matches out of those that several scanners found in the same text: the longest, then one that is not
 * only near, then that of the earlier list. What other lists say of the same place goes along in `also`. A near match does not cut an
 * exact one that goes on beyond it.
 * @param lists of matches of one text, each in order and without overlaps; the first has the highest authority.
 */
export function combine(lists: readonly (readonly Match[])[]): readonly Match[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  const all = filled.flatMap((list, authority) => list.map((match): Ranked => ({ ...match, authority })));
  all.sort((a, b) => a.start - b.start);
  const chosen: Match[] = [];
  for (let i = 0; i < all.length; ) {
    let reach = all[i]!.end;
    let end = i + 1;
    for (; end < all.length && all[end]!.start < reach; end++) reach = Math.max(reach, all[end]!.end);
    chosen.push(...chooseAmong(all.slice(i, end)));
    i = end;
  }
  return chosen;
}

function chooseAmong(group: readonly Ranked[]): Match[] {
  const best = [...group].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(a.how === 'near') - Number(b.how === 'near') ||
      a.authority - b.authority,
  );
  const chosen: Ranked[] = [];
  for (const one of best) {
    const same = chosen.find(({ start, end }) => start === one.start && end === one.end);
    // What is only near is no other meaning of what stands there.
    if (same && one.how !== 'near') same.also = [...new Set([...same.also, one.entry, ...one.also])];
    if (chosen.some(({ start, end }) => one.start < end && start < one.end)) continue;
    if (one.how === 'near' && group.some((other) => other.how === 'exact' && cuts(one, other))) continue;
    chosen.push({ ...one });
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ authority: _, ...match }) => match);
}

/** Whether a match ends or begins within another one. */
function cuts(one: Match, other: Match): boolean {
  const within = (at: number) => other.start < at && at < other.end;
  return within(one.start) || within(one.end);
}
