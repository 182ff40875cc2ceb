import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../glossary/match/reasons';
import { bundledScanner, surfacesOf } from './pack-of';

const scanner = bundledScanner();

const TABLE: [text: string, surface: string, how: string, score: number, why: string[]][] = [
  ['推广枫桥经验。', '枫桥经验', 'exact', 1, []],
  ['深化“放管服”改革', '“放管服”改革', 'exact', 1, []],
  ['深化放管服改革', '放管服改革', 'exact', 1, ['quotes']],
  ['“三公经费”下降', '三公经费', 'exact', 1, ['quotes']],
  ['推广枫桥\n经验', '枫桥\n经验', 'exact', 1, ['layout']],
  ['推广枫 桥 经 验', '枫 桥 经 验', 'exact', 1, ['layout']],
  ['推广枫(fēng)桥经验', '枫(fēng)桥经验', 'exact', 1, ['pinyin']],
  ['用好两个市场两种资源', '两个市场两种资源', 'variant', 0.98, ['separator']],
  ['用好两个市场和两种资源', '两个市场和两种资源', 'variant', 0.98, ['separator']],
  ['推廣楓橋經驗', '楓橋經驗', 'variant', 0.98, ['script']],
  ['建设数位政府', '数位政府', 'variant', 0.95, ['regional']],
  ['壮大4大支柱产业', '4大支柱产业', 'variant', 0.97, ['numeral']],
  ['开展５大环保行动', '５大环保行动', 'variant', 0.97, ['numeral']],
  ['建成文图总分馆制', '文图总分馆制', 'variant', 0.95, ['brackets']],
  ['建成文化馆图书馆总分馆制', '文化馆图书馆总分馆制', 'variant', 0.95, ['brackets']],
  ['建成文(化馆)图(书馆)总分馆制', '文(化馆)图(书馆)总分馆制', 'exact', 1, []],
  ['承接一业三供', '一业三供', 'variant', 0.92, ['order']],
  ['做到一个尊重五个统筹', '一个尊重五个统筹', 'variant', 0.92, ['measure']],
  ['深化放管服', '放管服', 'variant', 0.9, ['shortened']],
  ['严控“三公”开支', '“三公”开支', 'variant', 0.95, ['alias']],
  ['坚持简政放权、放管结合、优化服务', '简政放权、放管结合、优化服务', 'variant', 0.95, ['longForm']],
  ['推行大城细管、智管、众管', '大城细管、智管、众管', 'variant', 0.95, ['longForm']],
  ['践行两山理论', '两山理论', 'variant', 0.95, ['alias']],
  ['建成“七横七纵”骨架路网', '“七横七纵”骨架路网', 'near', 0.7, ['synonym']],
  ['建成“七纵七横”骨架路网', '“七纵七横”骨架路网', 'near', 0.62, ['order', 'synonym']],
  ['入选国家双创士范基地', '国家双创士范基地', 'near', 0.6, ['character']],
  ['两个市场、利用好两种资源', '两个市场、利用好两种资源', 'variant', 0.85, ['inserted']],
  ['抓“六稳”促', '六稳', 'exact', 0.95, []],
  ['启动轨道交通 TOD 综合开发', '轨道交通 TOD 综合开发', 'exact', 1, []],
  ['启动轨道交通TOD综合开发', '轨道交通TOD综合开发', 'exact', 1, []],
];

describe('a match says how it differs from the headword', () => {
  it.each(TABLE)('%j: %j, %s, %d, %j', (text, surface, how, score, why) => {
    expect(scanner.scan(text)).toMatchObject([{ surface, how, score, why }]);
  });

  it('with each reason that there is', () => {
    expect(new Set(TABLE.flatMap(([, , , , why]) => why))).toEqual(new Set(REASONS));
  });

  it('with the reasons in their order and the costs added up', () => {
    expect(scanner.scan('用好兩個市場\n兩種資源')).toMatchObject([
      { why: ['separator', 'script', 'layout'], how: 'variant', score: 0.96 },
    ]);
  });

  it('and takes the digits of a page number for no numeral of the term', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = ['打好三大攻坚', '- 23 -', '战'].join(lineEnd);
      expect(scanner.scan(text)).toMatchObject([{ how: 'exact', score: 1, why: ['layout'] }]);
    }
  });
});

describe('the surface has its quotation marks in pairs', () => {
  it.each([
    ['建成“七纵七横”骨架路网', '“七纵七横”骨架路网'],
    ['建成‘七纵七横’骨架路网', '‘七纵七横’骨架路网'],
    ['建成「七縱七橫」骨架路網', '「七縱七橫」骨架路網'],
    ['建成『七縱七橫』骨架路網', '『七縱七橫』骨架路網'],
    ['建成"七纵七横"骨架路网', '"七纵七横"骨架路网'],
    ['严控“三公”经费支出', '“三公”经费'],
    ['全区“三公经费”下降', '三公经费'],
    ['实施农村“三变”等', '农村“三变”'],
    ['建设国家“双创”示范基地', '国家“双创”示范基地'],
    ['建设“国家“双创”示范基地”', '国家“双创”示范基地'],
    ['“四大支柱产业”“四大重点板块”', '四大支柱产业'],
  ])('%s', (text, surface) => {
    expect(surfacesOf(scanner.scan(text))[0]).toBe(surface);
  });

  it('and no mark belongs to two matches', () => {
    const matches = scanner.scan('农村“三变”“三公”经费“放管服”改革');
    expect(surfacesOf(matches)).toEqual(['农村“三变”', '“三公”经费', '“放管服”改革']);
    const straight = scanner.scan('农村"三变"三公"经费');
    expect(straight).toHaveLength(2);
    expect(straight[0]!.end).toBeLessThanOrEqual(straight[1]!.start);
  });
});
