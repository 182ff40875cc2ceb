import { describe, expect, it } from 'vitest';
import { scannerOf, surfacesOf } from './pack-of';

describe('a term that marks break apart', () => {
  const scanner = scannerOf('大城三管', '三供一业', '“放管服”改革', '农村“三变”改革', '三大攻坚战', '两不愁三保障');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '大城、三管',
    '要放，管服务',
    '三供，一业',
    '大城，三管',
    '大城（三管）',
    '大城”“三管',
    '大城”、“三管',
    '大、城三管',
    '大城/三管',
    '三、供一业',
    '三供一、业',
    '三供。一业',
    '三大；攻坚战',
  ])('%s is not marked', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    '大城三管',
    '大 城 三 管',
    '大城\n三管',
    '大城\u00a0三\u200b管',
    '大城“三管',
    '“大城”三管',
    '三供、一业',
    '两不愁，三保障',
    '三供”“一业',
    '三供”、“一业',
    '放管服”改革',
  ])('%j is marked', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each(['”', '’', '」', '"', "'", '＂'])('the mark %s within a term is one mark, whatever its hand', (mark) => {
    expect(found(`打好三大${mark}攻坚战`)).toEqual([`三大${mark}攻坚战`]);
  });

  it('where the headword has a quotation mark, the text has no comma: 放管服，改革 are two things', () => {
    expect(found('深化放管服，改革审批制度')).toEqual(['放管服']);
    expect(found('推进农村三变、改革创新')).toEqual(['农村三变']);
  });
});

describe('a short form across an empty line', () => {
  const scanner = scannerOf('枫桥', '马路办', '马路办公');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each(['枫\n\n桥', '马路\n\n办', '马\n \n路办', '枫\n- 3 -\n桥'])(
    '%j is pieced together and not marked',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each(['枫\n桥', '枫\r\n桥', '枫 桥', '马路\n办', '马路\n\n办公', '马路\n- 12 -\n办公'])('%j is marked', (text) => {
    expect(found(text)).toEqual([text]);
  });
});

describe('a term whose characters or halves stand each by itself', () => {
  const scanner = scannerOf('产学研', '老少边穷地区', '山水林田湖草沙', '打伞破网', '城市体检', '一二三产业');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    ['推进产、学、研融合', '产、学、研'],
    ['老、少、边、穷地区', '老、少、边、穷地区'],
    ['山·水·林·田·湖·草·沙', '山·水·林·田·湖·草·沙'],
    ['推进“打伞”“破网”', '“打伞”“破网”'],
    ['推进“打伞”、“破网”', '“打伞”、“破网”'],
  ])('%s is marked', (text, surface) => expect(found(text)).toEqual([surface]));

  it.each([
    '产、学研',
    '产，学，研',
    '老、少边穷地区',
    '老、少、边穷、地区',
    '城市、体检',
    '一、二、三产业',
    '打伞”“破网',
    '“打”“伞破网”',
  ])('%s is not', (text) => expect(found(text)).toEqual([]));
});
