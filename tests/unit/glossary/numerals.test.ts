import { describe, expect, it } from 'vitest';
import { NUMERALS, numeralsOf } from '../../../glossary/numerals';

describe('numeralsOf', () => {
  it.each([
    ['一尊重五统筹', [1, 5]],
    ['两不愁三保障', [2, 3]],
    ['大城三管', [3]],
    ['“七横七纵”骨干路网', [7, 7]],
    ['六稳', [6]],
    ['八项规定', [8]],
    ['九大行动', [9]],
    ['十大工程', [10]],
    ['二为', [2]],
    ['四个一', [4, 1]],
    ['枫桥经验', []],
    ['', []],
  ])('%s gives %j', (headword, values) => {
    expect(numeralsOf(headword)).toEqual(values);
  });

  it('leaves out 双 and 多, which count nothing exactly', () => {
    expect(numeralsOf('双减多规')).toEqual([]);
  });

  it('knows each numeral once', () => {
    expect([...NUMERALS].sort()).toEqual([...'一二两三四五六七八九十'].sort());
  });

  it('takes no inherited name for a numeral', () => {
    expect(numeralsOf('constructor toString')).toEqual([]);
  });
});
