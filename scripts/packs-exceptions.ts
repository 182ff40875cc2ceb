/** What the rules of the packs would complain of and is right all the same, each by its headword and with the reason. */

/** Headwords whose numerals are not simply the sizes of the lists in the definition. */
export const COUNTS: Readonly<Record<string, { counts: readonly number[]; why: string }>> = {
  '企业开办“四个一”服务': { counts: [4], why: '一 is the first character of each of the four, not a second list' },
  四讲四有: { counts: [4], why: 'each of the four has a 讲 and a 有 (讲政治、有信念)' },
  三管三必须: { counts: [3], why: 'each of the three has a 管 and a 必须' },
  三三制: { counts: [3], why: 'three groups with a third each' },
  四水四定: { counts: [4], why: 'each of the four has a 水 and a 定' },
  '两岸“三通”': { counts: [3], why: 'the two are the shores' },
  八字方针: { counts: [4], why: 'eight characters make four words' },
  新十六字方针: { counts: [4], why: 'sixteen characters make four phrases' },
  '多党合作“十六字”方针': { counts: [4], why: 'sixteen characters make four phrases' },
  '“四句话、十六字”总要求': { counts: [4], why: 'the four phrases have sixteen characters' },
  '五统一、一开放': { counts: [5, 1], why: 'the 一 of 统一 counts nothing' },
  '双随机、一公开': { counts: [2, 1], why: '双 counts two' },
  '一核、双城、三轴、四区、多节点': { counts: [1, 2, 3, 4], why: '双 counts two, 多 nothing' },
};

/** Headwords with a numeral that counts no list in the definition. */
export const COUNTS_NOTHING: Readonly<Record<string, string>> = {
  接二连三: 'second and third sector; the definition explains two verbs, it lists nothing',
  两山论: 'the two hills are words within one sentence',
  平急两用: 'two uses, in quiet times and in need, told in a sentence',
  九小场所: 'what the nine are differs from place to place',
  '“三合一”场所': 'three uses under one roof, told in a sentence',
  三亿人参与冰雪运动: 'three hundred million people',
  四普: 'the fourth survey',
  三普: 'the third survey',
  土壤三普: 'the third survey',
  国土三调: 'the third survey',
  十二个必须: 'the official wording of the twelve is pages long; the entry says what they are about',
  十个明确: 'the official wording of the ten is pages long; the entry names their subjects',
  八个明确: 'the official wording of the eight is pages long; the entry names their subjects',
  一国两制: 'the two systems are told in a sentence',
  九二共识: 'the year 1992',
  两岸一家亲: 'two shores, one family',
  数据二十条: 'the number of articles',
  防控二十条: 'the number of articles',
  新十条: 'the number of articles',
  大气十条: 'the number of articles',
  水十条: 'the number of articles',
  土十条: 'the number of articles',
  国九条: 'the number of articles',
  十二金: 'twelve systems, not all of which the source names',
  三北工程: 'north-east, north and north-west, told in a sentence',
  十五小: 'fifteen kinds of small works, of which the entry gives examples',
  '节水优先、空间均衡、系统治理、两手发力': 'both hands: government and market',
  '“巩固、增强、提升、畅通”八字方针': 'the eight characters stand in the headword',
  两化融合: 'the two are told in a sentence; as a list they are met everywhere',
  两业融合: 'the two are told in a sentence; as a list they are met everywhere',
  普九: 'nine years of school',
  '知识产权审判“三合一”': 'three kinds of trial in one court, told in a sentence',
  新三板: 'the third board',
  两税合并: 'the two taxes are told in a sentence',
  三明医改: 'a city',
  两病: 'two illnesses that any medical text lists; not to be marked there',
  四免一关怀: 'the four and the one are whole clauses, told in our own words',
  一平二调: 'two verbs, told in a sentence',
  '两手抓、两手都要硬': 'several pairs of tasks have been meant, of which the entry gives examples',
  三线建设: 'the third line of defence',
  两弹一星: 'what the two bombs are has changed; told in a sentence',
  三角债: 'a triangle',
  十二连增: 'twelve years',
  五连快: 'five years',
  国家八七扶贫攻坚计划: 'eighty million people in seven years',
  七千人大会: 'seven thousand people',
  八五普法: 'the eighth plan of five years',
  两院: 'the two are told in a sentence; as a list they are met everywhere',
  两高: 'the two are told in a sentence; as a list they are met everywhere',
  两法衔接: 'the two fields of law are told in a sentence',
  五落实五到位: 'the ten are whole clauses, told in our own words',
  单独两孩: 'two children',
  全面两孩: 'two children',
  三孩政策: 'three children',
  六廊六路多国多港: 'the six corridors are not named, the six roads are told in a sentence',
  十大伙伴行动: 'ten actions, told in a sentence',
  '一线放开、二线管住': 'the first and the second line',
  两头在外: 'both ends: material and market',
  两国双园: 'two countries',
  '“五个一工程”': 'the kinds of works have changed from year to year',
  凡提四必: 'four examinations, told in our own words',
  '公益一类、公益二类': 'the first and the second class',
  长三角一体化发展: 'a region',
  '泛珠三角“9+2”': 'a region',
  八八战略: 'the eight strengths and eight measures are whole clauses',
  二轮延包: 'the second round',
  三品一标: 'of its senses the latest counts no three and one',
  九五: 'the ninth plan of five years',
  十五: 'the tenth plan of five years',
  十一五: 'the eleventh plan of five years',
  十二五: 'the twelfth plan of five years',
  十三五: 'the thirteenth plan of five years',
  十四五: 'the fourteenth plan of five years',
  十五五: 'the fifteenth plan of five years',
};

/** Headwords of two characters that are met within no other word and mean nothing else. */
export const PLAIN_THOUGH_SHORT: Readonly<Record<string, string>> = {
  三农: 'no other meaning; longer words that begin alike stand in `not`',
};

/** Sources of which no date could be found out. */
export const UNDATED: Readonly<Record<string, string>> = {
  九小场所: 'a regulation of a province, seen without its date',
  三夏: 'a yearly notice, seen without its date',
};

/** Entries that wait for their second reading: one writer alone has checked them. */
export const AWAITING_READING: readonly string[] = [];

/** Pairs in which the shorter headword is rightly marked within the longer one, where that lacks its context. */
export const WITHIN_ANOTHER: Readonly<Record<string, string>> = {};
