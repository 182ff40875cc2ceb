import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { Scanner } from '../../../glossary/match/scan';
import { dadukouScanner, packOf, scannerOf, surfacesOf } from './pack-of';

describe('a scanner', () => {
  it('finds nothing with no packs, no entries, no text', () => {
    expect(new Scanner(compile([])).scan('枫桥经验')).toEqual([]);
    expect(new Scanner(compile([packOf()])).scan('枫桥经验')).toEqual([]);
    expect(dadukouScanner().scan('')).toEqual([]);
    expect(dadukouScanner().scan('。。。')).toEqual([]);
  });

  it('gives what a match needs and no more', () => {
    expect(dadukouScanner().scan('推广枫桥经验')).toEqual([
      {
        start: 2,
        end: 6,
        entry: 'fengqiao-jingyan',
        headword: '枫桥经验',
        surface: '枫桥经验',
        how: 'exact',
        score: 1,
        why: [],
        also: [],
      },
    ]);
  });

  it('counts offsets in UTF-16 code units', () => {
    expect(dadukouScanner().scan('😀枫桥经验')).toMatchObject([{ start: 2, end: 6 }]);
  });

  it('can be used for one text after another', () => {
    const scanner = dadukouScanner();
    const first = scanner.scan('深化“放管服”改革和枫桥经验');
    expect(surfacesOf(scanner.scan('三供一业'))).toEqual(['三供一业']);
    expect(surfacesOf(first)).toEqual(['“放管服”改革', '枫桥经验']);
    expect(scanner.scan('深化“放管服”改革和枫桥经验')).toEqual(first);
  });

  it('ignores a headword of which the fold leaves nothing', () => {
    expect(scannerOf('“”', '、').scan('“”、“”、')).toEqual([]);
  });

  it('finds terms of every pack', () => {
    const scanner = new Scanner(compile([packOf('甲乙丙'), packOf('丁戊己')]));
    expect(surfacesOf(scanner.scan('甲乙丙丁戊己'))).toEqual(['甲乙丙', '丁戊己']);
  });
});

describe('what no edit distance may confuse', () => {
  const scanner = dadukouScanner();
  it.each([
    '四大攻坚战',
    '河长制',
    '林长制',
    '一网通管',
    '以案四改',
    '一窗受理',
    '五大支柱产业',
    '两横七纵',
    '四供一业',
    '六大环保行动',
  ])('%s is another term', (text) => {
    expect(scanner.scan(`推进“${text}”工作，深化${text}。`)).toEqual([]);
  });

  it('參公經費 is the money for 参公 offices, not 三公经费', () => {
    expect(scanner.scan('參公經費與「參公」管理')).toEqual([]);
  });
});
