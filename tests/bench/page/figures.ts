import { short } from '../sizes';
import type { PageResults } from './results';

/** A figure that is to be reached, and whether a run has. */
export interface Verdict {
  what: string;
  measured: number;
  figure: number;
  unit: string;
  ok: boolean;
}

const TASK = 16;
const FIRST_VIEW = 5;
const FRAME = 2;
const APPENDING = 60;
const HIT = 0.4;
/** One frame. */
const CARD = 1000 / 60;
const SCRIPT = 45;
/** A layout takes now so long and now so: what differs less cannot be measured. */
const NOISE = 1.05;

export function verdicts(results: PageResults): Verdict[] {
  const { sizes, gov, layout, frames, appending, hitTest, card, script, touched } = results;
  const verdict = (what: string, measured: number, figure: number, unit: string): Verdict => ({
    ...{ what, measured, figure, unit },
    ok: measured <= figure,
  });
  return [
    verdict('longest task of ours, pages of governments', gov.extension.longest, TASK, 'ms'),
    verdict('start of the script, pages of governments', gov.extension.start, TASK, 'ms'),
    ...sizes.flatMap(({ characters, reading, middle, again, extension }) => [
      verdict(`start of the script, ${short(characters)}`, extension.start, TASK, 'ms'),
      verdict(`longest task of ours, ${short(characters)}`, extension.longest, TASK, 'ms'),
      verdict(`all in view is read, ${short(characters)}`, reading.view, FIRST_VIEW, 'ms'),
      verdict(`all in view is read, ${short(characters)}, from the middle`, middle.view, FIRST_VIEW, 'ms'),
      verdict(`all in view is read, ${short(characters)}, once more`, again.view, FIRST_VIEW, 'ms'),
    ]),
    verdict('layout, marked by unmarked', layout.ratio, NOISE, '×'),
    verdict(
      'frame that changes, 5,000 marks, over unmarked',
      frames.changing.marked - frames.changing.plain,
      FRAME,
      'ms',
    ),
    verdict('1,000 paragraphs added one by one, over unmarked', appending, APPENDING, 'ms'),
    verdict('hit test', hitTest.median, HIT, 'ms'),
    verdict('decision to painted card, the first', card.first.ms, CARD, 'ms'),
    verdict('decision to painted card, the next', card.next.ms, CARD, 'ms'),
    verdict('content script without index, gzip', script, SCRIPT, 'kB'),
    verdict('pages that differ in tree or layout', Object.keys(touched.differences).length, 0, ''),
  ];
}
