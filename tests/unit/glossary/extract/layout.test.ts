import { describe, expect, it } from 'vitest';
import { extractDefinitions } from '../../../../glossary/extract/extract';
import { blocksOf, extract, pairsOf, termsOf } from './extracted';

describe('a glossary broken by its layout', () => {
  it('goes on after an empty line in mid-sentence', () => {
    expect(
      pairsOf(
        '名词解释\n\n“放管服”改革：即简政放权、放管结合、优化服务等改革\n\n事项的简称。\n\n一区两群：“一区”指渝中、铜梁、潼\n\n南、荣昌 21 个区。“两群”指渝东北三峡库区城镇群、渝东南武陵山区城镇群。\n\n四早：早发现、早报告。',
      ),
    ).toEqual([
      ['“放管服”改革', '即简政放权、放管结合、优化服务等改革事项的简称。'],
      ['一区两群', '“一区”指渝中、铜梁、潼南、荣昌 21 个区。“两群”指渝东北三峡库区城镇群、渝东南武陵山区城镇群。'],
      ['四早', '早发现、早报告。'],
    ]);
  });

  it('goes on after a page number', () => {
    expect(
      pairsOf(
        '名词解释\n1.其他收入：指除财政拨款收入以外的\n- 22 -\n各项收入。\n2.基本支出：指保障机构\n9\n正常运转的支出。',
      ),
    ).toEqual([
      ['其他收入', '指除财政拨款收入以外的各项收入。'],
      ['基本支出', '指保障机构正常运转的支出。'],
    ]);
  });

  it('goes on after a line that is only as long as lines get', () => {
    const text = [
      '名词解释',
      '一、财政拨款收入：指单位从同级财政部门取得的财政预算资',
      '金，包括一般公共预算财政拨款和政府性基金预算财政拨款。',
      '上述资金由财政部门按照预算管理级次逐级核定并且拨付到位',
      '使用。',
      '二、事业收入：指事业单位开展专业业务活动及其辅助活动取',
      '得的收入。',
    ].join('\n');
    expect(pairsOf(text)).toEqual([
      [
        '财政拨款收入',
        '指单位从同级财政部门取得的财政预算资金，包括一般公共预算财政拨款和政府性基金预算财政拨款。上述资金由财政部门按照预算管理级次逐级核定并且拨付到位使用。',
      ],
      ['事业收入', '指事业单位开展专业业务活动及其辅助活动取得的收入。'],
    ]);
  });

  it('loses the blanks within words', () => {
    expect(
      pairsOf('名词解释\n统 一赋码：指对 事业 单 位 统一赋予 代码的管 理制度。\n实施 机制：指推动落实的办法。'),
    ).toEqual([
      ['统一赋码', '指对事业单位统一赋予代码的管理制度。'],
      ['实施机制', '指推动落实的办法。'],
    ]);
  });

  it('has entries without a full stop', () => {
    expect(
      pairsOf('名词解释\n四早：早发现、早报告、早隔离、早治疗\n六稳：稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期'),
    ).toEqual([
      ['四早', '早发现、早报告、早隔离、早治疗'],
      ['六稳', '稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期'],
    ]);
  });

  it('has groups with headings of their own', () => {
    const text =
      '名词解释\n一、经济类\n1.低空经济：指低空飞行活动牵引的经济形态。\n2.首店：指品牌在当地开的第一家店。\n二、民生类\n1.一老一小：指养老和托育。';
    expect(termsOf(text)).toEqual(['低空经济', '首店', '一老一小']);
  });
});

describe('a section', () => {
  const glossary = '名词解释\n四早：早发现、早报告。\n多规合一：指推动各类规划融合。';
  it.each([
    '附件：任务分解表\n甲项目：乙部门承办甲项目。\n丙项目：丁部门承办丙项目。',
    '附表1\n收入：一百万元整。',
    '第六部分 附件\n预算公开表：见附表中的内容。',
    '责任编辑：张三丰同志',
    '扫一扫在手机打开当前页\n分享：微信朋友圈等。',
    '相关新闻\n要闻：区政府召开常务会议。',
    '责任分工\n工业和信息化部：负责工业领域有关工作。',
    '上一篇：区政府召开常务会议',
    '张三：区委书记。\n联系电话：023-68908888\n联系人：李四同志',
    '抄送：区委办公室，区人大常委会办公室。',
  ])('ends before %j', (rest) => {
    expect(termsOf(`${glossary}\n\n${rest}`)).toEqual(['四早', '多规合一']);
  });

  it('ends after three paragraphs that are no entries', () => {
    const paragraph = '会议研究了其他事项，与会人员进行了讨论。\n\n';
    expect(termsOf(`${glossary}\n\n${paragraph.repeat(3)}某某事项：这里不再是名词解释的内容。`)).toEqual([
      '四早',
      '多规合一',
    ]);
  });

  it('is not the table of contents that names it', () => {
    const contents =
      '目录\n第一部分 单位概况\n第五部分 名词解释\n\n第一部分 单位概况\n一、主要职责：负责全区农业工作。\n二、机构设置：内设三个科室。\n\n';
    expect(
      termsOf(`${contents}第五部分 名词解释\n一、基本支出：指保障运转的支出。\n二、项目支出：指完成任务的支出。`),
    ).toEqual(['基本支出', '项目支出']);
    expect(termsOf('第三部分 名词解释 PAGEREF _Toc19475 h 12\n甲：指天干第一位。\n乙：指天干第二位。')).toEqual([]);
    expect(
      termsOf(
        '名词解释........12\n一、工作回顾\n过去一年，我们取得了成绩，各项工作有序推进。\n二、工作安排\n今年，我们要继续努力，各项工作再上台阶。',
      ),
    ).toEqual([]);
  });

  it('is the whole page where the title says so', () => {
    const text = '发布时间：2021-02-01\n来源：区政府办\n\n四早：早发现、早报告。\n\n多规合一：指推动各类规划融合。';
    const blocks = blocksOf(...text.split('\n\n').map((part): ['paragraph', string] => ['paragraph', part]));
    const title = '政府工作报告名词解释_某区人民政府';
    expect(extractDefinitions(blocks, { title }).definitions.map(({ term }) => term)).toEqual(['四早', '多规合一']);
    expect(extractDefinitions(blocks, { title: '某区人民政府' }).definitions).toEqual([]);
  });
});

describe('blocks of a page', () => {
  const termsIn = (...blocks: Parameters<typeof blocksOf>) =>
    extractDefinitions(blocksOf(...blocks)).definitions.map(({ term, definition }) => [term, definition]);

  it('as headings and paragraphs', () => {
    expect(
      termsIn(
        ['heading', '名词解释'],
        ['heading', '枫桥经验'],
        ['paragraph', '指浙江诸暨枫桥镇的基层治理经验。'],
        ['heading', '林长制'],
        ['paragraph', '由党政领导担任林长，负责森林保护的制度。'],
      ),
    ).toEqual([
      ['枫桥经验', '指浙江诸暨枫桥镇的基层治理经验。'],
      ['林长制', '由党政领导担任林长，负责森林保护的制度。'],
    ]);
  });

  it('as list items, and as lines of one block', () => {
    const entries = [
      ['四早', '早发现、早报告。'],
      ['多规合一', '指推动各类规划融合。'],
    ];
    expect(
      termsIn(
        ['paragraph', '名词解释'],
        ['item', '四早：早发现、早报告。'],
        ['item', '多规合一：指推动各类规划融合。'],
      ),
    ).toEqual(entries);
    expect(
      termsIn(['paragraph', ' 名词解释\n　　四早：早发现、早报告。\n　　多规合一：指推动各类规划融合。 ']),
    ).toEqual(entries);
  });

  it('as a definition list', () => {
    expect(
      termsIn(
        ['heading', '名词解释'],
        ['term', '四早'],
        ['description', '早发现、早报告。'],
        ['term', '六稳：'],
        ['description', '稳就业等。'],
        ['description', '二〇一八年提出。'],
      ),
    ).toEqual([
      ['四早', '早发现、早报告。'],
      ['六稳', '稳就业等。二〇一八年提出。'],
    ]);
  });

  it('as a table', () => {
    expect(
      termsIn(
        ['cell', '序号', 1],
        ['cell', '名词', 1],
        ['cell', '解释', 1],
        ['cell', '1', 2],
        ['cell', '四早', 2],
        ['cell', '早发现、早报告。', 2],
        ['cell', '2', 3],
        ['cell', '多规合一', 3],
        ['cell', '推动各类规划融合。', 3],
      ),
    ).toEqual([
      ['四早', '早发现、早报告。'],
      ['多规合一', '推动各类规划融合。'],
    ]);
    expect(
      termsIn(
        ['cell', '牵头单位', 1],
        ['cell', '区发展改革委', 1],
        ['cell', '某某工程', 2],
        ['cell', '建设道路十公里。', 2],
      ),
    ).toEqual([]);
  });
});

describe('the place of a definition', () => {
  it('is given for the whole text and block by block', () => {
    const text = '名词解释\n\n“放管服”改革：即简政放权等改革\n\n事项的简称。\n\n四早：早发现、早报告。';
    const [first, second] = extract(text);
    expect(text.slice(first!.start, first!.end)).toBe('“放管服”改革：即简政放权等改革\n\n事项的简称。');
    expect(first!.places).toEqual([
      { block: 1, start: 0, end: 16 },
      { block: 2, start: 0, end: 6 },
    ]);
    expect(first!.block).toBe(1);
    expect(text.slice(second!.start, second!.end)).toBe('四早：早发现、早报告。');
  });

  it('of a term that follows its list holds both', () => {
    const text = '严守生态保护、永久基本农田、城镇开发边界“三条红线”。';
    const [only] = extract(text);
    expect(text.slice(only!.start, only!.end)).toBe('生态保护、永久基本农田、城镇开发边界“三条红线');
  });

  it('counts UTF-16 code units, and all line breaks', () => {
    const text = '😀\r\n\r\n名词解释\r\n四早：早发现、早报告。\r\n多规合一：指推动规划融合。';
    for (const { start, end, term } of extract(text)) expect(text.slice(start, end).startsWith(`${term}：`)).toBe(true);
    expect(extract(text)).toHaveLength(2);
  });
});
