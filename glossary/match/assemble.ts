import type { Folded } from '../fold/fold';
import { GAP } from '../fold/gaps';
import { CONJUNCTIONS } from './beginnings';
import { type Candidate, candidateAt } from './candidate';
import { ORDERING } from './characters';
import type { Reason } from './reasons';
import { isHan, unitsOf } from './units';

/** So many units of the sentence may stand between two parts: 两个市场、用好两种资源. */
const LONGEST_PUSHED_IN = 4;

const LINKS = unitsOf(CONJUNCTIONS);
/** 两不愁，第三保障仓库: the numeral of the next part is another's. */
const ORDINALS = unitsOf(ORDERING);

/** Parts of one list that follow one another in the text. */
interface Run {
  first: Candidate;
  last: Candidate;
  /** Which parts they are. */
  seen: number[];
  inOrder: boolean;
  pushedIn: boolean;
}

/** Of so few parts it is soon seen that each is of another entry, as in most texts. */
const FEW = 8;
/** Names a list of an entry by one number. */
const LISTS = 2 ** 20;

/**
 * Forms put together from their parts: all parts of one list, each once, in any order, with nothing between them but
 * separators or a short word of the sentence.
 * @param parts in the order in which they begin; each stands unbroken.
 */
export function assemble(parts: readonly Candidate[], folded: Folded): Candidate[] {
  const out: Candidate[] = [];
  if (parts.length < 2 || (parts.length <= FEW && !isAnyTwice(parts))) return out;
  const runs = new Map<number, Run>();
  for (const part of parts) {
    const { list, index, count } = part.key.part!;
    const name = part.key.entry * LISTS + list;
    let run = runs.get(name);
    if (!run || !goesOn(run, part, folded)) {
      run = { first: part, last: part, seen: [index], inOrder: true, pushedIn: false };
      runs.set(name, run);
    }
    if (run.seen.length < count) continue;
    runs.delete(name);
    const whole = assembled(run);
    if (whole) out.push(whole);
  }
  return out;
}

/** Whether two parts are of the same entry. */
function isAnyTwice(parts: readonly Candidate[]): boolean {
  for (let i = 1; i < parts.length; i++) {
    for (let j = 0; j < i; j++) if (parts[i]!.key.entry === parts[j]!.key.entry) return true;
  }
  return false;
}

/** Adds a part to a run; false where the part does not go on with it. */
function goesOn(run: Run, part: Candidate, { units, gaps }: Folded): boolean {
  const { index } = part.key.part!;
  const { last } = run;
  if (part.from < last.to || part.from - last.to > LONGEST_PUSHED_IN || run.seen.includes(index)) return false;
  let pushedIn = false;
  for (let i = last.to; i <= part.from; i++) {
    if (gaps[i]! & (GAP.bracket | GAP.paragraph)) return false;
    if (i === part.from) break;
    if (LINKS.has(units[i]!)) continue;
    if (!isHan(units[i]!) || ORDINALS.has(units[i]!)) return false;
    pushedIn = true;
  }
  run.inOrder &&= index > last.key.part!.index;
  run.pushedIn ||= pushedIn;
  run.seen.push(index);
  run.last = part;
  return true;
}

/** Parts in their own order with nothing between them are a form of their own, which the trie knows. */
function assembled({ first, last, inOrder, pushedIn }: Run): Candidate | undefined {
  if (inOrder && !pushedIn) return undefined;
  const reasons: Reason[] = [...(inOrder ? [] : (['order'] as const)), ...(pushedIn ? (['inserted'] as const) : [])];
  return candidateAt(first.key, first.from, last.to, undefined, reasons);
}
