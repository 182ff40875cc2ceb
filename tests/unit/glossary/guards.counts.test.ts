import { describe, expect, it } from 'vitest';
import { fold, foldedText } from '../../../glossary/fold/full';
import { listAfter, listBefore } from '../../../glossary/match/lists';
import { scannerOf, surfacesOf } from './pack-of';

describe('a term for which the text itself lists other things', () => {
  const scanner = scannerOf(
    { headword: '四早', items: [['早发现', '早报告', '早隔离', '早治疗']] },
    { headword: '两化路', items: [['产业生态化', '生态产业化']] },
    { headword: '五个振兴', items: [['产业振兴', '人才振兴', '文化振兴', '生态振兴', '组织振兴']] },
    '三联动',
  );
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '早预防、早筛查、早诊断、早治疗“四早”',
    '早预防、早筛查、早诊断、早治疗四早',
    '早睡、早起、早读、早练“四早”',
    '早发现、勤洗手、戴口罩、少聚集“四早”',
    '学校、医院、商场、车站“四早”',
    '早谋划、早部署、早动手、早落实“四早”',
    '“四早”（早睡、早起、早读、早练）',
    '四早(早睡、早起、早读、早治疗)',
  ])('%s is not marked', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['早发现、早报告、早隔离、早治疗“四早”', '四早'],
    ['落实早发现、早报告、早隔离、早治疗“四早”', '四早'],
    ['早发现、早诊断、早隔离、早治疗“四早”', '四早'],
    ['“四早”（早发现、早报告、早隔离、早治疗）', '四早'],
    ['产业、人才、文化、生态、组织“五个振兴”', '五个振兴'],
    ['管住学校、看好医院、守牢商场、落实“四早”', '四早'],
    ['产业、人才、文化、生态和组织“五个振兴”', '五个振兴'],
    ['学校、医院“四早”', '四早'],
    ['“四早”（四类措施）', '四早'],
    ['“四早”（见附件）、学校、医院', '四早'],
    ['用好“两山论”、走好“两化路”', '两化路'],
    ['铁路、公路“两化路”', '两化路'],
    ['早睡、早起、“四早”、早读、早练', '四早'],
    ['人员、车辆、物资三联动', '三联动'],
  ])('%s is marked', (text, surface) => {
    expect(found(text)).toEqual([surface]);
  });
});

describe('listBefore', () => {
  const membersBefore = (list: string, term: string, count: number) =>
    listBefore(fold(list + term), foldedText(list).length, count, '早'.charCodeAt(0));

  it.each([
    ['甲、乙、丙', '四早', 3, ['甲', '乙', '丙']],
    ['甲、乙、丙', '“四早”', 3, ['甲', '乙', '丙']],
    ['先甲、乙、丙', '四早', 3, ['先甲', '乙', '丙']],
    ['好。甲、乙', '四早', 2, ['甲', '乙']],
    ['好，甲、乙', '四早', 2, ['甲', '乙']],
    ['甲、乙、丙', '四早', 2, undefined],
    ['甲、乙', '四早', 3, undefined],
    ['甲、乙、', '四早', 2, undefined],
    ['甲、乙，', '四早', 2, undefined],
    ['甲。', '四早', 1, undefined],
    ['、甲、乙', '四早', 3, undefined],
    ['好。\n、甲、乙', '四早', 3, undefined],
    ['', '四早', 1, undefined],
  ])('%s before %s with %i members', (list, term, count, members) => {
    expect(membersBefore(list, term, count)).toEqual(members);
  });

  it('gives no list with a member as long as a clause', () => {
    expect(membersBefore(`甲、${'乙'.repeat(40)}`, '四早', 2)).toBeUndefined();
  });
});

describe('listAfter', () => {
  const membersAfter = (head: string, list: string, count: number) =>
    listAfter(fold(head + list), foldedText(head).length, count);

  it.each([
    ['（甲、乙、丙）', 3, ['甲', '乙', '丙']],
    ['（“甲”、“乙”）', 2, ['甲', '乙']],
    ['（甲、\n乙）', 2, ['甲', '乙']],
    ['（甲、乙、丙）', 2, undefined],
    ['甲、乙、丙', 3, undefined],
    ['（甲，乙）', 2, undefined],
    ['（甲、乙', 2, ['甲', '乙']],
    ['：甲、乙、丙。', 3, ['甲', '乙', '丙']],
    ['：甲、乙，丙。', 2, ['甲', '乙']],
    ['：甲、乙等', 1, undefined],
    ['，即甲、乙。', 2, ['甲', '乙']],
    ['，甲、乙。', 2, undefined],
    ['：', 1, undefined],
    ['', 1, undefined],
  ])('%j with %i members', (list, count, members) => {
    expect(membersAfter('四早', list, count)).toEqual(members);
  });

  it('gives no list with a member as long as a clause', () => {
    expect(membersAfter('四早', `（${'甲'.repeat(40)}、乙）`, 2)).toBeUndefined();
  });
});
