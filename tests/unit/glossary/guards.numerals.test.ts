import { describe, expect, it } from 'vitest';
import { bundledScanner, scannerOf, surfacesOf } from './pack-of';

describe('a numeral that belongs to what stands before', () => {
  const scanner = scannerOf('三大攻坚战', '一网通办', '三公经费');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '第三大攻坚战',
    '周三大攻坚战',
    '星期三大攻坚战',
    '礼拜三大攻坚战',
    '初三大攻坚战',
    '十三大攻坚战',
    '二十三大攻坚战',
    '13大攻坚战',
    '百分之三大攻坚战',
    '每三大攻坚战',
    '几三大攻坚战',
    '百三大攻坚战',
    '2023大攻坚战',
    '1.3大攻坚战',
    '统一网通办',
    '同一网通办',
    '唯一网通办',
    '第 三大攻坚战',
    '第\n三大攻坚战',
  ])('%j is not marked', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['打好三大攻坚战', '三大攻坚战'],
    ['三大攻坚战', '三大攻坚战'],
    ['2020年三大攻坚战', '三大攻坚战'],
    ['统筹三大攻坚战', '三大攻坚战'],
    ['同三大攻坚战', '三大攻坚战'],
    ['第“三大攻坚战”', '三大攻坚战'],
    ['一、三大攻坚战', '三大攻坚战'],
    ['（三）三大攻坚战', '三大攻坚战'],
    ['3.三大攻坚战', '三大攻坚战'],
    ['增长19.1%，三大攻坚战', '三大攻坚战'],
    ['推行一网通办', '一网通办'],
    ['主任一网通办', '一网通办'],
    ['合同一网通办', '一网通办'],
    ['清单一网通办', '一网通办'],
    ['3大攻坚战', '3大攻坚战'],
  ])('%j is marked', (text, surface) => {
    expect(found(text)).toEqual([surface]);
  });

  it.each(['100\n\n三大攻坚战', '2020\n\n三大攻坚战', '其一\n\n三大攻坚战'])(
    'nothing counts on across an empty line: %j',
    (text) => {
      expect(found(text)).toEqual(['三大攻坚战']);
    },
  );

  it.each(['比年初三公经费预算减少', '月初三公经费公开', '当初三公经费偏高'])(
    '初 orders days only after no time word: %s',
    (text) => {
      expect(found(text)).toEqual(['三公经费']);
    },
  );
});

describe('a numeral at the end that goes on', () => {
  const scanner = scannerOf('四个一', '多规合一', '接二连三');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '四个一批',
    '四个一百',
    '四个一级',
    '四个一流',
    '四个一律',
    '四个一次',
    '四个一千',
    '四个一三',
    '四个一样',
    '四个 一批',
    '四个一\n批',
  ])('%j is not marked', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['四个一', '“四个一”', '四个一工程', '“四个一”批次', '四个一，三是', '推进四个一。'])(
    '%j is marked',
    (text) => {
      expect(found(text)).toEqual(['四个一']);
    },
  );

  it('合一 counts nothing, so a noun may follow', () => {
    expect(found('依托多规合一平台')).toEqual(['多规合一']);
    expect(found('厦门多规合一项目平台')).toEqual(['多规合一']);
  });

  it('the number of the next paragraph is not its end', () => {
    expect(found('农业接二连三\n\n一、发展加工')).toEqual(['接二连三']);
  });
});

describe('in the bundled packs', () => {
  const scanner = bundledScanner();
  it.each(['第三产业', '十四早晨', '周四早上', '初四早上', '同比下降', '三公里', '三管齐下', '接二连三地发生事故'])(
    '%s is no term',
    (text) => {
      expect(scanner.scan(`据说${text}如此。`)).toEqual([]);
      expect(scanner.scan(text)).toEqual([]);
    },
  );
});

describe('the words around a term in traditional characters', () => {
  it.each(['週三公經費', '禮拜三公經費', '統一網通辦', '十萬三公經費'])('%s', (text) => {
    expect(bundledScanner().scan(text)).toEqual([]);
  });
});
