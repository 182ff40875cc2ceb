// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { facesOf } from '../../../components/card/faces';
import type { Subject } from '../../../components/card-props';
import { cardWith, pressKey, subjectOf, told } from './card-view';
import { entryWith, senseOf } from './entries';
import { button, press, translate } from './mount';

beforeEach(() => vi.resetAllMocks());

const labels = (...subjects: Subject[]) => facesOf(subjects, translate).map(({ label }) => label);
const entry = (...senses: Parameters<typeof senseOf>[0][]) =>
  entryWith({ senses: senses.map((sense) => senseOf(sense)) });

describe('the tab of a meaning is named', () => {
  it.each([
    [
      'by region and year',
      [
        { region: '北京市', period: '2014年以后' },
        { region: '上海市', period: '2001年—2017年' },
      ],
      ['北京市 · 2014以后', '上海市 · 2001—2017'],
    ],
    [
      'by the country only beside a region',
      [{ region: '重庆市大渡口区', period: '2021' }, { period: '2013年起' }],
      ['重庆市大渡口区 · 2021', '全国 · 2013起'],
    ],
    ['by the year alone where no region is told', [{ period: '2014年' }, { period: '2024年' }], ['2014', '2024']],
    ['by number where nothing tells them apart', [{}, {}], ['释义 1', '释义 2']],
    ['by number where the same is told of both', [{ period: '2014年' }, { period: '2014年' }], ['2014 1', '2014 2']],
    [
      'without harm to other dates',
      [{ period: '2000年代' }, { period: '2023年1月8日以后' }, { period: '2018年前' }],
      ['2000年代', '2023年1月8日以后', '2018年前'],
    ],
  ] as const)('%s', (_, senses, expected) => {
    expect(labels(subjectOf(entry(...senses)))).toEqual(expected);
  });

  it('by its origin where several say something of the same word', () => {
    const one = entry({ region: '重庆市大渡口区', period: '2021' });
    expect(
      labels(subjectOf(one, 'document'), subjectOf(one, 'personal'), subjectOf(one, 'imported'), subjectOf(one)),
    ).toEqual(['本文', '我的', '市政务词汇', '重庆市大渡口区 · 2021']);
    expect(labels(subjectOf(one, 'document'), subjectOf(entry({})))).toEqual(['本文', '词库']);
  });

  it('by the word where the words are not the same', () => {
    const other = entryWith({ id: 'other', headword: '别词', senses: [senseOf(), senseOf()] });
    expect(labels(subjectOf(entry({ region: '北京市' })), subjectOf(other))).toEqual([
      '词',
      '别词 · 释义 1',
      '别词 · 释义 2',
    ]);
    expect(labels(subjectOf(entry({}), 'document'), subjectOf(other, 'imported'))[0]).toBe('本文');
  });
});

const two = [subjectOf(entry({ definition: '甲。', period: '2014年' }, { definition: '乙。', period: '2024年' }))];
const shown = (root: Element) => root.querySelector('.definition')?.textContent;

describe('tabs', () => {
  it('are not there for a single meaning', () => {
    expect(cardWith().querySelector('[role="tablist"], [role="tabpanel"]')).toBeNull();
  });

  it('show one meaning each; the first is shown first', () => {
    const root = cardWith({ subjects: two });
    expect(shown(root)).toBe('甲。');
    press(button('2024'));
    expect(shown(root)).toBe('乙。');
    expect(root.querySelectorAll('.sense')).toHaveLength(1);
    expect(root.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby')).toBe(button('2024').id);
    expect(button('2024').getAttribute('aria-controls')).toBe(root.querySelector('[role="tabpanel"]')?.id);
  });

  it('answer to arrow keys, Home and End; only the chosen one is a stop of the Tab key', () => {
    const root = cardWith({
      subjects: [subjectOf(entry({ definition: '甲。' }, { definition: '乙。' }, { definition: '丙。' }))],
    });
    button('释义 1').focus();
    const walk = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
      expect(pressKey(key)).toBe(true);
      const stops = [...root.querySelectorAll<HTMLElement>('[role="tab"]')].filter((each) => each.tabIndex === 0);
      expect(stops).toEqual([document.activeElement]);
      expect(stops[0]?.getAttribute('aria-selected')).toBe('true');
      return shown(root);
    });
    expect(walk).toEqual(['乙。', '丙。', '甲。', '丙。', '甲。', '丙。']);
  });

  it('stay chosen while the card is drawn again', () => {
    cardWith({ subjects: two });
    press(button('2024'));
    expect(shown(cardWith({ subjects: two, outcome: 'copied' }))).toBe('乙。');
  });

  it('decide what is copied and kept', () => {
    const other = subjectOf(entryWith({ id: 'other', headword: '别词' }));
    const root = cardWith({ subjects: [...two, other] });
    press(button('词 · 2024'));
    press(button('复制'));
    press(button('释义'));
    press(button('别词'));
    expect(root.querySelector('h2')?.textContent).toBe('别词');
    press(button('收藏到我的词库'));
    expect(told.onCopy.mock.calls).toEqual([['definition', 'a-term', 1]]);
    expect(told.onKeep.mock.calls).toEqual([['other']]);
  });
});

describe('beside what the document says', () => {
  const own = subjectOf(entry({ definition: '本文的。' }), 'document');
  const standing = (root: Element) => root.querySelector('.standing')?.textContent;

  it('that the document explains the word comes first', () => {
    expect(standing(cardWith({ subjects: [own] }))).toBe('本文自带解释');
  });

  it.each([
    ['same', '本文自带解释 · 与词库所载一致', '与本文解释一致'],
    ['different', '本文自带解释 · 与词库所载不同', '与本文解释不同'],
  ] as const)('it is said that the glossary is the %s', (compared, first, second) => {
    const root = cardWith({ subjects: [own, subjectOf(entry({}), 'bundled', { compared })] });
    expect(shown(root)).toBe('本文的。');
    expect(standing(root)).toBe(first);
    press(button('词库'));
    expect(standing(root)).toBe(second);
  });

  it('a glossary alone claims nothing of the kind', () => {
    expect(standing(cardWith())).toBeUndefined();
  });
});
