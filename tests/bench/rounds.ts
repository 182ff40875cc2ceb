/** One way to do the work. `run` does it once and returns how many matches it found. */
export interface Contender {
  name: string;
  /** Finds headwords only as they are written. */
  literal?: boolean;
  /** Can do a part of the work, where the whole would take too long. */
  divisible?: boolean;
  /** The smallest part that can be done. */
  least?: number;
  /** @param share how much of the work to do, always 1 where it is not divisible. */
  run(share: number): number;
  /** Done before each run, outside of the measured time. */
  before?(): void;
}

export interface Timing {
  name: string;
  literal: boolean;
  /** Median time of the whole work; Infinity where it failed. */
  ms: number;
  /** The part that was really done; `ms` is reckoned from it. */
  share: number;
  matches: number;
  samples: number;
}

export interface Effort {
  /** What may go into the samples of one contender, in ms. */
  budget: number;
  /** Work that takes longer, by estimate, is done in part, in ms. */
  cap: number;
}

const MOST_SAMPLES = 21;
const WARM_UP = 200;
/** What is shorter is done several times for one sample, in ms. */
const SHORTEST = 2;
/** Work that can be done in part is begun with so little, and then with so many times more. */
const PILOT = 1 / 8192;
const STEP = 8;

declare const gc: undefined | ((options?: { type: 'minor' }) => void);

interface Lane {
  contender: Contender;
  share: number;
  /** Runs in one sample. */
  times: number;
  matches: number;
  spent: number;
  samples: number[];
  /** Time of a run that does no part of the work: what is not to be multiplied. */
  fixed: number;
}

/** Measures contenders in turn, round after round, so that what slows the machine slows all of them; medians. */
export function interleave(contenders: readonly Contender[], effort: Effort): Timing[] {
  const lanes = contenders.map((contender) => prepare(contender, effort));
  for (let round = 0; round < MOST_SAMPLES; round++) {
    if (round % 5 === 0 && typeof gc === 'function') gc();
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[(i + round) % lanes.length]!;
      if (lane.times === 0 || (round > 0 && lane.spent > effort.budget)) continue;
      const ms = sample(lane.contender, lane.share, lane.times);
      lane.spent += ms;
      lane.samples.push(ms / lane.times);
    }
  }
  return lanes.map(({ contender, share, matches, samples, fixed }) => ({
    name: contender.name,
    literal: contender.literal ?? false,
    ms: samples.length > 0 ? reckon(median(samples), share, fixed) : Number.POSITIVE_INFINITY,
    share,
    matches: Math.round(matches / share),
    samples: samples.length,
  }));
}

/** The time of the whole from that of a part. */
function reckon(ms: number, share: number, fixed: number): number {
  return share === 1 ? ms : fixed + Math.max(0, ms - fixed) / share;
}

/** Warms a contender up and finds out how much of it can be done in the time. */
function prepare(contender: Contender, { cap }: Effort): Lane {
  const lane: Lane = { contender, share: 1, times: 1, matches: 0, spent: 0, samples: [], fixed: 0 };
  const once = (share: number): number => {
    contender.before?.();
    const begin = performance.now();
    lane.matches = contender.run(share);
    return performance.now() - begin;
  };
  try {
    let share = contender.divisible ? Math.max(PILOT, contender.least ?? 0) : 1;
    // The first times are not like the others: a RegExp is compiled when it is first used.
    if (contender.divisible) for (let i = 0; i < 3; i++) once(share);
    if (contender.divisible) lane.fixed = Math.min(once(0), once(0));
    let ms = once(share);
    while (share < 1 && (ms - lane.fixed) * STEP < cap) {
      share = Math.min(1, share * STEP);
      ms = once(share);
    }
    lane.share = share;
    for (let spent = ms; spent < WARM_UP; spent += ms) ms = once(lane.share);
    lane.times = contender.before ? 1 : Math.max(1, Math.ceil(SHORTEST / Math.max(ms, 0.001)));
  } catch (error) {
    console.error(`${contender.name} failed: ${error}`);
    lane.times = 0;
  }
  return lane;
}

function sample(contender: Contender, share: number, times: number): number {
  contender.before?.();
  // Only the young: after a full collection the heap has to grow again, and who allocates more would pay for all.
  if (typeof gc === 'function') gc({ type: 'minor' });
  const begin = performance.now();
  for (let i = 0; i < times; i++) contender.run(share);
  return performance.now() - begin;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
