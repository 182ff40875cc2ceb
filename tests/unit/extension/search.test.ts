import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { bundledPacks } from '../../../glossary/packs';
import { makeSearch } from '../../../glossary/search';
import { entryWith, senseOf } from '../components/entries';

/** Of one pack alone: which term comes first must not depend on what else ships. */
const entries = bundledPacks.filter(({ id }) => id === 'dadukou-2021').flatMap((pack) => pack.entries);
/** The entries that a search gives, without how it found them. */
const searchIn = (all: readonly Entry[]) => {
  const search = makeSearch(all);
  return { find: (query: string, limit?: number) => search(query, limit).map(({ entry }) => entry) };
};
const search = searchIn(entries);
const find = (query: string) => search.find(query).map((entry) => entry.headword);

const ROADS = '“七横七纵”骨干路网';
const MARKETS = '两个市场、两种资源';
const LIBRARIES = '文（化馆）图（书馆）总分馆制';
const FOUR_ONES = '企业开办“四个一”服务';

describe('the first of what is found', () => {
  it.each([
    // as the glossary writes it
    ['大城三管', '大城三管'],
    ['“放管服”改革', '“放管服”改革'],
    ['一网通办', '一网通办'],
    // a part of it
    ['三管', '大城三管'],
    ['放管服', '“放管服”改革'],
    ['支柱产业', '四大支柱产业'],
    ['环保行动', '五大环保行动'],
    ['枫桥', '枫桥经验'],
    ['五清理', '五清理一行动'],
    ['双创', '国家“双创”示范基地'],
    // other characters: quotes, separators, script, width, case, numerals
    ['「放管服」改革', '“放管服”改革'],
    ['放管服改革', '“放管服”改革'],
    ['两个市场两种资源', MARKETS],
    ['两个市场,两种资源', MARKETS],
    ['楓橋經驗', '枫桥经验'],
    ['七横七纵', ROADS],
    ['7横7纵', ROADS],
    ['７橫７縱', ROADS],
    ['5清理1行动', '五清理一行动'],
    ['4大支柱产业', '四大支柱产业'],
    ['轨道交通tod', '轨道交通 TOD 综合开发'],
    ['文图总分馆', LIBRARIES],
    ['文化馆图书馆总分馆制', LIBRARIES],
    // another order or measure word
    ['七纵七横', ROADS],
    ['五统筹一尊重', '一尊重五统筹'],
    ['一个尊重五个统筹', '一尊重五统筹'],
    ['两种资源、两个市场', MARKETS],
    // another name
    ['三公消费', '“三公”经费'],
    ['海智计划工作站', '海智工作站'],
    ['绿水青山', '两山论'],
    // a slip of the pen
    ['马路办工', '马路办公'],
    ['枫桥精验', '枫桥经验'],
    ['多规和一', '多规合一'],
    ['四大重点版块', '四大重点板块'],
    ['七横七纵骨架路网', ROADS],
    // words of a definition
    ['蓝棚顶', '五清理一行动'],
    ['资金变股金', '农村“三变”改革'],
    ['钓鱼嘴', '四大重点板块'],
    ['早隔离', '四早'],
    ['双山路', ROADS],
    ['一次提交', FOUR_ONES],
  ])('for %s is %s', (query, headword) => {
    expect(find(query)[0]).toBe(headword);
  });

  it.each(entries.map((entry) => [entry.headword, entry] as const))('for the headword %s is its entry', (_, entry) => {
    expect(search.find(entry.headword)[0]).toBe(entry);
  });
});

describe('the numeral carries the meaning', () => {
  it.each([
    ['三大支柱产业', '四大支柱产业'],
    ['六大支柱产业', '四大支柱产业'],
    ['3大支柱产业', '四大支柱产业'],
    ['四大攻坚战', '三大攻坚战'],
    ['六大环保行动', '五大环保行动'],
    ['八横八纵', ROADS],
    ['七横八纵', ROADS],
    ['以案五说', '以案四说'],
    ['四供一业', '三供一业'],
  ])('%s does not find %s', (query, headword) => {
    expect(find(headword)).toContain(headword);
    expect(find(query)).not.toContain(headword);
  });

  it('两 and 二 are one numeral', () => {
    expect(find('二山论')).toContain('两山论');
  });
});

describe('the order', () => {
  const three = ['三管新区', '新三管', '三管', '大三管区'].map((headword, i) => entryWith({ id: `e${i}`, headword }));
  const told = entryWith({ id: 'told', headword: '别的', senses: [senseOf({ definition: '与三管有关。' })] });
  const small = searchIn([told, ...three]);

  it('is: the very form, then what begins so, then what contains it, then what speaks of it', () => {
    expect(small.find('三管').map((entry) => entry.headword)).toEqual([
      '三管',
      '三管新区',
      '新三管',
      '大三管区',
      '别的',
    ]);
  });

  it('ends at the limit', () => {
    expect(small.find('三管', 2).map((entry) => entry.headword)).toEqual(['三管', '三管新区']);
  });

  it('one character alone does not search the definitions', () => {
    expect(small.find('有')).toEqual([]);
    expect(small.find('有关').map((entry) => entry.headword)).toEqual(['别的']);
  });
});

describe('nothing is found', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \u3000\n\t'],
    ['punctuation', '，。、“”！？（）'],
    ['a lone surrogate', '\ud83d'],
    ['an emoji', '😀'],
    ['a word of the prototype', 'constructor'],
    ['another term', '河图洛书'],
    ['a pattern', '.*'],
    ['a search operator', '!大'],
    ['very much text', 'a'.repeat(100_000)],
  ])('for %s', (_, query) => {
    expect(find(query)).toEqual([]);
  });
});

it('any text gives entries of ours, each once', () => {
  const headwords = entries.map((entry) => entry.headword).join('');
  const query = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...headwords) }));
  fc.assert(
    fc.property(query, (text) => {
      const found = search.find(text);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(20);
      for (const entry of found) expect(entries).toContain(entry);
    }),
    { numRuns: 300 },
  );
});
