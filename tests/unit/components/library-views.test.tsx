// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureText } from '../../../components/library/failure-text';
import { dateText, sizeText } from '../../../components/library/format';
import { ImportPreview, type ImportPreviewProps } from '../../../components/library/ImportPreview';
import { PackDetails } from '../../../components/library/PackDetails';
import { PackList } from '../../../components/library/PackList';
import { problemText } from '../../../components/library/problem-text';
import { StorageView } from '../../../components/library/StorageView';
import { SubscribeView } from '../../../components/library/SubscribeView';
import type { PackRow } from '../../../components/library/types';
import { PROBLEM_CODES } from '../../../glossary/exchange/problems';
import { MARKUP } from './entries';
import { button, mount, press, problems, translate, type } from './mount';

const told = {
  onChoose: vi.fn(),
  onSwitch: vi.fn(),
  onMove: vi.fn(),
  onUpdate: vi.fn(),
  onExport: vi.fn(),
  onRemove: vi.fn(),
};
beforeEach(() => vi.resetAllMocks());

const own: PackRow = { id: 'own', name: '我的词库', kind: 'own', on: true, count: 3 };
const subscribed: PackRow = {
  ...{
    id: 'ju',
    name: MARKUP,
    kind: 'subscribed',
    on: false,
    count: 12345,
    publisher: '某局',
    version: '2',
    updatedAt: 0,
  },
  subscription: {
    ...{ url: 'https://a.example/p.json', hash: 'ab'.repeat(32), checkedAt: 1, goodAt: 1 },
    problem: 'subscription.redirected',
  },
};

describe('the shelf', () => {
  const shelf = () => mount(<PackList packs={[own, subscribed]} chosen="ju" folded={false} {...told} />);

  it('lists the packs with where they come from, how many entries, and whether the last update failed', async () => {
    const root = shelf();
    const rows = [...root.querySelectorAll('[data-pack]')].map((row) => row.textContent);
    expect(rows).toEqual(['我的词库我的3 条', `${MARKUP}订阅12,345 条未能更新`]);
    expect(root.querySelector('[data-pack="ju"] img, [data-pack="ju"] script')).toBeNull();
    expect(await problems()).toEqual([]);
  });

  it('turns a pack on, and moves it with Alt and an arrow', () => {
    const root = shelf();
    press(root.querySelector('[data-pack="ju"] .switch'));
    expect(told.onSwitch).toHaveBeenCalledWith('ju', true);
    const name = root.querySelector('[data-pack="ju"] .pack-name')!;
    const key = (more: object) =>
      void act(() => void name.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...more })));
    key({ key: 'ArrowUp' });
    expect(told.onMove).not.toHaveBeenCalled();
    key({ key: 'ArrowUp', altKey: true });
    expect(told.onMove.mock.calls).toEqual([['ju', -1]]);
  });
});

describe('the details of a pack', () => {
  const details = (pack: PackRow) => mount(<PackDetails pack={pack} first={false} last updating={false} {...told} />);

  it('say its address, its hash and why it could not be had', () => {
    const text = details(subscribed).textContent!;
    for (const part of ['https://a.example/p.json', 'ab'.repeat(32), '会转到另一地址', '某局'])
      expect(text).toContain(part);
    expect(button('下移')).toHaveProperty('disabled', true);
  });

  it('remove it only when asked twice', () => {
    details(subscribed);
    press(button('移除'));
    expect(told.onRemove).not.toHaveBeenCalled();
    press(button('移除词库'));
    expect(told.onRemove).toHaveBeenCalledOnce();
  });

  it('offer no removal of what is the reader’s own or the administrator’s', () => {
    const names = (root: Element) => [...root.querySelectorAll('button')].map((one) => one.textContent);
    expect(names(details(own))).toEqual(['上移', '下移', '导出']);
    const managed = { ...subscribed, subscription: { ...subscribed.subscription!, managed: true } };
    const root = details(managed);
    expect(names(root)).toEqual(['上移', '下移', '立即更新', '导出']);
    expect(root.textContent).toContain('由管理员设置');
  });
});

describe('a preview', () => {
  const entry = {
    ...{ id: 'a', headword: MARKUP, category: '测试', aliases: [], not: [], see: [] },
    senses: [{ definition: '释义', grade: 'editorial' as const, source: { title: '甲', issuer: '乙' } }],
  };
  const mine = { ...entry, createdAt: 1, changedAt: 1 };
  const told = {
    onTable: vi.fn(),
    onTo: vi.fn(),
    onPackName: vi.fn(),
    onAnswer: vi.fn(),
    onConfirm: vi.fn(),
    onCancel: vi.fn(),
  };
  const merge = {
    ...{ added: 0, changed: 0, same: 0 },
    conflicts: ['a', 'not-shown'],
    duplicates: [],
    clashes: [{ id: 'a', mine, theirs: mine }],
  };
  const props: ImportPreviewProps = {
    file: { name: 'a.csv', size: 2048, format: 'csv', pasted: false },
    result: {
      refused: false,
      count: 1,
      entries: [entry],
      lines: [2],
      problems: [{ code: 'row.definition-missing', line: 3 }],
      problemCount: 1,
    },
    ...{ choices: {}, to: 'own', packName: 'a', replaces: undefined, merge, answers: new Map(), failure: undefined },
    ...told,
  };

  it('names what is wrong by line, and shows what a file says as text only', async () => {
    const root = mount(<ImportPreview {...props} />);
    expect(root.querySelector('.problems li')?.textContent).toBe('第 3 行没有释义。');
    expect(root.querySelector('.first strong')?.textContent).toBe(MARKUP);
    expect(root.querySelector('img, script')).toBeNull();
    expect(await problems()).toEqual([]);
  });

  it('is carried out only when each conflict has an answer', () => {
    mount(<ImportPreview {...props} />);
    expect(button('导入 1 条')).toHaveProperty('disabled', true);
    press(button('采用新的'));
    expect(told.onAnswer).toHaveBeenCalledWith(['a', 'not-shown'], 'theirs');
    mount(<ImportPreview {...props} answers={new Map([['a', 'theirs']])} />);
    expect(button('导入 1 条')).toHaveProperty('disabled', true);
    const answers = new Map([
      ['a', 'theirs' as const],
      ['not-shown', 'theirs' as const],
    ]);
    mount(<ImportPreview {...props} answers={answers} />);
    press(button('导入 1 条'));
    expect(told.onConfirm).toHaveBeenCalledOnce();
  });

  it('of a file that cannot be used offers nothing to import', () => {
    const result = {
      ...props.result,
      refused: true,
      count: 0,
      entries: [],
      problems: [{ code: 'file.html' as const }],
    };
    const root = mount(<ImportPreview {...props} result={result} />);
    expect(root.textContent).toContain('这是网页，不是表格。');
    expect([...root.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['取消']);
  });
});

describe('delete all', () => {
  it('needs the word typed out', () => {
    const onDelete = vi.fn();
    const root = mount(
      <StorageView
        sizes={{ packs: [{ id: 'own', name: '我的词库', entries: 1, bytes: 2048 }], settings: 2 }}
        onDelete={onDelete}
      />,
    );
    expect(root.querySelector('tbody tr')?.textContent).toBe('我的词库12 KB');
    press(button('全部删除…'));
    type(root.querySelector('#delete-word'), '删');
    expect(button('确认删除')).toHaveProperty('disabled', true);
    type(root.querySelector('#delete-word'), '删除');
    press(button('确认删除'));
    expect(onDelete).toHaveBeenCalledOnce();
  });
});

describe('a subscription', () => {
  it('says in words why a pack could not be had', async () => {
    const state = { step: 'ask', failure: 'subscription.status', status: 404 } as const;
    const root = mount(<SubscribeView state={state} onFetch={vi.fn()} onAdd={vi.fn()} onCancel={vi.fn()} />);
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('网站没有给出文件。（状态 404）');
    expect(await problems()).toEqual([]);
  });
});

describe('the words', () => {
  it.each(PROBLEM_CODES)('for %s are a sentence', (code) => {
    expect(problemText({ code }, translate)).toMatch(/^[^$]{4,}。$/);
  });

  it('name the field and what stands there', () => {
    const text = problemText({ code: 'field.invalid', field: 'senses.0.source.url', found: 'ftp:' }, translate);
    expect(text).toBe('有一项格式不对。（位置：senses.0.source.url · ftp:）');
  });

  it('for an unknown failure are what it says of itself', () => {
    expect(failureText('constructor', translate)).toBe('未能完成：constructor');
    expect(failureText('library.quota', translate)).toContain('磁盘空间不足');
  });

  it('for sizes and days are short', () => {
    expect([2, 999, 2048, 5_400_000, 3 * 2 ** 30].map(sizeText)).toEqual(['2 B', '999 B', '2 KB', '5.1 MB', '3 GB']);
    expect(dateText(Date.UTC(2026, 0, 5, 12))).toBe('2026年1月5日');
  });
});
