import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { foldedText } from '../../../glossary/fold/full';
import { type Variant, variantsOf } from '../../../glossary/match/variants';
import { bundledPacks } from '../../../glossary/packs';
import { packOf, type ShortEntry } from './pack-of';

const bundled = bundledPacks.flatMap(({ entries }) => entries);
const formsOf = (entry: string | ShortEntry): Variant[] => {
  const known = typeof entry === 'string' ? bundled.find(({ headword }) => headword === entry) : undefined;
  return variantsOf(known ?? packOf(entry).entries[0]!).forms;
};
const find = (forms: Variant[], text: string) => forms.filter((form) => foldedText(form.text) === foldedText(text));

const TABLE: { entry: string; has: string[]; lacks: string[] }[] = [
  { entry: '数字政府', has: ['数码政府', '数位政府'], lacks: ['资讯政府'] },
  { entry: '信息孤岛', has: ['资讯孤岛'], lacks: ['数码孤岛'] },
  { entry: '中国制造2025', has: ['中国制造二〇二五'], lacks: ['中国制造', '中国制造二零二'] },
  { entry: '721工作法', has: ['七二一工作法'], lacks: ['七百二十一工作法', '工作法'] },
  { entry: '“放管服”改革', has: ['放管服改革', '放管服', '简政放权放管结合优化服务'], lacks: ['管服', '改革'] },
  {
    entry: '农村“三变”改革',
    has: ['农村三变', '三变改革', '三变', '资源变资产资金变股金农民变股东'],
    lacks: ['农村改革', '四变'],
  },
  {
    entry: '“七横七纵”骨干路网',
    has: ['七纵七横骨干路网', '七横七纵骨架路网', '七纵七横骨架路网', '七横七纵', '七纵七横'],
    lacks: ['骨干路网', '骨架路网', '七横', '七纵', '六横七纵'],
  },
  { entry: '三供一业', has: ['一业三供', '供水供电供热（供气）物业管理'], lacks: ['三供', '一业'] },
  { entry: '一区两群', has: ['两群一区', '一区二群'], lacks: ['一区', '两群', '两区一群', '二群一区'] },
  { entry: '一行两会', has: ['一行二会'], lacks: ['两会一行'] },
  {
    entry: '黄河流域生态保护和高质量发展',
    has: ['黄河流域生态保护高质量发展'],
    lacks: ['黄河流域生态保护', '高质量发展'],
  },
  { entry: '碳达峰碳中和政策', has: [], lacks: ['碳达峰碳中政策'] },
  { entry: '三亿人参与冰雪运动', has: [], lacks: ['三亿人参冰雪运动'] },
  { entry: '一村一品', has: ['一品一村'], lacks: ['一村', '一品'] },
  { entry: '两不愁三保障', has: ['三保障两不愁'], lacks: ['两不愁', '三保障'] },
  {
    entry: '一尊重五统筹',
    has: ['五统筹一尊重', '一个尊重五个统筹'],
    lacks: ['一统筹五尊重', '五统筹', '一尊重'],
  },
  {
    entry: '两个市场、两种资源',
    has: ['两个市场两种资源', '两种资源两个市场', '两个市场用好两种资源'],
    lacks: ['两个市场', '两种资源'],
  },
  {
    entry: '文（化馆）图（书馆）总分馆制',
    has: ['文图总分馆制', '文化馆图书馆总分馆制'],
    lacks: ['总分馆制', '文化馆', '图书馆'],
  },
  {
    entry: '大城三管',
    has: ['大城细管大城智管大城众管', '大城细管智管众管'],
    lacks: ['三管大城', '三管', '大城三个管'],
  },
  {
    entry: '五个振兴',
    has: ['五大振兴', '产业人才文化生态组织振兴', '产业振兴人才振兴文化振兴生态振兴组织振兴'],
    lacks: ['五振兴', '振兴'],
  },
  { entry: '四大支柱产业', has: ['四个支柱产业'], lacks: ['支柱产业', '四支柱产业', '五大支柱产业'] },
  { entry: '企业开办“四个一”服务', has: ['企业开办四个一'], lacks: ['四个', '企业开办', '企业开办服务'] },
  { entry: '国家“双创”示范基地', has: ['国家双创示范基地'], lacks: ['双创', '示范基地'] },
  { entry: '“三公”经费', has: ['三公经费', '三公', '三公消费'], lacks: ['经费', '三个公经费'] },
  { entry: '两山论', has: ['两山', '绿水青山就是金山银山'], lacks: ['两山路'] },
  { entry: '接二连三', has: [], lacks: ['连三接二', '接二', '连三'] },
  { entry: '以案四说', has: ['以案说纪以案说法以案说德以案说责'], lacks: ['以案四改', '以案说纪', '四说'] },
];

describe.each(TABLE)('$entry', ({ entry, has, lacks }) => {
  const forms = formsOf(entry);

  it('has itself as its first and exact form, the headword', () => {
    expect(forms[0]).toMatchObject({ how: 'exact', reasons: [] });
    expect(foldedText(forms[0]!.text)).toBe(foldedText(entry));
  });
  it.each(has)('is also written %s', (text) => {
    expect(find(forms, text)).not.toEqual([]);
  });
  it.each(lacks)('is never written %s', (text) => {
    expect(find(forms, text)).toEqual([]);
  });
});

describe('conditions', () => {
  const whenOf = (entry: string | ShortEntry, text: string) => find(formsOf(entry), text).map(({ when }) => when);

  it.each([
    ['a paired core stands for itself', '“七横七纵”骨干路网', '七横七纵', [undefined]],
    ['four supporting industries are a phrase, the big four a title', '四大支柱产业', '四个支柱产业', ['quoted']],
    ['a swapped form needs no more than the headword', '三供一业', '一业三供', [undefined]],
    ['the list in full needs no sign', '五个振兴', '产业、人才、文化、生态、组织振兴', [undefined]],
  ])('%s', (_, entry, text, when) => {
    expect(whenOf(entry, text)).toEqual(when);
  });

  it('a short core that might be a phrase needs quotes, unless the entry says otherwise', () => {
    const whensOf = (entry: ShortEntry) => find(formsOf(entry), '三公').map(({ when }) => when);
    const near = { near: ['支出'], quoted: true as const };
    expect(whensOf({ headword: '“三公”经费' })).toEqual(['quoted']);
    expect(whensOf({ headword: '“三公”经费', aliases: [{ text: '三公', when: near }] })).toEqual([near]);
    expect(whensOf({ headword: '“三公”经费', aliases: [{ text: '三公' }] })).toEqual([undefined]);
  });

  it('pass on to the forms that are made of the form', () => {
    expect(whenOf('五个振兴', '五大振兴')).toContain('quoted');
    expect(whenOf('五个振兴', '五大振兴')).not.toContain(undefined);
    expect(whenOf({ headword: '三进两促', when: 'quoted' }, '两促三进')).toEqual(['quoted']);
  });

  it('of the same headword stand side by side, each as the entry declares it', () => {
    const conditions = whenOf('六稳', '六稳');
    expect(conditions).toEqual(['quoted', { near: ['六保', '稳就业'] }]);
  });
});

describe('the frame 四个一', () => {
  it('gets no form of its own without words that stand near', () => {
    const alone = find(formsOf('企业开办“四个一”服务'), '四个一');
    expect(alone.map(({ when }) => when)).toEqual([{ near: ['企业开办', '开办企业'] }]);
    expect(find(formsOf({ headword: '养老“四个一”服务' }), '四个一')).toEqual([]);
  });

  it('says no more with a generic tail: any office may offer a 四个一服务', () => {
    const conditions = find(formsOf('企业开办“四个一”服务'), '四个一服务').map(({ when }) => when);
    expect(conditions).not.toContain(undefined);
  });
});

describe('the parts in full', () => {
  const headword = '三种水';
  it('share a tail only where it is a word, not a single character', () => {
    const forms = formsOf({ headword, items: [['供热水', '排污水', '净化水']] });
    expect(find(forms, '供热水排污水净化水')).toHaveLength(1);
    expect(find(forms, '供热排污净化水')).toEqual([]);
  });

  it('make no form where they are a paragraph, a word or two lists that share nothing', () => {
    expect(formsOf({ headword, items: [['供'.repeat(31), '排'.repeat(31)]] })).toHaveLength(1);
    expect(formsOf({ headword, items: [['供', '排']] })).toHaveLength(1);
    expect(find(formsOf({ headword, items: [['城市供水', '城市排水'], ['城市用水']] }), '城市供水排水')).toEqual([]);
  });
});

describe('all forms of the bundled packs', () => {
  it.each(bundled.map((entry) => [entry.headword, entry] as const))('%s: no form empty or twice', (_, entry) => {
    const keys = variantsOf(entry).forms.map(({ text, when }) => `${foldedText(text)} ${JSON.stringify(when)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith(' '))).toEqual([]);
  });

  it('belong to one entry of our own only, where they need no context, or to two that refer to each other', () => {
    const owners = new Map<string, Set<Entry>>();
    for (const entry of bundled.filter(({ senses }) => senses.every(({ grade }) => grade === 'editorial'))) {
      for (const { text, when } of variantsOf(entry).forms) {
        if (when) continue;
        const key = foldedText(text);
        owners.set(key, (owners.get(key) ?? new Set()).add(entry));
      }
    }
    const areLinked = ([one, other]: Entry[]) => one!.see.includes(other!.id) || other!.see.includes(one!.id);
    const shared = [...owners].filter(([, entries]) => entries.size > 1 && !areLinked([...entries]));
    expect(shared.map(([key]) => key)).toEqual([]);
  });
});
