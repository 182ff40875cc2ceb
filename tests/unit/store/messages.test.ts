import { describe, expect, it } from 'vitest';
import { MOST_IDS, parseToPage, parseToPanel } from '../../../store/messages';
import { parseToBackground } from '../../../store/to-background';
import { entryOf } from '../components/entries';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `entry-${i}`);

const TO_BACKGROUND = [
  { type: 'entries', ids: [] },
  { type: 'entries', ids: ['liu-wen', 'liu-bao'] },
  { type: 'entries', ids: ['own/kept-abc'] },
  { type: 'entries', ids: ['a'.repeat(200)] },
  { type: 'entries', ids: ids(MOST_IDS) },
  { type: 'count', terms: 0 },
  { type: 'count', terms: 36 },
  { type: 'library' },
  { type: 'library', known: '12' },
  { type: 'keep', entry: entryOf('liu-wen'), page: { title: '报告', url: 'https://www.a.gov.cn/1.html' } },
  {
    ...{ type: 'document', title: '报告', url: 'https://www.a.gov.cn/', metaTags: { PubDate: '2021-01-20' } },
    blocks: [
      { text: '名词解释', kind: 'heading' },
      { text: '四早', kind: 'cell', row: 0 },
    ],
  },
];

const TO_PAGE = [
  { type: 'summary' },
  { type: 'show', entry: 'liu-wen', nth: 0 },
  { type: 'show', entry: 'liu-wen', nth: 12 },
  { type: 'frame', id: 3 },
  { type: 'walk', by: 1 },
  { type: 'walk', by: -1 },
  { type: 'unknown', show: true },
  { type: 'showUnknown', term: '“五个一”', nth: 0 },
];

/** What nobody may take for a message. */
const NO_MESSAGES: [what: string, message: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a string', 'summary'],
  ['a number', 7],
  ['an array', ['entries', []]],
  ['a function', () => ({ type: 'summary' })],
  ['no type', { ids: [] }],
  ['an unknown type', { type: 'eval', code: '1' }],
  ['a type from the prototype', { type: 'constructor' }],
  ['a type that is no string', { type: ['entries'], ids: [] }],
  ['a map', new Map([['type', 'summary']])],
];

describe('parseToBackground', () => {
  it.each(TO_BACKGROUND.map((message) => [message.type, message] as const))('takes %s as it is', (_, message) => {
    expect(parseToBackground(message)).toEqual(message);
  });

  it.each([
    ...NO_MESSAGES,
    ['a message to a page', { type: 'summary' }],
    ['an extra field', { type: 'count', terms: 1, tab: 2 }],
    ['an extra field that hides as __proto__', JSON.parse('{"type":"count","terms":1,"__proto__":{"terms":2}}')],
    ['ids missing', { type: 'entries' }],
    ['ids that are no list', { type: 'entries', ids: 'liu-wen' }],
    ['an id that is no string', { type: 'entries', ids: ['liu-wen', 7] }],
    ['an id that is too long', { type: 'entries', ids: ['a'.repeat(201)] }],
    ['too many ids', { type: 'entries', ids: ids(MOST_IDS + 1) }],
    ['a negative count', { type: 'count', terms: -1 }],
    ['a broken count', { type: 'count', terms: 1.5 }],
    ['a count that is no number', { type: 'count', terms: '1' }],
    ['a count that is not finite', { type: 'count', terms: Number.POSITIVE_INFINITY }],
    ['an entry to keep that is none', { type: 'keep', entry: { id: 'x' }, page: { title: '', url: '' } }],
    ['a block of an unknown kind', { ...TO_BACKGROUND.at(-1), blocks: [{ text: '', kind: 'script' }] }],
    ['a text that is no string', { ...TO_BACKGROUND.at(-1), blocks: [{ text: 7, kind: 'paragraph' }] }],
    ['a count that is NaN', { type: 'count', terms: Number.NaN }],
  ])('refuses %s', (_, message) => {
    expect(parseToBackground(message)).toBeUndefined();
  });
});

describe('parseToPage', () => {
  it.each(TO_PAGE.map((message) => [JSON.stringify(message), message] as const))('takes %s as it is', (_, message) => {
    expect(parseToPage(message)).toEqual(message);
  });

  it.each([
    ...NO_MESSAGES,
    ['a message to the background', { type: 'count', terms: 1 }],
    ['an extra field', { type: 'summary', extra: undefined }],
    ['an extra field that hides as __proto__', JSON.parse('{"type":"summary","__proto__":{"type":"show"}}')],
    ['an extra field with a name of the prototype', { type: 'summary', toString: 'x' }],
    ['an entry that is too long', { type: 'show', entry: 'a'.repeat(201), nth: 0 }],
    ['an entry that is no string', { type: 'show', entry: { id: 'liu-wen' }, nth: 0 }],
    ['a negative place', { type: 'show', entry: 'liu-wen', nth: -1 }],
    ['a broken place', { type: 'show', entry: 'liu-wen', nth: 0.5 }],
    ['a walk of two', { type: 'walk', by: 2 }],
    ['no place', { type: 'show', entry: 'liu-wen' }],
  ])('refuses %s', (_, message) => {
    expect(parseToPage(message)).toBeUndefined();
  });
});

describe('parseToPanel', () => {
  it.each([{ type: 'changed' }, { type: 'at', entry: 'liu-wen', nth: 2 }])('takes %j as it is', (message) => {
    expect(parseToPanel(message)).toEqual(message);
  });

  it.each([...NO_MESSAGES, ['a place without a number', { type: 'at', entry: 'liu-wen' }]])(
    'refuses %s',
    (_, message) => {
      expect(parseToPanel(message)).toBeUndefined();
    },
  );
});
