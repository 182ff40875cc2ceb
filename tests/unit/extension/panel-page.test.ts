import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageTerm } from '../../../components/page-state';
import { Follower } from '../../../entrypoints/shared/follow';
import { filterOf } from '../../../entrypoints/sidepanel/filter';
import { asCsv, asMarkdown } from '../../../entrypoints/sidepanel/sheet';
import type { Entry } from '../../../glossary/entry';
import { entryOf, entryWith, senseOf } from '../components/entries';

const term = (entry: Entry, change: Partial<PageTerm> = {}): PageTerm => ({
  ...{ entry: entry.id, headword: entry.headword, count: 2, places: [{ frame: 0, count: 2 }] },
  known: { entry, origin: { kind: 'bundled', name: '随附' } },
  ...change,
});

describe('the filter', () => {
  const terms = ['da-cheng-san-guan', 'liu-wen', 'liu-bao'].map((id) => term(entryOf(id)));
  const { known: _, ...bare } = term(entryWith({ id: 'b', headword: '生僻词' }));
  const sound = (text: string) => (text === '六稳' ? 'liù wěn' : '');
  const filter = filterOf([...terms, bare], sound);

  it.each([
    ['六', ['liu-wen', 'liu-bao']],
    ['三管', ['da-cheng-san-guan']],
    ['稳就业', ['liu-wen']],
    ['liuwen', ['liu-wen']],
    ['lw', ['liu-wen']],
    ['大成三管', ['da-cheng-san-guan']],
    ['生僻', ['b']],
    ['河图洛书', []],
  ])('%s', (query, expected) => {
    expect([...filter(query)].sort()).toEqual([...expected].sort());
  });
});

describe('all terms of a page', () => {
  const plain = entryWith({ headword: '甲乙工程', senses: [senseOf({ definition: '指甲，\n和“乙”。' })] });
  const risky = entryWith({ headword: '=1+1', senses: [senseOf({ definition: '@SUM(A1)', grade: 'editorial' })] });
  const { known: _, ...bare } = term(entryWith({ headword: '生僻词' }));

  it('are a table for a spreadsheet, in which nothing is a formula', () => {
    const [header, ...rows] = asCsv({ terms: [term(plain), term(risky), bare] }).split('\r\n');
    expect(header).toBe('词语,释义,性质,来源文件,发布机关,文号,日期,链接,本页次数');
    expect(rows).toEqual(['甲乙工程,"指甲，\n和“乙”。",官方,报告,政府,,,,2', "'=1+1,'@SUM(A1),编写,报告,政府,,,,2"]);
  });

  it('are Markdown under the title of the page, in which no text is markup', () => {
    const text = asMarkdown({ title: '# 报告 *一*\n[二]', terms: [term(plain), term(risky), bare] });
    expect(text.split('\n\n')[0]).toBe('# \\# 报告 \\*一\\* \\[二\\]');
    expect(text).toContain('**甲乙工程**\n\n> 指甲，\n> 和“乙”。');
    expect(text.match(/——/g)).toHaveLength(2);
    expect(asMarkdown({ title: '', terms: [] })).toBe('');
  });
});

describe('the connections to a page', () => {
  interface FakePort {
    frame: number;
    message(value: unknown): void;
    drop(): void;
    disconnect: ReturnType<typeof vi.fn>;
  }
  let ports: FakePort[];
  let hear: (message: unknown, sender: object) => void;
  const told = { changed: vi.fn(), at: vi.fn() };

  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
    ports = [];
    told.changed.mockReset();
    told.at.mockReset();
    (browser.tabs as unknown as Record<string, unknown>).connect = (
      _: number,
      { frameId, name }: { frameId: number; name: string },
    ) => {
      expect(name).toBe('panel');
      const on = { message: (_: unknown) => {}, end: () => {} };
      ports.push({
        frame: frameId,
        message: (value) => on.message(value),
        drop: () => on.end(),
        disconnect: vi.fn(),
      });
      return {
        onMessage: { addListener: (listener: typeof on.message) => (on.message = listener) },
        onDisconnect: { addListener: (listener: typeof on.end) => (on.end = listener) },
        disconnect: ports.at(-1)!.disconnect,
      };
    };
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      hear = listener as typeof hear;
    });
  });

  const frames = () => ports.map(({ frame }) => frame);

  it('tell of changes and of where the reader is, frame by frame', () => {
    const follower = new Follower(7, told);
    follower.follow([0, 3]);
    expect(frames()).toEqual([0, 3]);
    ports[0]!.message({ type: 'changed' });
    ports[1]!.message({ type: 'at', entry: 'liu-wen', nth: 2 });
    expect(told.changed).toHaveBeenCalledOnce();
    expect(told.at.mock.calls).toEqual([[{ entry: 'liu-wen', frame: 3, nth: 2 }]]);
  });

  it.each([[undefined], ['changed'], [{ type: 'eval' }], [{ type: 'at', entry: 1, nth: 0 }]])(
    'take no other message: %j',
    (message) => {
      new Follower(7, told);
      ports[0]!.message(message);
      expect(told.changed).not.toHaveBeenCalled();
      expect(told.at).not.toHaveBeenCalled();
    },
  );

  it('are made again when the page has begun anew, which it tells the background', () => {
    new Follower(7, told);
    ports[0]!.drop();
    hear({ type: 'count', terms: 1 }, { id: browser.runtime.id, tab: { id: 7 }, frameId: 0 });
    expect(frames()).toEqual([0, 0]);
    expect(told.changed).toHaveBeenCalledOnce();
    hear({ type: 'count', terms: 2 }, { id: browser.runtime.id, tab: { id: 7 }, frameId: 5 });
    expect(frames()).toEqual([0, 0, 5]);
  });

  it.each([
    ['of another tab', { type: 'count', terms: 1 }, { tab: { id: 8 } }],
    ['of another kind', { type: 'library' }, { tab: { id: 7 } }],
    ['of nobody', { type: 'count', terms: 1 }, {}],
    ['of another extension', { type: 'count', terms: 1 }, { id: 'other', tab: { id: 7 } }],
  ])('do not heed a message %s', (_, message, sender) => {
    new Follower(7, told);
    hear(message, { id: browser.runtime.id, ...sender });
    expect(told.changed).not.toHaveBeenCalled();
    expect(ports).toHaveLength(1);
  });

  it('end', () => {
    const follower = new Follower(7, told);
    follower.follow([4]);
    follower.stop();
    expect(ports.map(({ disconnect }) => disconnect.mock.calls.length)).toEqual([1, 1]);
  });
});
