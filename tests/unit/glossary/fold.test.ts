import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../glossary/fold/full';
import { bundledPacks } from '../../../glossary/packs';

describe('the fold brings to one form', () => {
  it.each([
    ['full-width Latin', 'ＴＯＤ综合', 'tod综合'],
    ['Latin case', 'ToD', 'tod'],
    ['full-width signs', '！？；：％', '!?;:%'],
    ['traditional characters', '楓橋經驗', '枫桥经验'],
    ['traditional characters of many readings', '雲長製', '云长制'],
    ['a plus, which is part of the word', '“互联网 ＋”', '互联网+'],
    ['a traditional character of Taiwan', '經濟復甦', '经济复苏'],
    ['Kangxi radicals', '\u2f24城三管', '大城三管'],
    ['a compatibility ideograph', '\uf9d1稳', '六稳'],
    ['a radical of the supplement, as PDF files have it', '云\u2ed3制', '云长制'],
    ['another radical of the supplement', '\u2ea0生', '民生'],
    ['half-width list commas', '两个市场\uff64两种资源', '两个市场两种资源'],
    ['pinyin after a character', '改革(gé)突破', '改革突破'],
    ['pinyin after a word', '雪亮（xuě liàng）工程', '雪亮工程'],
    ['pinyin in full-width brackets', '三（sān）攻', '三攻'],
    ['simple text', '枫桥经验', '枫桥经验'],
    ['nothing', '', ''],
  ])('%s: %s', (_, text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it.each([
    ['7横7纵', '七横七纵'],
    ['７横７纵', '七横七纵'],
    ['0', '〇'],
    ['10项', '十项'],
    ['12条', '十二条'],
    ['20条', '二十条'],
    ['21个', '二十一个'],
    ['99', '九十九'],
    ['3.5', '3.5'],
    ['3．5', '3.5'],
    ['5%', '5%'],
    ['5％', '5%'],
    ['4.9%', '4.9%'],
    ['2021年', '2021年'],
    ['100个', '100个'],
    ['08年', '08年'],
    ['A4', 'a4'],
    ['5G', '五g'],
    ['壹贰叁肆柒捌玖', '一二三四七八九'],
    ['貳零叄', '二〇三'],
    ['○', '〇'],
  ])('numerals: %s gives %s', (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it.each(['伍', '陆', '拾', '参'])('leaves %s alone, which is a word more often than a numeral', (char) => {
    expect(foldedText(char)).toBe(char);
  });

  it('reads 參 as 参 and not as a three: 參公管理 is 参公管理', () => {
    expect(foldedText('參公管理')).toBe('参公管理');
  });

  it.each(['（ABC）', '（toolong）', '（12）', '（书馆）'])(
    'drops only the brackets of %s, which is no pinyin',
    (text) => {
      expect(foldedText(`图${text}`)).toBe(foldedText(`图${text.slice(1, -1)}`));
      expect(foldedText(`图${text}`).length).toBeGreaterThan(1);
    },
  );

  it('keeps what looks like pinyin where no Chinese character stands before it', () => {
    expect(foldedText('x(ge)')).toBe('xge');
  });

  it.each(['- 23 -', '—5—', '－ 7 －', '· 12 ·', '第 3 页', '第3页', '  - 1 -  '])(
    'drops the page number %s',
    (number) => {
      expect(foldedText(`三大\n${number}\n攻坚战`)).toBe('三大攻坚战');
    },
  );

  it('drops a page number between Windows line ends', () => {
    expect(foldedText('三大\r\n- 23 -\r\n攻坚战')).toBe('三大攻坚战');
  });

  it.each(['23', '- 2021 -', '第 3 页：', '第 3 章'])('keeps %s on a line of its own', (line) => {
    expect(foldedText(`甲\n${line}\n乙`)).toBe(foldedText(`甲。${line}乙`).replace('。', ''));
    expect(foldedText(`甲\n${line}\n乙`).length).toBeGreaterThan(2);
  });

  it('keeps full stops, semicolons and colons, which end a clause', () => {
    expect(foldedText('甲。乙；丙：丁！')).toBe('甲。乙;丙:丁!');
  });
});

describe('text that OpenCC converted', () => {
  // What the matcher compares. Definitions are left out: there converters change whole words (坐标, 座標).
  const texts = bundledPacks.flatMap(({ entries }) =>
    entries.flatMap(({ headword, aliases, senses }) => [
      headword,
      ...aliases.flatMap(({ text, when }) => [text, ...(typeof when === 'object' ? when.near : [])]),
      ...senses.flatMap(({ items = [] }) => items.flatMap(({ parts }) => parts)),
    ]),
  );
  it.each(['t', 'tw', 'hk'] as const)('folds to what the original folds to: %s', (to) => {
    const convert = Converter({ from: 'cn', to });
    const different = texts.filter((text) => foldedText(convert(text)) !== foldedText(text));
    expect(texts.length).toBeGreaterThan(100);
    // Where one simplified character stands for several, the converter takes 甦, 鍊 and 傢, which the fold leaves.
    expect(different.filter((text) => !/复苏|资金链|家具/.test(text))).toEqual([]);
  });
});
