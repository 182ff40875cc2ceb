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
];

const REFUSED: [rule: string, text: string][] = [
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
