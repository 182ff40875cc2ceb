import { describe, expect, it } from 'vitest';
import { extract, pairsOf } from './extracted';

type Case = [rule: string, text: string, entries: [string, string][]];

const READ: Case[] = [
  [
    'a glossary, and 係指',
    '附錄三　名詞解釋\n一、共乘平臺：係指媒合乘客與駕駛之數位服務。\n二、「一卡通行」：指一張卡片即可搭乘各類大眾運輸工具。\n三、友善巷弄：劃設人行空間、降低車速之住宅區道路。',
    [
      ['共乘平臺', '係指媒合乘客與駕駛之數位服務。'],
      ['一卡通行', '指一張卡片即可搭乘各類大眾運輸工具。'],
      ['友善巷弄', '劃設人行空間、降低車速之住宅區道路。'],
    ],
  ],
  [
    'the words of a law',
    '第 2 條\n本自治條例用詞，定義如下：\n一、街道傢俱：指設置於人行道上供公眾使用之設施。\n二、認養人：指向主管機關申請維護綠地之個人或團體。\n第 3 條\n主管機關得委託民間辦理。',
    [
      ['街道傢俱', '指設置於人行道上供公眾使用之設施。'],
      ['認養人', '指向主管機關申請維護綠地之個人或團體。'],
    ],
  ],
  ['a short name', '由經濟發展局（以下簡稱經發局）會同各區公所辦理。', [['經發局', '經濟發展局']]],
  ['a short name in its own quotes', '海洋公園管理處（下稱「管理處」）負責維護。', [['管理處', '海洋公園管理處']]],
  [
    'a list that is summed up',
    '區議會、街坊福利會及業主立案法團（統稱「三會」）負責聯絡居民。',
    [['三會', '區議會、街坊福利會及業主立案法團']],
  ],
  [
    'a statement',
    '本要點所稱山坡社區，係指坡度超過百分之五之集合住宅基地。',
    [['山坡社區', '坡度超過百分之五之集合住宅基地。']],
  ],
  [
    'a term in corner quotes',
    '「樂活學堂」是指由社區大學為長者開設之日間課程。',
    [['樂活學堂', '由社區大學為長者開設之日間課程。']],
  ],
  [
    'words that are written alike in both',
    '名詞解釋\n1.著作財產權：指著作人就其著作享有之經濟利益。\n2.顯著標示：指以醒目字體標明。',
    [
      ['著作財產權', '指著作人就其著作享有之經濟利益。'],
      ['顯著標示', '指以醒目字體標明。'],
    ],
  ],
];

const REFUSED: [rule: string, text: string][] = [
  ['what somebody also said', '局長稱，工程如期進行，又稱，明年不會加價。'],
  ['是指導', '這是指導各機關辦理採購的規定，並與預算有關。'],
  ['a quoted word that is only called so', '所謂「公平」就是尊重不同的意見，與會代表都同意。'],
  ['又稱 followed by a comma', '委員又稱，會再研究。'],
];

describe('a document in traditional characters', () => {
  it('keeps its characters on both sides of a page number, in the parts as well', () => {
    const text = '名詞解釋\n一、三業：係指農業、\n- 12 -\n工業與服務業。\n二、友善巷弄：劃設人行空間之道路。';
    const [first] = extract(text);
    expect(first).toMatchObject({ term: '三業', definition: '係指農業、工業與服務業。' });
    for (const part of first?.items?.flatMap(({ parts }) => parts) ?? []) expect(first!.definition).toContain(part);
  });

  it.each(READ)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(REFUSED)('not %s', (_, text) => expect(pairsOf(text)).toEqual([]));

  it('keeps its own characters and places, in the parts as well', () => {
    const text = '會議決定落實減塑、減碳、減廢「三減」行動，與各區合作。';
    const [found] = extract(text);
    expect(found).toMatchObject({ term: '三減', items: [{ parts: ['減塑', '減碳', '減廢'] }] });
    expect(text.slice(found!.start, found!.end)).toBe('減塑、減碳、減廢「三減');
  });

  it('joins what a line break has cut, as in any other document', () => {
    expect(pairsOf('名詞解釋\n1.滯洪池：指用以暫時貯\n留雨水之設施。\n2.透水鋪面：指可使雨水滲入之鋪面。')[0]).toEqual([
      '滯洪池',
      '指用以暫時貯留雨水之設施。',
    ]);
  });

  it('says nothing of a simplified one that links to it', () => {
    const text = '繁體版\n本办法所称社区食堂，是指为老年人提供助餐服务的场所。';
    expect(pairsOf(text)).toEqual([['社区食堂', '为老年人提供助餐服务的场所。']]);
  });
});
