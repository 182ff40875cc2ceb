// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOmnibox, headline, suggestion } from '../../../entrypoints/background/omnibox';
import type { Entry } from '../../../glossary/entry';
import { entryWith, MARKUP, senseOf } from '../components/entries';
import { translate } from '../components/mount';

type Suggestions = { content: string; description: string }[];

const setDefaultSuggestion = vi.fn();
const create = vi.fn();
const update = vi.fn();
let changed: (text: string, suggest: (found: Suggestions) => void) => void;
let entered: (text: string, disposition: string) => void;

beforeEach(() => {
  fakeBrowser.reset();
  for (const each of [setDefaultSuggestion, create, update]) each.mockReset().mockResolvedValue(undefined);
  Object.assign(browser, {
    omnibox: {
      setDefaultSuggestion,
      onInputChanged: { addListener: (listener: typeof changed) => (changed = listener) },
      onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
    },
  });
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
  vi.spyOn(browser.tabs, 'update').mockImplementation(update);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values) =>
    translate(key as never, ...((values ?? []) as string[])),
  );
  answerOmnibox();
});
afterEach(() => {
  vi.restoreAllMocks();
  delete (browser as unknown as Record<string, unknown>).omnibox;
});

const ask = (text: string) => new Promise<Suggestions>((done) => changed(text, done));

/** What the browser reads of a description, which must be well-formed XML. */
function parsed(description: string): Document {
  const document = new DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

describe('suggestions', () => {
  it.each(['大城三管', '大成三管', 'dcsg', 'dachengsanguan', 'dàchéngsānguǎn'])(
    'for %s begin with the entry',
    async (query) => {
      const [first] = await ask(query);
      expect(first?.content).toBe('大城三管');
      expect(parsed(first!.description).querySelector('match')?.textContent).toBe('大城三管');
    },
  );

  it('are few, and each is well-formed', async () => {
    const found = await ask('大');
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThanOrEqual(6);
    for (const { description } of found) parsed(description);
  });

  it.each([
    ['', '输入要查的词'],
    ['大城三管', '查“大城三管”'],
    ['<match>没有&这个', '词库中没有“<match>没有&这个”'],
  ])('for %j the first line says so', async (query, expected) => {
    await ask(query);
    const [[{ description }]] = setDefaultSuggestion.mock.calls as [[{ description: string }]];
    expect(parsed(description).documentElement.textContent).toContain(expected);
    expect(parsed(description).querySelector('match')).toBeNull();
  });
});

describe('a description', () => {
  const found = (entry: Entry) => ({ entry, how: 'headword' as const });
  const hostile = `${MARKUP}\u0000\ud83d\uffff]]>`;
  const entry = entryWith({ headword: hostile, senses: [senseOf({ definition: hostile })] });

  it('of hostile text is well-formed, with nothing but the text in it', () => {
    const document = parsed(suggestion(found(entry), false).description);
    expect([...document.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['d', 'match', 'dim']);
    expect(document.querySelector('match')?.textContent).toContain(MARKUP);
  });

  it('is plain text where the browser shows it as it is', () => {
    const plain = entryWith({ headword: 'A&B', senses: [senseOf({ definition: '甲<乙' })] });
    expect(suggestion(found(plain), true).description).toBe('A&B — 甲<乙');
    expect(headline('A&B', [], true)).toContain('“A&B”');
  });
});

describe('Enter', () => {
  it.each([
    ['currentTab', update, undefined],
    ['newForegroundTab', create, true],
    ['newBackgroundTab', create, false],
  ])('opens the look-up: %s', async (disposition, to, active) => {
    entered('一网通办 & 一件事', disposition);
    await new Promise((done) => setTimeout(done));
    const [[{ url, ...rest }]] = to.mock.calls as [[{ url: string; active?: boolean }]];
    expect(new URL(url).pathname).toBe('/look-up.html');
    expect(new URL(url).searchParams.get('q')).toBe('一网通办 & 一件事');
    expect(rest.active).toBe(active);
  });
});
