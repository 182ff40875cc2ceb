import { describe, expect, it } from 'vitest';
import { extract, pairsOf } from './extracted';

type Pairs = [term: string, definition: string][];

const READ: [rule: string, text: string, pairs: Pairs][] = [
  [
    'question and answer in two paragraphs',
    '1、什么是普惠小微贷款？\n\n答：普惠小微贷款是指单户授信不超过1000万元的小微企业贷款。它由银行发放。\n\n2、如何申请？\n\n答：到银行申请。',
    [['普惠小微贷款', '单户授信不超过1000万元的小微企业贷款。它由银行发放。']],
  ],
  [
    'on one line',
    '问：什么是“飞地园区”？ 答：“飞地园区”是指两地共建、税收共享的产业园区。',
    [['飞地园区', '两地共建、税收共享的产业园区。']],
  ],
  [
    'several on one line',
    '1.什么是首店？答：首店是指品牌在某地开设的第一家门店。2.什么是夜经济？答：夜经济是指当日18时至次日6时的消费活动。3.如何申报？答：网上申报。',
    [
      ['首店', '品牌在某地开设的第一家门店。'],
      ['夜经济', '当日18时至次日6时的消费活动。'],
    ],
  ],
  [
    'the answer says again what it means in its second sentence',
    '1、什么是精准扶贫?\n答:精准扶贫是粗放扶贫的对称。是指对扶贫对象实施精确识别、精确帮扶的治贫方式。',
    [['精准扶贫', '对扶贫对象实施精确识别、精确帮扶的治贫方式。']],
  ],
  [
    'with the term first',
    '碳足迹是指什么？\n碳足迹是指产品在生命周期内排放的温室气体总量。',
    [['碳足迹', '产品在生命周期内排放的温室气体总量。']],
  ],
  [
    'its sense',
    '三、“链长制”的含义是什么？\n是指由县领导担任产业链的链长、统筹协调的工作机制。',
    [['链长制', '由县领导担任产业链的链长、统筹协调的工作机制。']],
  ],
  [
    'a heading without its question mark',
    '（一）什么是绿电交易\n绿电交易，是指以绿色电力产品为标的的电力中长期交易。',
    [['绿电交易', '以绿色电力产品为标的的电力中长期交易。']],
  ],
  [
    'what the answer is, where somebody asks',
    '问：什么是河湖长制？\n答：河湖长制是由各级负责人担任河湖长、负责河湖管护的制度。',
    [['河湖长制', '由各级负责人担任河湖长、负责河湖管护的制度。']],
  ],
  [
    'a thing with what is said of it',
    '问：什么是稳岗返还？\n答：对不裁员、少裁员的企业按比例返还失业保险费的补贴政策。每年发放一次。',
    [['稳岗返还', '对不裁员、少裁员的企业按比例返还失业保险费的补贴政策。每年发放一次。']],
  ],
  [
    'what a term counts',
    '2、乡村治理的“三个清单”是什么？\n答：一是权力清单，二是责任清单，三是服务清单。',
    [['三个清单', '一是权力清单，二是责任清单，三是服务清单。']],
  ],
];

const NOT_READ: [rule: string, text: string][] = [
  ['parts of a document', '一、《办法》的总体目标是什么？\n答：总体目标是到2025年建成一批示范园区。'],
  ['conditions', '2、申领条件是什么？\n申领条件是在本市参保满一年，没有违法记录。'],
  ['the background', '一、什么是出台的背景？\n答：出台背景是近年来经济下行压力加大。'],
  ['why', '问：为什么要推行河长制？\n答：推行河长制是保护水资源的需要。'],
  ['how', '问：怎么办理居住证？\n答：到派出所办理居住证的窗口。'],
  ['talk', '记者：这是什么？\n答：这是指导员送来的种子。'],
  ['what somebody thinks', '问：您眼中的幸福是什么？\n答：幸福是奋斗出来的。'],
  ['a figure of speech', '什么是作风？作风就是看得见的形象，就是群众的口碑。'],
  ['a question within a speech', '同志们要问一问，什么是担当？担当就是在困难面前挺身而出的勇气。'],
  ['what it is worth', '1、什么是营商环境？\n答：营商环境是一个地区高质量发展的重要基础。'],
  ['an answer to something else', '1、什么是营商环境？\n答：近年来，我市持续优化营商环境，出台了一批措施。'],
  ['a list that does not agree', '2、“三个清单”是什么？\n答：一是权力清单，二是责任清单。'],
  ['another name', '问：什么是“两病”门诊用药保障？\n答：凡参加居民医保的患者，都可以享受。'],
  ['clauses that happen to be as many', '问：“三个清单”是什么？\n答：凡列入名单的企业，都可以享受政策，不用申请。'],
  ['two terms', '问：什么是“双碳”和“双控”？\n答：是指两项约束性的制度安排。'],
  ['a question without an answer', '1、什么是碳汇？\n2、什么是碳源？\n碳源是什么，下节课再讲。'],
  ['who asks', '张三是什么？\n张三是指挥中心的负责人，负责值守。'],
];

describe('questions and answers', () => {
  it.each(READ)('%s', (_, text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it.each(NOT_READ)('not: %s', (_, text) => {
    expect(pairsOf(text)).toEqual([]);
  });

  it('keeps the parts that the term counts', () => {
    const [one] = extract('“四个到户”是什么？\n答：产业到户、教育到户、金融到户、服务到户。');
    expect(one?.items).toEqual([{ parts: ['产业到户', '教育到户', '金融到户', '服务到户'] }]);
  });

  it('reads the items that an answer announces', () => {
    const [one] = extract(
      '问：什么是“两个清单”？\n答：“两个清单”是指：\n一是权力清单。\n二是责任清单。\n下一问：如何申报？',
    );
    expect(one?.definition).toBe('一是权力清单。二是责任清单。');
  });

  it('ends a long answer with one of its sentences', () => {
    const [one] = extract(
      `问：什么是数字乡村？\n答：数字乡村是指以数据为要素的乡村形态。${'它有许多应用场景。'.repeat(90)}`,
    );
    expect(one!.definition.length).toBeLessThanOrEqual(600);
    expect(one!.definition.endsWith('。')).toBe(true);
  });
});
