// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { SenseView } from '../../../components/SenseView';
import type { Sense } from '../../../glossary/entry';
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
  it.each([
    ['official', '官方', '来源文件的原文'],
    ['editorial', '编写', '本词库编写，依据所列文件'],
  ] as const)('has the seal of grade %s', (grade, seal, hint) => {
    const mark = sense({ grade }).querySelector('.grade');
    expect(mark?.textContent).toBe(seal);
    expect(mark?.getAttribute('title')).toBe(hint);
    expect(mark?.getAttribute('data-grade')).toBe(grade);
  });

  it('names title, number, date and place', () => {
    const source = {
      title: '政府工作报告',
      issuer: '政府',
      documentNumber: '〔2021〕1号',
      date: '2021',
      locator: '附件',
    };
    expect(sense({ source }).querySelector('.source')?.textContent).toBe('官方政府工作报告，〔2021〕1号 · 2021 · 附件');
  });

  it('has no comma where there is nothing but a title', () => {
    expect(sense({}).querySelector('.source')?.textContent).toBe('官方报告');
  });

  it('links to the document, which does not learn where the reader came from', () => {
    const source = { title: '报告', issuer: '政府', url: 'https://www.gov.cn/a.html' };
    const link = sense({ source }).querySelector('a');
    expect(link?.href).toBe('https://www.gov.cn/a.html');
    expect(link?.rel).toContain('noreferrer');
    expect(link?.target).toBe('_blank');
  });

  it('is no link without an address', () => {
    expect(sense({}).querySelector('a')).toBeNull();
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
