// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { TermList, type TermRow } from '../../../components/TermList';
import { MARKUP } from './entries';
import { mount, press, problems } from './mount';

const rows = [
  { entry: 'liu-wen', headword: '六稳', gloss: '稳就业、稳金融', count: 3 },
  { entry: 'liu-bao', headword: '六保', gloss: '保居民就业', count: 1 },
];
const list = (over: readonly TermRow[] = rows, onChoose: (row: TermRow) => void = () => {}) =>
  mount(
    <>
      <h1>词条</h1>
      <TermList rows={over} label="本页词条" onChoose={onChoose} />
    </>,
  );

it('shows each term with its count and its gloss, in the given order', () => {
  const root = list();
  expect(root.querySelector('ul')?.getAttribute('aria-label')).toBe('本页词条');
  expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    '六稳稳就业、稳金融3出现 3 次',
    '六保保居民就业1出现 1 次',
  ]);
});

/** What a screen reader says of a row. */
function said(entry: string): string | undefined {
  const row = document.querySelector(`[data-entry="${entry}"]`)?.cloneNode(true) as Element | undefined;
  for (const unsaid of row?.querySelectorAll('[aria-hidden="true"]') ?? []) unsaid.remove();
  return row && [...row.querySelectorAll('span:not(:has(span))')].map((part) => part.textContent).join(' ');
}

it('says each count in words', () => {
  list();
  expect(said('liu-wen')).toBe('六稳 稳就业、稳金融 出现 3 次');
});

it('a list that is not of a page has no counts', () => {
  const root = mount(
    <TermList rows={[{ entry: 'a', headword: '甲', gloss: '乙' }]} label="查词结果" onChoose={() => {}} />,
  );
  expect(root.querySelector('.term-count')).toBeNull();
  expect(said('a')).toBe('甲 乙');
  expect(root.querySelector('.term')?.hasAttribute('data-count')).toBe(false);
});

it('marks what the document itself explains, and says it', () => {
  const root = list(rows.map((row, i) => ({ ...row, own: i === 0 })));
  expect([...root.querySelectorAll('li')].map((item) => item.querySelector('.grade')?.textContent)).toEqual([
    '本文',
    undefined,
  ]);
  expect(said('liu-wen')).toBe('六稳 本文 稳就业、稳金融 出现 3 次');
});

it('a press tells which term was chosen', () => {
  const onChoose = vi.fn();
  list(rows, onChoose);
  press(document.querySelector('[data-entry="liu-bao"]'));
  expect(onChoose.mock.calls).toEqual([[rows[1]]]);
});

it('shows markup as text', () => {
  const root = list([{ entry: 'a', headword: MARKUP, gloss: MARKUP, count: 1 }]);
  expect(root.querySelectorAll('img, b')).toHaveLength(0);
  expect(root.querySelector('.term-headword')?.textContent).toBe(MARKUP);
});

it('is without fault', async () => {
  list();
  expect(await problems()).toEqual([]);
});
