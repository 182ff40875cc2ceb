import { describe, expect, it } from 'vitest';
import { pairsOf, termsOf } from './extracted';

type Pairs = [term: string, definition: string][];

const READ: [rule: string, text: string, pairs: Pairs][] = [
  [
    'after a sentence, the last without 指',
    '监测对象分为三种类型。1、脱贫不稳定户：指有返贫风险的脱贫户。2、边缘易致贫户：指有致贫风险的一般农户。3、突发严重困难户：因病因灾导致生活困难的农户。',
    [
      ['脱贫不稳定户', '有返贫风险的脱贫户。'],
      ['边缘易致贫户', '有致贫风险的一般农户。'],
      ['突发严重困难户', '因病因灾导致生活困难的农户。'],
    ],
  ],
  [
    'with commas and brackets',
    '补贴分为两类：（一）种粮补贴，是指按面积发放的直接补贴；（二）农机补贴，是指按台套发放的购置补贴。其他补贴另行规定。',
    [
      ['种粮补贴', '按面积发放的直接补贴'],
      ['农机补贴', '按台套发放的购置补贴。'],
    ],
  ],
  [
    'circled numbers',
    '①窗口期：指可以申报的时段。②冷静期：指可以撤回的时段。',
    [
      ['窗口期', '可以申报的时段。'],
      ['冷静期', '可以撤回的时段。'],
    ],
  ],
  [
    'in a glossary as before',
    '名词解释\n1、首店：指第一家门店。2、夜经济：指夜间的消费活动。3、云店：网上门店。',
    [
      ['首店', '指第一家门店。'],
      ['夜经济', '指夜间的消费活动。'],
      ['云店', '网上门店。'],
    ],
  ],
];

const NOT_READ: [rule: string, text: string][] = [
  ['tasks', '1、加强领导：成立专班。2、落实责任：明确分工。3、强化督查：每月通报。'],
  ['one that defines, among tasks', '1、责任单位：指市教育局。2、完成时限：年底前。3、工作要求：按月报送。'],
  ['words that only begin so', '1、总体安排：指导各县开展工作。2、督查安排：指定专人负责。'],
  ['a number is missing', '1、甲类地块：指一级地。3、丙类地块：指三级地。'],
  ['figures', '1.5：指数上升。2.5：指数回落。'],
];

describe('numbered items in one paragraph', () => {
  it.each(READ)('%s', (_, text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it.each(NOT_READ)('not: %s', (_, text) => {
    expect(termsOf(text)).toEqual([]);
  });
});
