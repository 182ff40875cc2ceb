// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/page-state';
import { entryWith, MARKUP, senseOf } from './entries';
import { button, press, problems, type } from './mount';
import { full, panel, told } from './panel-view';
import { marked, termOf } from './popup-view';

const scroll = vi.fn();
beforeEach(() => {
  vi.resetAllMocks();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = scroll;
});

const headwords = (root: Element) => [...root.querySelectorAll('.jump')].map((each) => each.textContent);
const results = (root: Element) => [...root.querySelectorAll('.shelf .term-headword')].map((each) => each.textContent);
const note = (root: Element) => root.querySelector('.note')?.textContent;

const STATES: [what: string, page: PageState, note: string][] = [
  ['being read', { name: 'reading' }, '正在读取本页…'],
  ['not marked', { name: 'unmarked' }, '这一页没有标注。'],
  ['closed to extensions', { name: 'closed' }, '这一页没有标注。'],
  ['without terms', { ...marked, terms: [], mentions: 0 }, '本页没有词库中的词。'],
  ['without terms so far', { ...marked, terms: [], mentions: 0, reading: true }, '正在读取本页…'],
  ['switched off', { ...marked, on: false }, '已在 www.a.gov.cn 停用标注。'],
];

describe.each(STATES)('beside a page %s', (_, page, expected) => {
  it('says so, and terms can be looked up', () => {
    const root = panel(page);
    expect(note(root)).toContain(expected);
    type(root.querySelector('input'), '三管');
    expect(results(root)).toContain('大城三管');
  });

  it('is without fault', async () => {
    panel(page);
    expect(await problems()).toEqual([]);
  });
});

describe('beside a page with terms', () => {
  it('lists them in the order of the page with count and definition', () => {
    const root = panel(full);
    expect(headwords(root)).toEqual(['六稳', '甲乙工程', '大城三管']);
    expect([...root.querySelectorAll('.reading .term-count')].map((each) => each.textContent)).toEqual([
      '3 处',
      '2 处',
      '2 处',
    ]);
    expect(root.querySelector('.says')?.textContent).toContain('稳就业');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('3 个词条 · 7 处');
    expect(root.querySelector('h1')?.textContent).toBe('政府工作报告');
  });

  it('leads to the first mention, then from where the reader is to the next, then round', () => {
    panel(full);
    press(button('到“六稳”，第 1 处，共 3 处'));
    panel(full, { at: { entry: 'liu-wen', nth: 1 } });
    press(button('到“六稳”，第 3 处，共 3 处'));
    panel(full, { at: { entry: 'liu-wen', nth: 2 } });
    press(button('到“六稳”，第 1 处，共 3 处'));
    expect(told.onJump.mock.calls.map(([term, nth]) => [term.entry, nth])).toEqual([
      ['liu-wen', 0],
      ['liu-wen', 2],
      ['liu-wen', 0],
    ]);
  });

  it('shows at which term the reader is, and keeps it in sight', () => {
    const root = panel(full, { at: { entry: 'da-cheng-san-guan', nth: 1 } });
    expect(root.querySelector('[aria-current="true"] .jump')?.textContent).toBe('大城三管');
    expect(root.querySelectorAll('[data-here]')).toHaveLength(1);
    expect(root.querySelector('[data-here] .term-count')?.textContent).toBe('2/2');
    expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
  });

  it('does not move under the pointer', () => {
    const root = panel(full);
    root.querySelector('.readings')!.dispatchEvent(new PointerEvent('pointerenter'));
    panel(full, { at: { entry: 'da-cheng-san-guan', nth: 0 } });
    expect(scroll).not.toHaveBeenCalled();
    expect(root.querySelector('[data-here] .jump')?.textContent).toBe('大城三管');
  });

  it('unfolds a definition with its parts and source, and folds it again', () => {
    const root = panel(full);
    press(root.querySelector('[data-entry="da-cheng-san-guan"] .says'));
    expect(root.querySelectorAll('.parts li').length).toBeGreaterThan(2);
    expect(root.querySelector('.source .grade')?.textContent).toBe('官方');
    press(button('收起'));
    expect(root.querySelector('.source')).toBeNull();
  });

  it('marks what the document itself explains', () => {
    expect([...panel(full).querySelectorAll('.grade')].map((seal) => seal.textContent)).toEqual(['本文']);
  });

  it('is copied as Markdown or as CSV, and says what came of it', () => {
    const root = panel(full);
    press(button('复制 Markdown'));
    press(button('复制 CSV'));
    expect(told.onCopy.mock.calls).toEqual([['markdown'], ['csv']]);
    expect(root.querySelector('.copied')?.textContent).toBe('');
    expect(panel(full, { copied: 'copied' }).querySelector('.copied')?.textContent).toBe('已复制');
    expect(panel(full, { copied: 'notCopied' }).querySelector('.copied')?.textContent).toBe('无法复制');
  });

  it('shows markup as text', () => {
    const entry = entryWith({ headword: MARKUP, senses: [senseOf({ definition: MARKUP })] });
    const term = { ...termOf('liu-wen', 1), headword: MARKUP, known: { entry, origin: full.terms[0]!.known!.origin } };
    const root = panel({ ...full, title: MARKUP, terms: [term] });
    expect(root.querySelectorAll('img, b')).toHaveLength(0);
    expect(root.querySelector('.says')?.textContent).toBe(MARKUP);
  });

  it('is without fault, folded, unfolded and with the reader in it', async () => {
    const root = panel(full, { at: { entry: 'liu-wen', nth: 0 } });
    expect(await problems()).toEqual([]);
    press(root.querySelector('[data-entry="da-cheng-san-guan"] .says'));
    expect(await problems()).toEqual([]);
  });
});

describe('a query', () => {
  const typed = (text: string) => {
    const root = panel(full);
    type(root.querySelector('input'), text);
    return root;
  };

  it('leaves those terms of the page that it is about, and what else the glossary has', () => {
    const root = typed('六');
    expect(headwords(root)).toEqual(['六稳']);
    expect(results(root)).not.toContain('六稳');
    expect(root.querySelector('.shelf .rubric')?.textContent).toBe('词库');
  });

  it('that nothing on the page is about says so, and looks in the glossary', () => {
    const root = typed('云长制');
    expect(note(root)).toBe('本页没有相符的词条。');
    expect(results(root)).toContain('云长制');
  });

  it('from outside opens the entry that is written so', () => {
    const root = panel(full, { query: { text: '云长制', direct: true } });
    expect(root.querySelector('input')?.value).toBe('云长制');
    expect(root.querySelector('.looked h2')?.textContent).toBe('云长制');
  });

  it('from outside that is only alike asks “did you mean”', () => {
    const root = panel(full, { query: { text: '大成三管', direct: true } });
    expect(root.querySelector('.looked')).toBeNull();
    expect([...root.querySelectorAll('.rubric')].map((each) => each.textContent)).toContain('你是不是要找');
    expect(results(root)[0]).toBe('大城三管');
  });

  it('is without fault', async () => {
    typed('六');
    expect(await problems()).toEqual([]);
  });
});

describe('what nothing explains', () => {
  it('is listed below, leads to its place, and can be marked', () => {
    const root = panel(full);
    press(root.querySelector('[data-unknown="五个一"]'));
    expect(told.onShowUnknown.mock.calls).toEqual([[full.unknown[0]]]);
    press(button('在页面上标出未见解释的词'));
    expect(told.onMarkUnknown.mock.calls).toEqual([[true]]);
    press(button('未见解释 2'));
    expect(scroll).toHaveBeenCalled();
  });
});
