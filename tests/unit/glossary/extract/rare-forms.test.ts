import { describe, expect, it } from 'vitest';
import { extractDefinitions } from '../../../../glossary/extract/extract';
import { blocksOf, pairsOf } from './extracted';

type Case = [rule: string, text: string, entries: [string, string][]];

const READ: Case[] = [
  [
    'a date below the heading is no term',
    '名词解释\n1月9日\n“两稳一保”：指稳增长、稳市场主体、保就业。\n一码通：凭一个码办事。',
    [
      ['两稳一保', '指稳增长、稳市场主体、保就业。'],
      ['一码通', '凭一个码办事。'],
    ],
  ],
  [
    'notes without a copula, on words that the text has',
    '今年推广“积分超市”，实施“千万工程”。\n\n注 释\n“千万工程”：2003年起的乡村整治，造就了美丽乡村。\n余村经验：关停矿山，走上绿色发展的路子。\n积分超市：凭积分兑换生活用品的做法。',
    [
      ['千万工程', '2003年起的乡村整治，造就了美丽乡村。'],
      ['余村经验', '关停矿山，走上绿色发展的路子。'],
      ['积分超市', '凭积分兑换生活用品的做法。'],
    ],
  ],
  [
    'a title that counts the words it explains',
    '五个名词解释带你读懂“十四五”规划\n\n碳汇\n通过植树造林，吸收大气中二氧化碳的过程。\n灰犀牛\n发生概率大、影响也大的潜在危机。',
    [
      ['碳汇', '通过植树造林，吸收大气中二氧化碳的过程。'],
      ['灰犀牛', '发生概率大、影响也大的潜在危机。'],
    ],
  ],
  [
    'a label before term and definition',
    '【概念解释】“办不成事”反映窗口，是受理群众办事未成诉求的兜底窗口。\n【词条意义】倒逼部门作为。',
    [['办不成事反映窗口', '是受理群众办事未成诉求的兜底窗口。']],
  ],
  [
    'the noun that goes with a quoted term, and a remark before one',
    '培育“链主”①企业，发放“无还本续贷”②。\n\n注释：\n①“链主”企业指在产业链中居核心地位的企业。\n②“无还本续贷”是指到期前无需偿还本金的业务；与之相对的“借新还旧”是指以新发放的贷款偿还原有贷款。',
    [
      ['“链主”企业', '指在产业链中居核心地位的企业。'],
      ['无还本续贷', '是指到期前无需偿还本金的业务'],
      ['借新还旧', '是指以新发放的贷款偿还原有贷款。'],
    ],
  ],
  [
    'several notes on one line below the heading of a glossary',
    '指标解释\n1、增速未扣除价格因素。2、恩格尔系数是指食品支出占消费支出的比重;消费支出是指用于日常生活的全部支出。3、按收入排序。',
    [
      ['恩格尔系数', '是指食品支出占消费支出的比重'],
      ['消费支出', '是指用于日常生活的全部支出。'],
    ],
  ],
  [
    'a list whose members end with what is counted',
    '要做到“三个不减”，力度不减、投入不减、督查频次不减，也就是干劲不松。',
    [['三个不减', '力度不减、投入不减、督查频次不减']],
  ],
  [
    'the same, in clauses',
    '做到“两个不放过”：问题不查清不放过，整改不到位不放过。',
    [['两个不放过', '问题不查清不放过，整改不到位不放过']],
  ],
  [
    'a list whose members begin with what is counted',
    '落实“三个坚持”，坚持问题导向，坚持系统观念，坚持久久为功。',
    [['三个坚持', '坚持问题导向，坚持系统观念，坚持久久为功']],
  ],
  [
    'the full form after verbs that end in 为, and after 组成',
    '控股股东变更为市国有资本运营集团有限公司（以下简称“市国投集团”）。会同住建部门组成联合检查组，简称“联检组”。',
    [
      ['市国投集团', '市国有资本运营集团有限公司'],
      ['联检组', '联合检查组'],
    ],
  ],
  [
    '所称, with another name between',
    '本条所称公共门厅，又称共用前厅，是指建筑物首层供全体业主使用的空间。',
    [
      ['共用前厅', '公共门厅'],
      ['公共门厅', '建筑物首层供全体业主使用的空间。'],
    ],
  ],
  [
    'a page number that stands right before an entry',
    '名词解释\n1.转移支付：指上级给予下级的补助资金。\n-22-2.结转资金: 指下年按原用途使用的资金。',
    [
      ['转移支付', '指上级给予下级的补助资金。'],
      ['结转资金', '指下年按原用途使用的资金。'],
    ],
  ],
  [
    'a definition whose first line is broken off before any mark',
    '主要统计指标解释\n\n固定资产投资额\n以货币形式表现的建造和购置固定资产的工作量以及与此\n有关的费用的总称。\n\n房屋施工面积\n报告期内施工的全部房屋建筑面积，包括新开工的面积。',
    [
      ['固定资产投资额', '以货币形式表现的建造和购置固定资产的工作量以及与此有关的费用的总称。'],
      ['房屋施工面积', '报告期内施工的全部房屋建筑面积，包括新开工的面积。'],
    ],
  ],
  [
    'a heading between entries after a long line',
    '有关名词解释\n(一)收入类\n1.减税降费：指税收减免、缓缴和行政事业性收费、基金减免等措施的统称。\n2.留抵退税：对现在还不能抵扣、留着将来才能抵扣的进项税，予以提前退还。\n（二）支出类\n1、直达资金：直接惠企利民的资金，单独标识、全程监控。',
    [
      ['减税降费', '指税收减免、缓缴和行政事业性收费、基金减免等措施的统称。'],
      ['留抵退税', '对现在还不能抵扣、留着将来才能抵扣的进项税，予以提前退还。'],
      ['直达资金', '直接惠企利民的资金，单独标识、全程监控。'],
    ],
  ],
  [
    'levels of one office, joined by 、',
    '由市、县（区）人民政府公安机关交通管理部门（以下简称公安交管部门）负责。',
    [['公安交管部门', '市、县（区）人民政府公安机关交通管理部门']],
  ],
  [
    'what a paragraph is about, and a list summed up without quotes',
    '关于公租房、保障性租赁住房、共有产权住房（统称“保障房”）建设。乡镇卫生院、社区卫生服务中心、村卫生室统称基层医疗卫生机构，由县里管理。',
    [
      ['保障房', '公租房、保障性租赁住房、共有产权住房'],
      ['基层医疗卫生机构', '乡镇卫生院、社区卫生服务中心、村卫生室'],
    ],
  ],
  [
    'square brackets around a short name',
    '甲乙双方就衡川市课后服务管理系统建设项目〔以下简称“本项目”〕订立本合同。',
    [['本项目', '衡川市课后服务管理系统建设项目']],
  ],
  [
    'what has come of a thing is no part of its definition',
    '“一企一策”，即根据每家企业的实际困难单独制定帮扶措施，已惠及49家企业。',
    [['一企一策', '根据每家企业的实际困难单独制定帮扶措施']],
  ],
  [
    '也就是 after what is introduced',
    '大力推广“拿地即开工”，也就是在土地出让阶段完成方案审查、取得土地后立即动工的审批模式。',
    [['拿地即开工', '在土地出让阶段完成方案审查、取得土地后立即动工的审批模式。']],
  ],
  [
    'a title that a line break cuts',
    '现将《松原开发区企业上市\n三年行动方案（2022—2024年）》（以下简称《方案》）印发给你们。',
    [['《方案》', '《松原开发区企业上市三年行动方案（2022—2024年）》']],
  ],
];

const REFUSED: [rule: string, text: string][] = [
  ['one note alone without a copula', '今年推广“积分超市”。\n\n注释\n积分超市：凭积分兑换生活用品的做法。'],
  [
    'notes on words that the text does not have',
    '今年推广新办法。\n\n注释\n统计口径：全部规模以上企业的合计数。\n资料用途：供内部参考。',
  ],
  [
    'a title that counts key words',
    '五个关键词读懂政府工作报告\n\n稳就业\n今年城镇新增就业目标一千二百万人，比去年有所提高。\n扩内需\n消费对增长的贡献进一步提高，投资结构优化。',
  ],
  ['a label before a sentence that explains nothing', '【延伸阅读】“办不成事”反映窗口，是今年的热点。'],
  ['a quoted word before 指导', '注释：\n①“链主”企业指导配套企业升级。\n②“专精特新”企业指派专人对接。'],
  ['one member more than the numeral says', '要做到“三个不减”，力度不减、投入不减、频次不减、标准不减。'],
  ['members that echo nothing', '做到“两个不放过”：一抓到底，善始善终。'],
  [
    'a table of contents, and the people below it',
    '目录\n二、主要内容\n三、名词解释\n四、征求意见情况\n\n指挥长：县长  刘某某\n副指挥长：副县长  陈某某\n成员单位：县水利局、县应急局',
  ],
  [
    'a clause after a list that is one short',
    '实施“四大行动”：产业培育行动、乡村建设行动、治理提升行动，推动全镇高质量发展。',
  ],
  ['也就是 where nothing is introduced', '他说起“三不管”，也就是个笑话。'],
  ['two of different kinds before 统称', '以上三项统称为业务收入，单独核算。'],
  ['an echo of one character', '坚持“三个多”，跑得多，问得多。'],
  ['hot words that nothing explains', '惠企政策热词\n\n稳岗返还\n减税降费\n无还本续贷'],
];

describe('seldom ways of defining a term', () => {
  it.each(READ)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(REFUSED)('not %s', (_, text) => expect(pairsOf(text)).toEqual([]));
});

describe('hot words as headings, each with one paragraph', () => {
  const WORDS = ['IAB产业', '塞罕坝精神', '一核、两轴、多点'];
  const GLOSSES = [
    '三个产业英文首字母的合称，都是新兴产业。',
    '三代建设者艰苦奋斗、创造奇迹的精神。',
    '以主城区为核心，以沿江为轴的城镇体系。',
  ];
  const termsIn = (glosses: string[]) =>
    extractDefinitions(
      blocksOf(
        ['heading', '政府工作报告热词'],
        ...glosses.flatMap(
          (gloss, n): Parameters<typeof blocksOf> => [
            ['heading', WORDS[n]!],
            ['paragraph', gloss],
          ],
        ),
      ),
    ).definitions.map(({ term }) => term);

  it('are a glossary', () => expect(termsIn(GLOSSES)).toEqual(WORDS));

  it('are none where the paragraphs are an article', () => {
    expect(termsIn(GLOSSES.map((gloss) => gloss.repeat(15)))).toEqual([]);
  });
});
