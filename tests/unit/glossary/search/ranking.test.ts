import { polyphonic } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../../../glossary/packs';
import { HOW, makeSearch, type Sound } from '../../../../glossary/search';
import { entryWith, senseOf } from '../../components/entries';

const sound: Sound = (text) =>
  polyphonic(text, { type: 'array' })
    .map((readings) => readings.join('/'))
    .join(' ');

/** Words that are easily taken for one of the bundled ones, or for one another. */
const LOOKALIKES = [
  '一网统管',
  '河长制',
  '路长制',
  '林长制',
  '四大攻坚战',
  '五大支柱产业',
  '以案四改',
  '大城四管',
  '三管齐下',
  '新三管',
  '绿色发展',
  '女娲补天工程',
  '律师调解',
];
const own = LOOKALIKES.map((headword, n) =>
  entryWith({ id: `look-${n}`, headword, aliases: headword === '河长制' ? [{ text: '河湖长制' }] : [] }),
);
const told = entryWith({
  id: 'told',
  headword: '会商制度',
  senses: [senseOf({ definition: '参照河长制与大城三管。' })],
});
const entries = [...own, told, ...(bundledPacks.find(({ id }) => id === 'dadukou-2021')?.entries ?? [])];
const search = makeSearch(entries, { pinyin: sound });
const first = (query: string) => {
  const [best] = search(query);
  return best ? `${best.entry.headword} · ${best.how}` : undefined;
};

describe('the first of what is found', () => {
  it.each([
    // the headword itself, in any writing
    ['大城三管', '大城三管 · headword'],
    ['大城3管', '大城三管 · headword'],
    ['“大城三管”', '大城三管 · headword'],
    [' 大城 三管 ', '大城三管 · headword'],
    ['大城四管', '大城四管 · headword'],
    ['河长制', '河长制 · headword'],
    ['河長制', '河长制 · headword'],
    ['云长制', '云长制 · headword'],
    ['一网通办', '一网通办 · headword'],
    ['一网统管', '一网统管 · headword'],
    ['枫桥经验', '枫桥经验 · headword'],
    ['三大攻坚战', '三大攻坚战 · headword'],
    ['四大攻坚战', '四大攻坚战 · headword'],
    ['以案四说', '以案四说 · headword'],
    ['以案四改', '以案四改 · headword'],
    ['新三管', '新三管 · headword'],
    // another way to write it
    ['河湖长制', '河长制 · alias'],
    ['一业三供', '三供一业 · alias'],
    ['七纵七横', '“七横七纵”骨干路网 · alias'],
    ['五统筹一尊重', '一尊重五统筹 · alias'],
    ['二山论', '两山论 · near'],
    ['文图总分馆制', '文（化馆）图（书馆）总分馆制 · alias'],
    // what begins with it
    ['大城', '大城四管 · prefix'],
    ['三管', '三管齐下 · prefix'],
    ['以案', '以案四改 · prefix'],
    ['河', '河长制 · prefix'],
    ['五大', '五大支柱产业 · prefix'],
    ['一网', '一网统管 · prefix'],
    ['轨道交通', '轨道交通 TOD 综合开发 · prefix'],
    ['绿色', '绿色发展 · prefix'],
    // what contains it
    ['长制', '河长制 · within'],
    ['支柱产业', '五大支柱产业 · within'],
    ['攻坚战', '四大攻坚战 · within'],
    ['示范基地', '国家“双创”示范基地 · within'],
    ['tod', '轨道交通 TOD 综合开发 · alias'],
    ['TOD', '轨道交通 TOD 综合开发 · alias'],
    ['调解', '律师调解 · within'],
    // how it sounds
    ['dachengsanguan', '大城三管 · pinyin'],
    ['da cheng san guan', '大城三管 · pinyin'],
    ["da'cheng'san'guan", '大城三管 · pinyin'],
    ['dàchéngsānguǎn', '大城三管 · pinyin'],
    ['dàchéng sì', '大城四管 · pinyin'],
    ['DACHENGSANGUAN', '大城三管 · pinyin'],
    ['dcsg', '大城四管 · pinyin'],
    ['DCSG', '大城四管 · pinyin'],
    ['dcs', '大城四管 · pinyin'],
    ['hzz', '河长制 · pinyin'],
    ['hhzz', '河长制 · pinyin'],
    ['hezhang', '河长制 · pinyin'],
    ['hézhǎngzhì', '河长制 · pinyin'],
    ['yunzhangzhi', '云长制 · pinyin'],
    ['luzhangzhi', '路长制 · pinyin'],
    ['linzhang', '林长制 · pinyin'],
    ['ywtb', '一网通办 · pinyin'],
    ['ywtg', '一网统管 · pinyin'],
    ['yaswg', undefined],
    ['fengqiao', '枫桥经验 · pinyin'],
    ['fqjy', '枫桥经验 · pinyin'],
    ['jingyan', '枫桥经验 · pinyin'],
    ['lvse', '绿色发展 · pinyin'],
    ['lüse', '绿色发展 · pinyin'],
    ['lǜsè', '绿色发展 · pinyin'],
    ['nvwa', '女娲补天工程 · pinyin'],
    ['lvshi', '律师调解 · pinyin'],
    ['sandagongjianzhan', '三大攻坚战 · pinyin'],
    ['sidagongjianzhan', '四大攻坚战 · pinyin'],
    ['sdgjz', '四大攻坚战 · pinyin'],
    ['yasg', '以案四改 · pinyin'],
    ['yass', '以案四说 · pinyin'],
    ['zhichanye', undefined],
    // a slip of the pen
    ['枫桥精验', '枫桥经验 · near'],
    ['马路办工', '马路办公 · near'],
    ['多规和一', '多规合一 · near'],
    ['绿色发站', '绿色发展 · near'],
    ['律师条解', '律师调解 · near'],
    ['七横七纵骨架公路网', '“七横七纵”骨干路网 · near'],
    // what speaks of it
    ['参照河长制与大城', '会商制度 · definition'],
    ['蓝棚顶', '五清理一行动 · definition'],
  ])('for %s is %s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });
});

describe('the numeral carries the meaning', () => {
  const headwords = (query: string) => search(query, 50).map(({ entry }) => entry.headword);

  it.each([
    ['三大攻坚战', '四大攻坚战'],
    ['大城三管', '大城四管'],
    ['大城五管', '大城三管'],
    ['六大支柱产业', '五大支柱产业'],
    ['以案五说', '以案四说'],
    ['五网通办', '一网通办'],
    ['dachengsiguan', '大城三管'],
    ['sandagongjianzhan', '四大攻坚战'],
  ])('%s does not find %s', (query, other) => {
    expect(headwords(query)).not.toContain(other);
  });
});

describe('the order', () => {
  const ranks = (query: string) => search(query, 50).map(({ how }) => HOW.indexOf(how));

  it.each(['三管', '大城三管', '河长制', '一网', '长制', 'dc', 'h', '四', '发展', '产业'])(
    'of what %s finds goes from sure to vague',
    (query) => {
      const found = ranks(query);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    },
  );

  it('of what begins alike is the one of which less is missing', () => {
    expect(search('大城', 2).map(({ entry }) => entry.headword)).toEqual(['大城三管', '大城四管'].sort(byPlace));
    expect(search('三管').map(({ entry }) => entry.headword)[0]).toBe('三管齐下');
  });

  it('wrong tones go behind right ones', () => {
    const [best] = search('lùzhǎng');
    expect(best?.entry.headword).toBe('路长制');
    expect(search('lūzhǎng').map(({ entry }) => entry.headword)).toContain('路长制');
  });
});

const byPlace = (a: string, b: string) => place(a) - place(b);
const place = (headword: string) => entries.findIndex((entry) => entry.headword === headword);

describe('getting ready', () => {
  it('before the first query finds the same', async () => {
    const warm = makeSearch(entries, { pinyin: sound });
    let rests = 0;
    await warm.warm(async () => {
      rests++;
    });
    expect(rests).toBeGreaterThan(1);
    for (const query of ['dcsg', '三管', '枫桥精验']) expect(warm(query)).toEqual(search(query));
  });

  it('asks for the sound of each form once', () => {
    const asked: string[] = [];
    const counting = makeSearch(own, {
      pinyin: (text) => {
        asked.push(text);
        return sound(text);
      },
    });
    counting('大城');
    expect(asked).toEqual([]);
    counting('dcsg');
    counting('hzz');
    expect(asked).toHaveLength(LOOKALIKES.length + 1);
  });

  it('without pinyin finds by writing alone', () => {
    expect(makeSearch(entries)('dcsg')).toEqual([]);
    expect(makeSearch([])('大城')).toEqual([]);
  });
});
