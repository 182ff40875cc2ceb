import { describe, expect, it } from 'vitest';
import { scannerOf } from './pack-of';

const scanner = scannerOf(
  { headword: '大城三管', items: [['大城细管', '大城智管', '大城众管']] },
  { headword: '三供一业', items: [['供水', '供电', '供热'], ['物业管理']] },
  { headword: '“放管服”改革', aliases: [{ text: '简政放权、放管结合、优化服务' }] },
  '一区两群',
  { headword: '三公', aliases: [{ text: '因公出国（境）费、公务用车购置及运行维护费、公务接待费' }] },
);
const found = (text: string) => scanner.scan(text).map(({ surface, why }) => `${surface} ${why.join()}`);

describe('a list of the parts in the text’s own way', () => {
  it.each([
    ['大城智管、大城细管、大城众管', 'order,longForm'],
    ['大城细管、推行大城智管、大城众管', 'longForm,inserted'],
    ['大城众管，做到大城细管，大城智管', 'order,longForm,inserted'],
    ['简政放权、坚持放管结合、优化服务', 'longForm,inserted'],
    ['放管结合、简政放权和优化服务', 'order,longForm'],
    ['因公出国（境）费、公务接待费、公务用车购置及运行维护费', 'order,longForm'],
    ['因公出国(境)费、公务接待费和公务用车购置及运行维护费', 'order,longForm'],
    ['公务接待费、因公出国境费、公务用车购置及运行维护费', 'order,longForm'],
  ])('%s', (text, why) => {
    expect(found(`坚持${text}。`)).toEqual([`${text} ${why}`]);
  });

  it.each([
    ['one is missing', '大城细管、大城智管'],
    ['one stands twice in place of another', '大城细管、大城智管、大城智管'],
    ['another sentence begins', '大城细管、大城智管。大城众管'],
    ['too much stands between', '大城细管、全面深入推进大城智管、大城众管'],
    ['a bracket stands between', '大城智管、大城细管（大城众管）'],
    ['the parts are met everywhere', '供电、供水、物业管理、供热'],
    ['a bracket stands elsewhere in a part', '因公（出国）境费、公务接待费、公务用车购置及运行维护费'],
  ])('but not where %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes halves of two characters only with quotes round each', () => {
    expect(found('促进“一区”带“两群”')).toEqual(['“一区”带“两群” inserted']);
    expect(found('本区一区带两群')).toEqual([]);
  });
});
