import fc from 'fast-check';
import type { Block } from '../../../../glossary/extract/block';

const piece = fc.constantFrom(
  ...[
    '名词解释',
    '第五部分 名词解释',
    '注释',
    '下列用语的含义：',
    '四早',
    '多规合一',
    '“三变”改革',
    '：',
    ':',
    '，',
    '、',
    '。',
    '；',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...[
    '指',
    '是指',
    '即',
    '就是',
    '所称',
    '（以下简称',
    '统称',
    '又称',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
    '一、',
    '1.',
    '[1]',
    '（一）',
    '①',
    '——',
    ' ',
  ],
  ...[
    '早发现、早报告',
    '一是',
    '二是',
    '【概念解释】',
    '关键词:',
    '名词解释:',
    '\n- 22 -\n',
    '国发〔2019〕5号',
    '\ud83d',
    '😀',
    '\u0000',
    '\u3000',
    '三大攻坚战（',
    '和',
    '等',
  ],
  ...[
    '各级行政机关开设的账号',
    '附件：',
    '（以下简称《意见》）',
    '生态保护、永久基本农田、城镇开发边界“三条红线”',
    '序号',
    '解释',
    '“两库”',
  ],
  ...[
    '「',
    '」',
    '(',
    ')',
    '，',
    '就',
    '指的是',
    '又名',
    '也叫',
    '称',
    '说明',
    '概念',
    '辞典',
    '三',
    '[2]',
    '含义】',
    '新词',
  ],
  ...[
    '名詞解釋',
    '（以下簡稱',
    '係指',
    '會業',
    '後',
    '『',
    '①',
    '\n②',
    '三资（资金、资产、资源）',
    '支出（项）反映',
    '--',
    '  ',
    '\n1、',
    '本规程所使用的术语：',
    '附注：',
    '5G专网',
    '2+3',
  ],
);
/** A text made of what the rules look for. */
export const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const kinds = ['heading', 'paragraph', 'item', 'cell', 'term', 'description'] as const;
/** The same as the blocks of a page. */
export const pageBlocks = fc
  .array(fc.tuple(fc.constantFrom(...kinds), text, fc.nat(3)), { maxLength: 12 })
  .map((parts) => {
    let start = 0;
    return parts.map(([kind, content, row]): Block => {
      const block = { text: content, start, kind, ...(kind === 'cell' ? { row } : {}) };
      start += content.length + 1;
      return block;
    });
  });
