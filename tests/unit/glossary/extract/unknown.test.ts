import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../../glossary/extract/block';
import { nearestAmong, unknownIn } from '../../../../glossary/extract/unknown';

const termsIn = (text: string, options?: Parameters<typeof unknownIn>[1]) =>
  unknownIn(blocksOfText(text), options).map(({ term }) => term);

describe('what nothing explains', () => {
  it('is given with its sentence, its place and how often it stands there', () => {
    const text = '第一段。\n\n全面推行“以案四改”，筑牢防线。深化“以案四改”。';
    expect(unknownIn(blocksOfText(text))).toEqual([
      {
        term: '以案四改',
        count: 2,
        sentence: '全面推行“以案四改”，筑牢防线。',
        start: 11,
        end: 15,
        block: 1,
        from: 5,
        near: [],
      },
    ]);
  });

  it.each([
    ['坚持“两点”定位、“两地”“两高”目标，发挥“三个作用”', ['两点', '两地', '两高', '三个作用']],
    ['实施“1+3+N”行动和“231”工作法', ['1+3+N']],
    ['形成两横三纵格局', ['两横三纵']],
    ['“十四五”时期打造“一小时通勤圈”，打通“最后一公里”，建设“第一方阵”', []],
    ['他说：“三个人走了很远的路。”', []],
    ['五届九次全会，三年五载，三令五申，三三两两，七上八下', []],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('is neither what a match covers nor what the document defines', () => {
    const text = '落实“四早”“四集中”“四不摘”。';
    expect(termsIn(text, { explained: [{ start: 3, end: 5 }], defined: ['“四集中”'] })).toEqual(['四不摘']);
  });

  it('comes with the nearest known terms', () => {
    const nearest = nearestAmong(['以案四说', '枫桥经验', '三大攻坚战', '以案促改']);
    expect(unknownIn(blocksOfText('推进“以案四改”。'), { nearest })[0]!.near).toEqual(['以案四说', '以案促改']);
  });
});
