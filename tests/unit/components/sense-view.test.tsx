// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { SenseView } from '../../../components/SenseView';
import type { Sense } from '../../../glossary/entry';
import type { OriginKind } from '../../../glossary/origin';
import { entryOf, senseOf } from './entries';
import { mount, problems } from './mount';

const sense = (change: Partial<Sense>) => mount(<SenseView sense={senseOf(change)} />);
const textsOf = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map((el) => el.textContent);

describe('parts', () => {
  const paired = entryOf('qi-heng-qi-zong').senses[0]!;

  it('stand as one list for each numeral, numbered, each under its heading', () => {
    const root = mount(<SenseView sense={paired} />);
    expect(textsOf(root, 'p.group')).toEqual(['七横指：', '七纵指：']);
    const lists = [...root.querySelectorAll('ol')];
    expect(lists.map((list) => list.children.length)).toEqual([7, 7]);
    expect(textsOf(lists[0]!, 'li').slice(0, 2)).toEqual(['1双山路', '2四横线分流通道']);
    expect(textsOf(lists[1]!, '.number')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('are numbered by the list itself: a screen reader does not hear the number twice', () => {
    const root = mount(<SenseView sense={paired} />);
    for (const number of root.querySelectorAll('.number')) expect(number.getAttribute('aria-hidden')).toBe('true');
  });

  it('have the label of their group', () => {
    const root = mount(<SenseView sense={entryOf('yi-zunzhong-wu-tongchou').senses[0]!} />);
    expect(textsOf(root, 'div.group')).toEqual(['一尊重', '五统筹']);
  });

  it('keep words that stand between or after them', () => {
    const items = [{ parts: ['供水', '供电', '物业管理'] }];
    const root = sense({ definition: '供水、供电以及物业管理等。', items });
    expect(textsOf(root, 'li')).toEqual(['1供水', '2供电以及', '3物业管理等。']);
  });

  it.each([
    ['short ones, more than four', ['碧水', '蓝天', '绿地', '田园', '宁静'], true],
    ['four', ['碧水', '蓝天', '绿地', '田园'], false],
    ['a long one among them', ['碧水', '蓝天', '绿地', '田园', '保产业链供应链稳定'], false],
  ])('%s: in two columns %s', (_, parts, short) => {
    const root = sense({ definition: `${parts.join('、')}。`, items: [{ parts }] });
    expect(root.querySelector('ol')?.hasAttribute('data-short')).toBe(short);
  });

  it('that do not stand in the definition leave it whole', () => {
    const root = sense({ definition: '甲、乙。', items: [{ parts: ['乙', '甲'] }] });
    expect(textsOf(root, '.definition')).toEqual(['甲、乙。']);
    expect(root.querySelector('ol')).toBeNull();
  });

  it('text before a list is a heading only where it is short', () => {
    const definition = '指在全区范围内开展的下列行动：甲、乙。';
    const root = sense({ definition, items: [{ parts: ['甲', '乙'] }] });
    expect(textsOf(root, 'p:not(.source)')).toEqual(['指在全区范围内开展的下列行动：']);
    expect(root.querySelector('.group')).toBeNull();
  });
});

describe('the source line', () => {
  const line = (source: Partial<Sense['source']>) =>
    sense({ source: { title: '政府工作报告', issuer: '政府', ...source } }).querySelector('.source')?.textContent;

  it('names title, issuer, number, date and place, and where it was quoted from', () => {
    expect(line({ documentNumber: '〔2021〕1号', date: '2021', locator: '附件' })).toBe(
      '官方政府工作报告，〔2021〕1号 · 2021 · 附件',
    );
    expect(line({ issuer: '大渡口区', date: '2021-01' })).toBe('官方政府工作报告，大渡口区 · 2021-01');
    expect(line({ quotedFrom: '人民日报' })).toBe('官方政府工作报告，转引自 人民日报');
  });

  it('has no comma where there is nothing but a title', () => {
    expect(line({})).toBe('官方政府工作报告');
  });

  it('links to the document, which does not learn where the reader came from', () => {
    const source = { title: '报告', issuer: '政府', url: 'https://www.gov.cn/a.html' };
    const link = sense({ source }).querySelector('a');
    expect(link?.href).toBe('https://www.gov.cn/a.html');
    expect(link?.textContent).toBe('报告');
    expect(link?.rel).toContain('noreferrer');
    expect(link?.target).toBe('_blank');
  });

  it('is no link without an address', () => {
    expect(sense({}).querySelector('a')).toBeNull();
  });
});

describe('the seal', () => {
  const seals = (grade: Sense['grade'], kind?: OriginKind) => {
    const origin = kind && { kind, name: '市政务词汇' };
    const root = mount(<SenseView sense={senseOf({ grade })} {...(origin && { origin })} />);
    return [...root.querySelectorAll('.grade')].map((seal) => [
      seal.getAttribute('data-grade'),
      seal.textContent,
      seal.getAttribute('title'),
    ]);
  };
  const OWN_WORDS = ['editorial', '编写', '编写的解释，不是来源文件的原文'];

  it.each([
    ['official', undefined, [['official', '官方', '来源文件的原文']]],
    ['official', 'bundled', [['official', '官方', '来源文件的原文']]],
    ['editorial', 'bundled', [['editorial', '编写', '本词库编写，依据所列文件']]],
    ['official', 'document', [['document', '本文', '本文自带解释']]],
    ['official', 'personal', [['personal', '我的', '来自我的词库']]],
    ['editorial', 'personal', [['personal', '我的', '来自我的词库'], OWN_WORDS]],
    ['official', 'imported', [['imported', '市政务词汇', '来自导入的词库：市政务词汇']]],
    ['editorial', 'imported', [['imported', '市政务词汇', '来自导入的词库：市政务词汇'], OWN_WORDS]],
  ] as const)('of grade %s from %s', (grade, kind, expected) => {
    expect(seals(grade, kind)).toEqual(expected);
  });

  it('never calls official what is not, nor what only says so of itself', () => {
    for (const grade of ['official', 'editorial'] as const)
      for (const kind of ['document', 'personal', 'imported', 'bundled'] as const) {
        const isOurs = grade === 'official' && kind === 'bundled';
        expect(seals(grade, kind).some(([, text]) => text === '官方')).toBe(isOurs);
      }
  });
});

it.each(['qi-heng-qi-zong', 'liang-bu-chou-san-baozhang', 'malu-bangong'])('%s is without fault', async (id) => {
  mount(
    <article>
      <h1>{id}</h1>
      <SenseView sense={entryOf(id).senses[0]!} />
    </article>,
  );
  expect(await problems()).toEqual([]);
});
