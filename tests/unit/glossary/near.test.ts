import { describe, expect, it } from 'vitest';
import { scannerOf } from './pack-of';

const scanner = scannerOf('国家双创示范基地', '两不愁三保障', '污染防治攻坚战役', '云长制', '四大支柱产业');
const near = (text: string) => scanner.scan(text).map(({ surface, how }) => `${surface} ${how}`);

describe('one character of a long term', () => {
  it.each([
    ['replaced by one that sounds alike', '入选国家双创士范基地名单', '国家双创士范基地'],
    ['the same in a shorter term', '解决两不愁三宝障问题', '两不愁三宝障'],
    ['the last, if it sounds alike', '入选国家双创示范基帝名单', '国家双创示范基帝'],
    ['added: 的', '入选国家双创的示范基地名单', '国家双创的示范基地'],
    ['added: doubled', '入选国家双创示示范基地名单', '国家双创示示范基地'],
    ['missing', '入选国家双创范基地名单', '国家双创范基地'],
    ['missing in the second half', '入选国家双创示基地名单', '国家双创示基地'],
    ['and quotes and line ends all the same', '入选国家“双创”士范\n基地名单', '国家“双创”士范\n基地'],
  ])('%s', (_, text, surface) => {
    expect(near(text)).toEqual([`${surface} near`]);
  });

  it.each([
    ['two of them', '入选国家双创样饭基地名单'],
    ['the first', '入选外家双创示范基地名单'],
    ['the last by any other', '入选国家双创示范基层名单'],
    ['replaced by any other, however long the term', '入选国家双创样范基地名单'],
    ['a numeral', '解决三不愁三保障问题'],
    ['the other numeral', '解决两不愁五保障问题'],
    ['a character that tells, 双', '入选国家单创示范基地名单'],
    ['one that does not sound alike, in a term of six', '发展四大支柱企业集团'],
    ['one in a short term', '推行云厂制'],
    ['a word added that is more than a particle', '入选国家双创新型示范基地名单'],
    ['across a full stop', '入选国家双创。范基地名单'],
    ['across a comma', '入选国家双创，士范基地名单'],
  ])('but not %s', (_, text) => {
    expect(near(text)).toEqual([]);
  });

  it('leaves a place to the term that really stands there', () => {
    const both = scannerOf('国家双创示范基地', '国家双创示饭基地');
    expect(both.scan('国家双创示饭基地').map(({ headword, how }) => [headword, how])).toEqual([
      ['国家双创示饭基地', 'exact'],
    ]);
  });

  it.each([
    ['of another beginning', '乡村振兴战略'],
    ['that part from it early', '国家公园'],
    ['that part from it late', '国家双创示范基金会'],
    ['that are its first half', '国家双创'],
    ['that go on where it ends', '国家双创示范基地联盟'],
  ])('is found as well beside terms %s', (_, other) => {
    const both = scannerOf('国家双创示范基地', other);
    for (const text of ['入选国家双创士范基地名单', '入选国家双创的示范基地名单', '入选国嘉双创示范基地名单']) {
      expect(both.scan(text).map(({ headword, how }) => [headword, how])).toContainEqual(['国家双创示范基地', 'near']);
    }
    expect(both.scan('入选国家双创样范基地名单').filter(({ how }) => how === 'near')).toEqual([]);
  });

  it('of a term that more than sixteen entries have says nothing', () => {
    const found = (count: number) =>
      scannerOf(...Array.from({ length: count }, () => '国家双创示范基地')).scan('国家双创士范基地').length;
    expect([found(16), found(17)]).toEqual([1, 0]);
  });
});
