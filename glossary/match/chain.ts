/** Longer overlaps are hardly ever found between texts of which none lies within another. */
const LONGEST_OVERLAP = 6;
/** Of more texts the joining takes seconds and saves a few bytes in a hundred. */
const MOST_TEXTS = 20_000;

/**
 * Joins texts end to beginning, so that what one ends in and the next begins with is written once: the greedy
 * approximation of a shortest common superstring (Tarhio and Ukkonen 1988), the longest overlaps first. Its time grows
 * with the units of all texts together. More than MOST_TEXTS are left as they are.
 * @param texts distinct, none within another.
 * @returns the texts in the order in which they are to stand, each with how many of its first units stand already.
 */
export function chained(texts: readonly string[]): { text: string; shared: number }[] {
  const next = new Int32Array(texts.length).fill(-1);
  const shared = new Int32Array(texts.length);
  const isFollowing = new Uint8Array(texts.length);
  /** For the last text of a chain its first, and the other way round. */
  const otherEnd = Int32Array.from(texts, (_, i) => i);
  let open = texts.length > MOST_TEXTS ? [] : texts.map((_, i) => i);
  for (let length = LONGEST_OVERLAP; length > 0 && open.length > 0; length--) {
    const beginnings = new Map<string, number[]>();
    for (let i = texts.length - 1; i >= 0; i--) {
      if (isFollowing[i] || texts[i]!.length <= length) continue;
      const beginning = texts[i]!.slice(0, length);
      const same = beginnings.get(beginning);
      if (same) same.push(i);
      else beginnings.set(beginning, [i]);
    }
    for (const one of open) {
      if (texts[one]!.length <= length) continue;
      const candidates = beginnings.get(texts[one]!.slice(-length));
      // A chain must not bite its own tail; the candidate after that one will do.
      const at = candidates ? candidates.findLastIndex((other) => other !== otherEnd[one]) : -1;
      if (at < 0) continue;
      const [other] = candidates!.splice(at, 1) as [number];
      next[one] = other;
      shared[other] = length;
      isFollowing[other] = 1;
      const [first, last] = [otherEnd[one]!, otherEnd[other]!];
      otherEnd[first] = last;
      otherEnd[last] = first;
    }
    open = open.filter((one) => next[one] === -1);
  }
  const out: { text: string; shared: number }[] = [];
  for (let first = 0; first < texts.length; first++) {
    if (isFollowing[first]) continue;
    for (let i = first; i >= 0; i = next[i]!) out.push({ text: texts[i]!, shared: shared[i]! });
  }
  return out;
}
