import type { Folded } from '../fold/fold';
import { GAP } from '../fold/gaps';
import type { Candidate } from './candidate';
import type { Reason } from './reasons';
import { CONJUNCTIONS } from './walk';

/** So many units of the sentence may stand between two parts: 两个市场、用好两种资源. */
const LONGEST_PUSHED_IN = 4;

const LINKS = new Set([...CONJUNCTIONS].map((char) => char.charCodeAt(0)));
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** Parts of one list that follow one another in the text. */
interface Run {
  parts: Candidate[];
  seen: Set<number>;
  inOrder: boolean;
  pushedIn: boolean;
}

/**
 * Forms put together from their parts: all parts of one list, each once, in any order, with nothing between them but
 * separators or a short word of the sentence.
 * @param parts in the order in which they begin; each stands unbroken.
 */
export function assemble(parts: readonly Candidate[], folded: Folded): Candidate[] {
  const runs = new Map<string, Run>();
  const out: Candidate[] = [];
  for (const part of parts) {
    const { list, index, count } = part.key.part!;
    const name = `${part.key.entry} ${list}`;
    const run = continued(runs.get(name), part, folded) ?? {
      parts: [part],
      seen: new Set([index]),
      inOrder: true,
      pushedIn: false,
    };
    runs.set(name, run);
    if (run.seen.size < count) continue;
    runs.delete(name);
    const whole = assembled(run);
    if (whole) out.push(whole);
  }
  return out;
}

/** The run with one more part; undefined where the part does not go on with it. */
function continued(run: Run | undefined, part: Candidate, folded: Folded): Run | undefined {
  const { index } = part.key.part!;
  const last = run?.parts.at(-1);
  if (!run || !last || run.seen.has(index) || part.from < last.to) return undefined;
  const between = folded.units.subarray(last.to, part.from);
  if (between.length > LONGEST_PUSHED_IN || !between.every(isHan)) return undefined;
  for (let i = last.to; i <= part.from; i++) if (folded.gaps[i]! & (GAP.bracket | GAP.paragraph)) return undefined;
  return {
    parts: [...run.parts, part],
    seen: new Set([...run.seen, index]),
    inOrder: run.inOrder && index > last.key.part!.index,
    pushedIn: run.pushedIn || between.some((unit) => !LINKS.has(unit)),
  };
}

/** Parts in their own order with nothing between them are a form of their own, which the trie knows. */
function assembled({ parts, inOrder, pushedIn }: Run): Candidate | undefined {
  if (inOrder && !pushedIn) return undefined;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const reasons: Reason[] = [...(inOrder ? [] : (['order'] as const)), ...(pushedIn ? (['inserted'] as const) : [])];
  return { key: first.key, from: first.from, to: last.to, assembled: reasons };
}
