import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { Scanner } from '../../../glossary/match/scan';
import { packOf, scannerOf, surfacesOf } from './pack-of';

describe('of terms that overlap', () => {
  const found = (entries: Parameters<typeof scannerOf>, text: string) =>
    scannerOf(...entries)
      .scan(text)
      .map(({ entry, surface }) => `${entry} ${surface}`);

  it('the longest is chosen', () => {
    expect(found(['放管服', '放管服改革', '改革'], '深化放管服改革')).toEqual(['e2 放管服改革']);
  });

  it('the longest is chosen where they only touch', () => {
    expect(found(['甲乙丙', '丙丁戊己'], '甲乙丙丁戊己')).toEqual(['e2 丙丁戊己']);
  });

  it('what remains beside the longest is chosen too', () => {
    expect(found(['甲乙', '乙丙丁', '丁戊', '戊己'], '甲乙丙丁戊己')).toEqual(['e2 乙丙丁', 'e4 戊己']);
  });

  it('terms that only stand side by side are all chosen, in order', () => {
    expect(found(['甲乙', '丙丁'], '丙丁甲乙丙丁')).toEqual(['e2 丙丁', 'e1 甲乙', 'e2 丙丁']);
  });

  it('of the same length the headword goes before an alias', () => {
    expect(found([{ headword: '另一个词', aliases: [{ text: '甲乙丙' }] }, '甲乙丙'], '甲乙丙')).toEqual(['e2 甲乙丙']);
  });

  it('of two equal ones that of the earlier pack stays', () => {
    const packs = [packOf({ headword: '甲乙丙', id: 'first' }), packOf({ headword: '甲乙丙', id: 'second' })];
    const entryOf = (order: typeof packs) => new Scanner(compile(order)).scan('甲乙丙').map(({ entry }) => entry);
    expect(entryOf(packs)).toEqual(['first']);
    expect(entryOf([...packs].reverse())).toEqual(['second']);
  });

  it('a longer one that a guard refuses gives way', () => {
    expect(found(['放管服', { headword: '放管服改革', when: 'quoted' }], '放管服改革')).toEqual(['e1 放管服']);
  });
});

describe('a near match', () => {
  const near = '东部骨干路网工程';
  const found = (others: string[], text: string) => surfacesOf(scannerOf(near, ...others).scan(text));

  it('is marked as such where nothing else stands', () => {
    expect(scannerOf(near).scan('东部骨架路网工程')).toMatchObject([{ how: 'near', surface: '东部骨架路网工程' }]);
  });

  it('gives way to a shorter exact one that reaches beyond it', () => {
    expect(found(['工程建设'], '东部骨架路网工程建设')).toEqual(['工程建设']);
    expect(found(['推进东部'], '推进东部骨架路网工程')).toEqual(['推进东部']);
  });

  it('contains shorter exact ones', () => {
    expect(found(['路网', '骨架'], '东部骨架路网工程')).toEqual(['东部骨架路网工程']);
  });

  it('gives way to an exact one of the same extent', () => {
    const both = scannerOf(near, '东部骨架路网工程');
    expect(both.scan('东部骨架路网工程')).toMatchObject([{ entry: 'e2', how: 'exact' }]);
    expect(both.scan('东部骨干路网工程')).toMatchObject([{ entry: 'e1', how: 'exact' }]);
  });

  it('is made of no short term and of no numeral', () => {
    expect(scannerOf('骨干网').scan('骨架网')).toEqual([]);
    expect(scannerOf('三大攻坚战行动计划').scan('四大攻坚战行动计划')).toEqual([]);
  });
});

describe('the list of its parts beside a term', () => {
  const scanner = scannerOf({ headword: '两化路', items: [['产业生态化', '生态产业化']] });
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '走好“两化路”，推进产业生态化、生态产业化',
    '产业生态化、生态产业化“两化路”',
    '两化路（产业生态化、生态产业化）',
  ])('is not marked a second time: %s', (text) => {
    expect(found(text)).toEqual(['两化路']);
  });

  it('is marked where the term stands far off, or not at all', () => {
    const list = '产业生态化、生态产业化';
    expect(found(`推进${list}`)).toEqual([list]);
    expect(found(`两化路。${'远'.repeat(20)}${list}`)).toEqual(['两化路', list]);
    expect(found(`${list}${'远'.repeat(20)}两化路`)).toEqual([list, '两化路']);
  });

  it('leaves its members to the terms that they are themselves', () => {
    const items = [['一带一路建设', '京津冀协同发展', '长江经济带发展']];
    const three = scannerOf({ headword: '三大战略', items }, '一带一路', '长江经济带');
    const text = '“一带一路”建设、京津冀协同发展、长江经济带发展';
    expect(surfacesOf(three.scan(`${text}三大战略`))).toEqual(['一带一路', '长江经济带', '三大战略']);
    expect(surfacesOf(three.scan(`“三大战略”（${text}）`))).toEqual(['三大战略', '一带一路', '长江经济带']);
    expect(surfacesOf(three.scan(`实施${text}`))).toEqual([text]);
  });

  it('is not marked as another form of its own entry, nor as the list of another entry', () => {
    const items = [['国内大循环为主体', '国内国际双循环相互促进']];
    const circles = { headword: '双循环', aliases: [{ text: '国内国际双循环' }], items };
    const two = scannerOf(circles, { headword: '另一个', items });
    expect(surfacesOf(two.scan('国内大循环为主体、国内国际双循环相互促进的双循环'))).toEqual(['双循环']);
  });

  it('is not marked as the long name of the term either', () => {
    const aliases = [{ text: '大规模设备更新和消费品以旧换新' }];
    const two = scannerOf({ headword: '两新', aliases, items: [['大规模设备更新', '消费品以旧换新']] });
    expect(surfacesOf(two.scan('“两新”（大规模设备更新、消费品以旧换新）'))).toEqual(['两新']);
    expect(surfacesOf(two.scan('推动大规模设备更新与消费品以旧换新'))).toEqual(['大规模设备更新与消费品以旧换新']);
  });

  it('is marked beside another term', () => {
    const two = scannerOf({ headword: '两化路', items: [['产业生态化', '生态产业化']] }, '两山论');
    expect(surfacesOf(two.scan('两山论，产业生态化、生态产业化'))).toEqual(['两山论', '产业生态化、生态产业化']);
  });
});
