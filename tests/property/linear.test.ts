import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../glossary/fold/full';
import { compile } from '../../glossary/match/compile';
import { Scanner } from '../../glossary/match/scan';
import { packOf } from '../unit/glossary/pack-of';
import { scanner } from './texts';

/** Many short texts against one long text of the same length in sum: linear work takes the same time, n² eight times. */
const PIECES = 8;
const BOUND = 3;
const LENGTH = 1 << 16;

const time = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** The time of the long text by that of the short ones; the least of some runs of each, as noise only adds. */
function ratio(run: (text: string) => unknown, unit: string): number {
  const long = unit.repeat(Math.ceil(LENGTH / unit.length));
  const short = unit.repeat(Math.ceil(LENGTH / PIECES / unit.length));
  const best = { long: Number.POSITIVE_INFINITY, short: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 5; i++) {
    const work = () => {
      for (let piece = 0; piece < PIECES; piece++) run(short);
    };
    best.short = Math.min(best.short, time(work));
    best.long = Math.min(
      best.long,
      time(() => run(long)),
    );
    // Enough is known: it is linear, or so slow that noise plays no part.
    if ((i > 0 && best.long < best.short * BOUND) || best.long > 2000) break;
  }
  // What is this fast can only be linear (n² steps of 65,536 units take far longer), and its times are mostly noise.
  return best.long < 20 ? 1 : best.long / best.short;
}

const UNITS = [
  '一',
  '四个',
  '、',
  '\n',
  '\n ',
  '(',
  '（甲',
  '放管服',
  '“放管服”改革',
  '7',
  '12条',
  '三公',
  '“三公”',
  '三公里',
  '四个一批',
  '三变',
  '农村三变',
  '四早、',
  '打三大攻坚战、',
  '三大攻坚战（甲、乙',
  '产业生态化、',
  '改(gé)',
  '\n- 1 ',
  '绿水青山就是金山',
];

const folder = makeFolder();

describe('the time grows with the length of the text and no faster', () => {
  it.each(UNITS)('scan %j', (unit) => {
    expect(ratio((text) => scanner.scan(text), unit)).toBeLessThan(BOUND);
  });

  it.each(['一', '12', '\n', '\n   ', '(', '甲(ge', '\n- 1 '])('fold %j', (unit) => {
    expect(ratio((text) => folder.fold(text), unit)).toBeLessThan(BOUND);
  });

  it('scan of terms that overlap one another without end', () => {
    const chain = new Scanner(compile([packOf('甲乙', '乙甲')]));
    expect(ratio((text) => chain.scan(text), '甲乙')).toBeLessThan(BOUND);
  });

  it('scan of near matches in a chain with exact ones', () => {
    const chain = new Scanner(compile([packOf('工骨干路网甲乙工', '乙工骨')]));
    expect(ratio((text) => chain.scan(text), '工骨架路网甲乙')).toBeLessThan(BOUND);
  });

  it('scan of a term that overlaps itself', () => {
    const chain = new Scanner(compile([packOf('甲乙甲', { headword: '甲乙甲乙甲乙', not: ['甲乙甲乙甲乙甲乙甲'] })]));
    expect(ratio((text) => chain.scan(text), '甲乙')).toBeLessThan(BOUND);
  });
}, 60_000);
