import { describe, expect, it } from 'vitest';
import { bundledScanner, scannerOf, surfacesOf } from './pack-of';

describe('`not` words', () => {
  const scanner = scannerOf({
    headword: '“三公”经费',
    aliases: [{ text: '三公' }],
    not: ['三公里', '三公开', '大三公', '公经', '三公经费开支表'],
  });
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each(['三公里', '三 公 里', '三公\n里', '大三公', '三公經費開支表'])('%s hides the term', (text) => {
    expect(found(`约${text}的`)).toEqual([]);
  });

  it.each([
    ['“三公”里', '三公'],
    ['“三公”开支', '三公'],
    ['三公、里', '三公'],
    ['三公经费', '三公经费'],
    ['三公里外的三公', '三公'],
    ['三公，里程', '三公'],
  ])('in %s it is not that word', (text, surface) => {
    expect(found(text)).toEqual([surface]);
  });

  it('a `not` word inside a longer form of the entry is part of it', () => {
    expect(found('严控三公经费')).toEqual(['三公经费']);
  });

  it('also keep out what would be near the term, where that is the `not` word itself', () => {
    const near = { headword: '四大支柱产业' };
    expect(surfacesOf(scannerOf(near).scan('发展四大支柱产叶'))).toEqual(['四大支柱产叶']);
    expect(surfacesOf(scannerOf({ ...near, not: ['四大支柱产叶'] }).scan('发展四大支柱产叶'))).toEqual([]);
    expect(surfacesOf(scannerOf({ ...near, not: ['四大支柱产叶'] }).scan('发展四大支柱产业'))).toEqual([
      '四大支柱产业',
    ]);
  });

  it('speak for their own entry only', () => {
    const both = scannerOf({ headword: '三管', not: ['三管齐下'] }, '齐下');
    expect(surfacesOf(both.scan('三管齐下'))).toEqual(['齐下']);
  });
});

describe('`not` words of the bundled packs', () => {
  const scanner = bundledScanner();
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '三管齐下',
    '大城三管齐下',
    '长三公里',
    '“三公里”健身圈',
    '“三公开”制度',
    '马路办公室',
    '关云长制胜',
    '三大攻坚战役',
    '四个一批',
    '“四个一批”人才',
    '企业开办四个一批',
    '三变电站在农村',
  ])('%s has no term', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['严控“三公”开支', '“三公”开支'],
    ['严控“三公”、开支', '三公'],
    ['全区“三公经费”下降', '三公经费'],
    ['“三公”经费支出', '“三公”经费'],
    ['三公支出公开', '三公支出'],
    ['推行“马路办公”室外', '马路办公'],
  ])('%s has %s', (text, surface) => {
    expect(found(text)).toEqual([surface]);
  });
});
