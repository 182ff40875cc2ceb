import { clauseStart, nounStart } from './boundary';
import { isName } from './copula';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { trim } from './members';

/** X，即DEF, without quotes: DEF up to the end of its clause. */
const THAT_IS = /，即[：:]?(?![将使可刻时便日位兴席食“])([^，。；：！？“”]{4,80})(?=[，。；！])/g;
/** Times and persons are explained so without being defined: 7月8日，即…的第二天; 前者，即…. */
const NO_TERM =
  /[年月日天时夜晨晚周期初末后前中]$|一经|一旦|发现|结束|完成|^(?:前者|后者|之后|其后|此后|次日|当日|同时|目前|现在|首先|其次)|\d/;
const LONGEST_TERM = 12;
const LONGEST_MEMBER = 12;

/**
 * Definitions with 即 of a term without quotes: only where the text shows that both are of a kind, as a list of names
 * (沿海经济带，即大连、丹东、锦州) or by the noun that both end with (A级物流企业，即…的物流企业).
 */
export function thatIsIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes('，即')) return findings;
  for (const { index, 0: whole, 1: said } of text.matchAll(THAT_IS)) {
    const start = nounStart(text, clauseStart(text, index), index, index - 2);
    const name = text.slice(start, index);
    if (!isName(name, LONGEST_TERM) || NO_TERM.test(name) || /[“”、]/.test(name)) continue;
    // What counts something is a list's to check.
    if (countsOf(name).some((count) => count > 1) || !isOfAKind(name, said!)) continue;
    const from = index + whole.length - said!.length;
    findings.push({ term: [start, index], name, definition: trim(text, from, from + said!.length), kind: 'inline' });
  }
  return findings;
}

function isOfAKind(name: string, said: string): boolean {
  if (said.includes('的') && said.endsWith(name.slice(-2))) return true;
  const members = said.split(/[、和及]/);
  return (
    members.length > 2 && members.every(({ length }) => length > 1 && length <= LONGEST_MEMBER) && !/[的了]/.test(said)
  );
}
