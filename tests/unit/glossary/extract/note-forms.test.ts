import { describe, expect, it } from 'vitest';
import { extractDefinitions } from '../../../../glossary/extract/extract';
import { readHtml } from '../../../../scripts/blocks-of-html';
import { pairsOf } from './extracted';

type Case = [rule: string, text: string, entries: [string, string][]];

const TERMS_ALONE: Case[] = [
  [
    'numbers that a blank ends, English words below the terms',
    '附件 名词和缩略语\n\n1 智慧水务\nSmart Water\n利用物联网对供水全过程进行感知、调度的管理方式。\n\n2 BIM\nBuilding Information Modeling\n建筑信息模型，指贯穿建筑全生命周期的数字化表达。\n\n3 白名单\n（White List）\n指符合条件、可以优先办理的企业名单。',
    [
      ['智慧水务', '利用物联网对供水全过程进行感知、调度的管理方式。'],
      ['BIM', '建筑信息模型，指贯穿建筑全生命周期的数字化表达。'],
      ['白名单', '指符合条件、可以优先办理的企业名单。'],
    ],
  ],
  [
    'a year after them is no such number',
    '名词解释\n1 海绵城市\n指在适应环境变化方面具有弹性的城市。\n\n2024 年重点工作\n建设管廊、泵站、水厂等项目，年底完成。',
    [['海绵城市', '指在适应环境变化方面具有弹性的城市。']],
  ],
  [
    'classes, each with its own numbers',
    '名词解释\n（一）产业类\n1.链主企业\n在产业链中居于核心地位、带动上下游的企业。\n2.首店\n某个品牌在当地开设的第一家门店。\n（二）民生类\n1.长者食堂\n为老年人提供助餐、送餐服务的场所。\n2.口袋公园\n面向公众开放、形状多样的小型绿地。',
    [
      ['链主企业', '在产业链中居于核心地位、带动上下游的企业。'],
      ['首店', '某个品牌在当地开设的第一家门店。'],
      ['长者食堂', '为老年人提供助餐、送餐服务的场所。'],
      ['口袋公园', '面向公众开放、形状多样的小型绿地。'],
    ],
  ],
  [
    'classes whose numbers go on from one to the next',
    '名词解释\n（一）民生类\n1.“一老一小”\n养老服务和托育服务的合称，2021年提出。\n（二）改革类\n2.标准地\n带着标准出让的国有建设用地，由专班推进。',
    [
      ['一老一小', '养老服务和托育服务的合称，2021年提出。'],
      ['标准地', '带着标准出让的国有建设用地，由专班推进。'],
    ],
  ],
  [
    'a heading that only says 专业术语 or 缩略语',
    '附件：专业术语\n1 DRG付费\nDiagnosis Related Groups\n按疾病诊断相关分组付费，把病例分组后确定支付标准。\n\n缩略语表\n1 PUE\npower usage effectiveness\n数据中心总能耗与信息设备能耗之比，越低越好。\n2 ESG\n环境、社会和治理，是评价企业的一种标准。',
    [
      ['PUE', '数据中心总能耗与信息设备能耗之比，越低越好。'],
      ['ESG', '环境、社会和治理，是评价企业的一种标准。'],
    ],
  ],
  ['such a heading above an article', '1.缩略语\n本文件不使用缩略语，各单位应当使用全称。', []],
  [
    'classes after lines that are all full',
    '名词解释\n（1）产业类\n①链主企业\n指在产业链中居于核心地位、带动上下游的企业。\n②瞪羚企业\n指创业后跨过死亡谷、进入高速成长期的企业。\n（2）民生类\n①长者食堂\n指为老年人提供助餐服务的场所，由社区举办。',
    [
      ['链主企业', '指在产业链中居于核心地位、带动上下游的企业。'],
      ['瞪羚企业', '指创业后跨过死亡谷、进入高速成长期的企业。'],
      ['长者食堂', '指为老年人提供助餐服务的场所，由社区举办。'],
    ],
  ],
  [
    'classes above numbers that a blank ends',
    '名词解释\n经济类\n1 首店经济\n指利用首店资源、形成消费热点的经济形态。\n社会类\n1 微网格\n指在网格之下再划分、由专人负责的服务单元。',
    [
      ['首店经济', '指利用首店资源、形成消费热点的经济形态。'],
      ['微网格', '指在网格之下再划分、由专人负责的服务单元。'],
    ],
  ],
  [
    'a term above a definition in numbered parts is no class',
    '名词解释\n（一）双招双引\n1.招商引资；2.招才引智，由专班推进。\n（二）两山银行\n指对生态资源收储、整合、经营的平台。',
    [
      ['双招双引', '1.招商引资；2.招才引智，由专班推进。'],
      ['两山银行', '指对生态资源收储、整合、经营的平台。'],
    ],
  ],
];

const SEALS: Case[] = [
  '县委办公室——2024年12月30日印发',
  '县教育局　2024年3月1日印发',
  '镇人民政府 2024年3月1日翻印',
  '县政府办公室秘书科——2024年3月1日印发（共印120份）',
  '印发机关：县政府办公室',
  '分送：县委常委，县政府副县长。',
  '打字：王某　校对：李某',
].map(
  (seal): Case => [
    `${seal} ends a glossary`,
    `名词解释\n幸福里——我镇党群服务阵地的统一标识。\n平急两用——平时用于文旅、急时可以转换的设施。\n\n${seal}`,
    [
      ['幸福里', '我镇党群服务阵地的统一标识。'],
      ['平急两用', '平时用于文旅、急时可以转换的设施。'],
    ],
  ],
);

const ENDS: Case[] = [
  [
    'the next clause of a standard, and English words behind a term',
    '3 术语和定义\n下列术语和定义适用于本文件。\n3.1\n便民驿站 community service station\n设置在社区内，为居民提供政务代办、休憩交流等服务的场所。\n3.2\n代办服务 agency service\n驿站工作人员接受居民委托，代为办理政务服务事项的活动。\n\n4 选址布局\n4.1 应选择交通便捷、人流集中的地段，宜与党群服务中心统筹设置。',
    [
      ['便民驿站', '设置在社区内，为居民提供政务代办、休憩交流等服务的场所。'],
      ['代办服务', '驿站工作人员接受居民委托，代为办理政务服务事项的活动。'],
    ],
  ],
  [
    'classes without any number',
    '附录·新词新语\n\n政务类\n\n首席服务员\n由党政领导担任，对重点企业实行跟踪服务的制度安排。\n\n免申即享\n通过部门信息共享，对符合条件的企业免予申报、直接享受惠企政策。\n\n产业类\n\n飞地园区\n打破行政区划限制，由飞出地和飞入地合作建设的产业园区。\n\n编后记\n年鉴由市委、市政府主管，全书设29个类目，疏漏之处在所难免，敬请读者指正。',
    [
      ['首席服务员', '由党政领导担任，对重点企业实行跟踪服务的制度安排。'],
      ['免申即享', '通过部门信息共享，对符合条件的企业免予申报、直接享受惠企政策。'],
      ['飞地园区', '打破行政区划限制，由飞出地和飞入地合作建设的产业园区。'],
    ],
  ],
  [
    'a term that ends like a class is one where its own sentence follows',
    '名词解释\n重点领域\n对全市发展有重大影响、需要集中力量推进的行业和环节。\n标准地\n带着标准出让的国有建设用地，由专班推进。',
    [
      ['重点领域', '对全市发展有重大影响、需要集中力量推进的行业和环节。'],
      ['标准地', '带着标准出让的国有建设用地，由专班推进。'],
    ],
  ],
  [
    'another part of the page under a name in brackets',
    '名词解释\n低空经济：以各种航空器的低空飞行活动为牵引的综合性经济形态。\n以竹代塑：以竹子及其制品替代部分塑料制品，减少塑料污染。\n【委员建言】\n市政协委员刘畅：建议规范陪诊员资质，明确收费标准，让服务可持续。',
    [
      ['低空经济', '以各种航空器的低空飞行活动为牵引的综合性经济形态。'],
      ['以竹代塑', '以竹子及其制品替代部分塑料制品，减少塑料污染。'],
    ],
  ],
  [
    'how a document may be published, and how a form is filled in',
    '名词解释\n链主企业：在产业链中居于核心地位、带动上下游的企业。\n首店：某个品牌在当地开设的第一家门店。\n“是否回避”一栏请填写：是、否，不得留空。\n信息公开选项：主动公开，依申请公开除外。',
    [
      ['链主企业', '在产业链中居于核心地位、带动上下游的企业。'],
      ['首店', '某个品牌在当地开设的第一家门店。'],
    ],
  ],
];

const NOTES: Case[] = [
  [
    'a blank between a number and its stop',
    '注释：1 、本快报数据截至2021年9月30日。 2、专任教师不含代课教师。 3 、毛入园率是指在园幼儿数占适龄人口数的百分比。',
    [['毛入园率', '是指在园幼儿数占适龄人口数的百分比。']],
  ],
  [
    'what a figure covers, 指 alone, and 包括 of a word that has the mark',
    '规模以上服务业[1]增长7%，高技术产业[2]增长9%，恩格尔系数[3]下降。\n\n注：\n[1]规模以上服务业统计范围包括年营业收入2000万元及以上的法人单位。\n[2]高技术产业主要包括医药制造业、航空航天器制造业等。\n[3]恩格尔系数指食品支出占消费支出的比重。\n[4]部分数据包括上年结转。\n[5]本表统计范围为全市。\n[6]居民消费价格指数按季度发布。',
    [
      ['规模以上服务业', '统计范围包括年营业收入2000万元及以上的法人单位。'],
      ['高技术产业', '主要包括医药制造业、航空航天器制造业等。'],
      ['恩格尔系数', '指食品支出占消费支出的比重。'],
    ],
  ],
  [
    '包括 of a longer word than the one that has the mark, and a note that says 是指',
    '高技术制造业[7]增长10%，装备制造业[8]增长9%。\n\n注释：\n[7]高技术制造业增加值包括研发分摊，按上年口径。\n[8]装备制造业，是指金属制品业等行业。',
    [['装备制造业', '是指金属制品业等行业。']],
  ],
  [
    'remarks',
    '备注：\n1.规模以上工业统计范围为年主营业务收入2000万元及以上的工业企业。\n2.报送方式为书面，加盖公章。',
    [['规模以上工业', '统计范围为年主营业务收入2000万元及以上的工业企业。']],
  ],
  ['remarks that define nothing', '备注：\n1.联系人：王某，请于周五前报送。\n2.报送方式：书面，加盖公章。', []],
  [
    'the same without marks, where 包括 alone says nothing',
    '注：\n1.增速按不变价格计算，为实际增长。\n2.规模以上工业的统计范围是年主营业务收入2000万元及以上的工业企业。\n3.部分产业包括上年未统计的门类。\n4.本表主要指城镇部分。',
    [['规模以上工业', '统计范围是年主营业务收入2000万元及以上的工业企业。']],
  ],
  [
    'digits that were set high',
    '建设“无废工厂”1和“近零园区”2，到2025年建成30个。\n\n1“无废工厂”：源头减量、资源循环的工厂。\n2“近零园区”是指碳排放趋近于零的园区。',
    [
      ['无废工厂', '源头减量、资源循环的工厂。'],
      ['近零园区', '是指碳排放趋近于零的园区。'],
    ],
  ],
  [
    'one alone',
    '打造“和·安”1调解室17个。\n\n1“和·安”：寓意和谐平安，是诉前调解品牌。',
    [['和·安', '寓意和谐平安，是诉前调解品牌。']],
  ],
  [
    'digits of a list, which the text has nowhere else',
    '一、建设“无废工厂”30个。\n1“无废工厂”：年底前完成创建，市级验收。\n2“近零园区”：年底前完成创建，市级验收。',
    [],
  ],
];

const CONTRACTS: Case[] = [
  '下列词语在本协议中具有如下含义：',
  '除非另有说明，下列词语在本合同中应具有以下含义：',
  '除文意另有所指外，本合同中使用的词语具有下列含义。',
  '在本协议中，以下术语有下述含义：',
  '本协议下列词语的含义如下：',
].map((lead) => [
  lead,
  `第一条 定义\n${lead}\n（一）交付日：指货物到达约定地点的日期。\n（二）配送企业：由乙方委托、承担配送任务的企业。\n第二条 价格\n合同价格：每套36.80元。`,
  [
    ['交付日', '指货物到达约定地点的日期。'],
    ['配送企业', '由乙方委托、承担配送任务的企业。'],
  ],
]);

describe('terms on lines of their own', () => {
  it.each([...TERMS_ALONE, ...SEALS])('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
});

describe('notes on figures and on words of the text', () => {
  it.each(ENDS)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(NOTES)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
});

describe('the words of a contract', () => {
  it.each(CONTRACTS)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it('are none where words are only listed', () =>
    expect(pairsOf('下列词语不得用于商品名称：\n（一）国家级。\n（二）最佳。')).toEqual([]));
});

describe('a description list of an HTML file', () => {
  it('has paragraphs within its descriptions', () => {
    const { blocks } = readHtml(
      '<h3>名词解释</h3><dl><dt>公共数据</dt><dd>履行职责时产生的数据。</dd><dt><p>授权运营</p></dt>' +
        '<dd><p>指经依法授权的法人加工处理，</p><p>向社会提供的活动。</p></dd><dt>数据沙箱</dt><dd><p>隔离的测试环境。</p></dd></dl>',
    );
    expect(extractDefinitions(blocks).definitions.map(({ term, definition }) => [term, definition])).toEqual([
      ['公共数据', '履行职责时产生的数据。'],
      ['授权运营', '指经依法授权的法人加工处理，向社会提供的活动。'],
      ['数据沙箱', '隔离的测试环境。'],
    ]);
  });
});

describe('a table with a column of page numbers', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const termsOf = (...rows: string[]) => {
    const head = row('序号', '名　词', '解　释', '页码');
    const { blocks } = readHtml(`<h2>名词解释</h2><table>${head}${rows.join('')}</table>`);
    return extractDefinitions(blocks).definitions.map(({ term, definition }) => [term, definition]);
  };
  const LAND = '带着能耗、环境等标准出让的国有建设用地。';
  const CARBON = '由海洋活动及海洋生物吸收并固定的二氧化碳。';

  it('is read without them', () =>
    expect(termsOf(row('1', '标准地', LAND, 'P3'), row('2', '“蓝<br>碳”', CARBON, '第12页'))).toEqual([
      ['标准地', LAND],
      ['蓝碳', CARBON],
    ]));
  it('but a third column of words says that it is no glossary', () =>
    expect(termsOf(row('1', '标准地', LAND, '市自然资源局'), row('2', '蓝碳', CARBON, '市海洋局'))).toEqual([]));
});
