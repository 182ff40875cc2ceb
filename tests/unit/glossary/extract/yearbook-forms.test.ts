import { describe, expect, it } from 'vitest';
import { pairsOf } from './extracted';

type Case = [rule: string, text: string, entries: [string, string][]];

/** As yearbooks, budgets and rules write their entries. */
const READ: Case[] = [
  [
    'a wide gap between a term and what it means',
    '主要统计指标解释\n\n发电量　指发电机组在一定时期内生产的电能，包括自用电量。\n\n日照时数  太阳直接照射地面的时间，以小时计。\n\n用水总量  指各类用水户取用的水量之和，不含海水。',
    [
      ['发电量', '指发电机组在一定时期内生产的电能，包括自用电量。'],
      ['日照时数', '太阳直接照射地面的时间，以小时计。'],
      ['用水总量', '指各类用水户取用的水量之和，不含海水。'],
    ],
  ],
  [
    'a gap after a number, and another name',
    '主要指标解释\n(1) 常住户 在本地居住半年以上的家庭户。包括集体户。\n(2) 房屋投资 也称住宅投资，指用于建造住房的费用。\n(3) 客运量 指运输企业实际运送的旅客人数。',
    [
      ['常住户', '在本地居住半年以上的家庭户。包括集体户。'],
      ['房屋投资', '也称住宅投资，指用于建造住房的费用。'],
      ['客运量', '指运输企业实际运送的旅客人数。'],
    ],
  ],
  [
    'two hyphens, and of which part the heading speaks',
    '主要统计指标解释--自然资源\n\n径流--指降水形成的沿地表流动的水流。\n\n湿地--指常年或者季节性积水的地带。',
    [
      ['径流', '指降水形成的沿地表流动的水流。'],
      ['湿地', '指常年或者季节性积水的地带。'],
    ],
  ],
  [
    'an item of a budget and what it reflects',
    '第四部分 名词解释\n一、水利支出（类）防汛（款）物资储备（项）反映用于购置防汛物资的支出。\n二、培训费用反映单位组织职工培训的支出。',
    [
      ['水利支出（类）防汛（款）物资储备（项）', '反映用于购置防汛物资的支出。'],
      ['培训费用', '反映单位组织职工培训的支出。'],
    ],
  ],
  [
    'a plain 指 in numbered entries',
    '三、指标解释\n1、工资性收入指劳动者获得的全部报酬，即就业带来的收入。\n2、消费价格指数指反映价格变动的相对数。',
    [
      ['工资性收入', '指劳动者获得的全部报酬，即就业带来的收入。'],
      ['消费价格指数', '指反映价格变动的相对数。'],
    ],
  ],
  [
    'a full stop where others have a colon',
    '名词解释\n一、产业类\n（一）隐形冠军。指在细分市场居于前列的企业。\n（二）飞地园区。指两地合作共建的园区。',
    [
      ['隐形冠军', '指在细分市场居于前列的企业。'],
      ['飞地园区', '指两地合作共建的园区。'],
    ],
  ],
  [
    'a term that begins with a digit after its number',
    '名词解释\n1.便民夜市：晚间开放的集市。\n2.5G专网：为一家企业单独建设的网络。\n3.12345热线：受理群众诉求的服务平台。\n4.15分钟生活圈：步行可达的服务范围。',
    [
      ['便民夜市', '晚间开放的集市。'],
      ['5G专网', '为一家企业单独建设的网络。'],
      ['12345热线', '受理群众诉求的服务平台。'],
      ['15分钟生活圈', '步行可达的服务范围。'],
    ],
  ],
  [
    'a term in brackets that begins with a digit',
    '名词解释\n【微更新】对老旧街区的小规模改造。\n【10分钟停车圈】步行十分钟之内有车位可停。',
    [
      ['微更新', '对老旧街区的小规模改造。'],
      ['10分钟停车圈', '步行十分钟之内有车位可停。'],
    ],
  ],
  [
    'several entries on one line, each of which says that it defines',
    '应急名词解释\n预警：指提前发布险情信息。信息经核实后发布。避险转移：指把人员撤到安全地带。',
    [
      ['预警', '指提前发布险情信息。信息经核实后发布。'],
      ['避险转移', '指把人员撤到安全地带。'],
    ],
  ],
  [
    'a glossary among notes, with one entry',
    '附注：\n1.指标解释\n房地产投资：是以货币形式表现的建造房屋的费用的总称。\n2.统计范围\n全部法人单位。',
    [['房地产投资', '是以货币形式表现的建造房屋的费用的总称。']],
  ],
  [
    'the terms that a standard uses',
    '第二十条 本规程所使用的术语：\n批记录：记载一批产品生产过程的文件。\n复验：对已检验的物料再次检验。\n第二十一条 本规程自发布之日起施行。',
    [
      ['批记录', '记载一批产品生产过程的文件。'],
      ['复验', '对已检验的物料再次检验。'],
    ],
  ],
  [
    'terms that look like headings of the document',
    '相关名词解释\n一、“微网格”\n指在网格之下再划分的服务单元。\n二、夜经济\n指傍晚至次日清晨的消费活动。',
    [
      ['微网格', '指在网格之下再划分的服务单元。'],
      ['夜经济', '指傍晚至次日清晨的消费活动。'],
    ],
  ],
  [
    'two words alone, and each of them below',
    '名词解释\n“双招、双引”\n“双招”指招商、招工；“双引”指引资、引智，互相促进。\n共享菜园\n指城市居民认领耕种的地块，由合作社代管。',
    [
      ['双招、双引', '“双招”指招商、招工；“双引”指引资、引智，互相促进。'],
      ['共享菜园', '指城市居民认领耕种的地块，由合作社代管。'],
    ],
  ],
  [
    'endnotes on words that have their mark',
    '建成“零碳”社区[1]三个，推行“无废”[2]工厂。\n\n[1]“零碳”社区：能源消耗与碳汇相抵的居住区。\n[2]“无废”工厂：固体废物就地消纳的工厂。',
    [
      ['“零碳”社区', '能源消耗与碳汇相抵的居住区。'],
      ['“无废”工厂', '固体废物就地消纳的工厂。'],
    ],
  ],
  [
    'endnotes with circled numbers',
    '新增“口袋体育场”①五处，落实“首违不罚”②制度。\n\n①口袋体育场：利用边角地建设的小型运动场地。\n②首违不罚，是指初次违法且危害轻微的不予处罚。',
    [
      ['口袋体育场', '利用边角地建设的小型运动场地。'],
      ['首违不罚', '是指初次违法且危害轻微的不予处罚。'],
    ],
  ],
];

const REFUSED: [rule: string, text: string][] = [
  [
    'a gap outside of a glossary',
    '一、总体要求  坚持稳中求进，统筹发展和安全。\n二、主要任务　聚焦重点领域，补齐短板。',
  ],
  ['people and their telephone', '名词解释\n联系人  王某，联系电话  8123。\n审核人  李某，负责校对全文内容。'],
  ['what an inspection reflects', '名词解释\n1.以上情况反映出管理不细。\n2.这些支出反映了实际需要。'],
  ['指定 and 指导 after a full stop', '名词解释\n1.强化责任。指定专人负责。\n2.加强督促。指导各镇开展工作。'],
  ['指导 and 指派 in numbered lines', '名词解释\n1、各科室指导企业填报，按时完成。\n2、县局指派专人核对，逐项落实。'],
  [
    'a single entry that does not say what it is',
    '附注：\n1.指标解释\n新口径：是由统计部门在去年调整的。\n2.统计范围\n全部单位。',
  ],
  ['notes that no word refers to', '[1]第一批名单：见附件所列的三家企业。\n[2]第二批名单：见附件所列的五家企业。'],
  ['a list with circled numbers', '要求如下：\n①加强领导：各镇成立专班推进。\n②落实经费：列入年度预算安排。'],
  [
    'headings with a paragraph each',
    '名词解释\n一、总体要求\n各地要统一思想，提高认识。\n二、工作安排\n分三个阶段，有序推进。',
  ],
];

describe('entries of yearbooks, budgets and rules', () => {
  it.each(READ)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(REFUSED)('not %s', (_, text) => expect(pairsOf(text)).toEqual([]));
});

describe('after a glossary', () => {
  it('a heading with a gap ends it or is left out', () => {
    const text =
      '附件1\n名词解释\n1.一键帮：群众求助、网格员响应的机制。\n2.共富工坊：村企合办的就业点。\n\n三、保障措施 各部门要加强领导，压实责任。\n（一）加强领导 各镇要成立专班，明确责任人。';
    expect(pairsOf(text).map(([term]) => term)).toEqual(['一键帮', '共富工坊']);
  });
});
