import { describe, expect, it } from 'vitest';
import { MOST_IDS, parseToBackground, parseToPage } from '../../../store/messages';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `entry-${i}`);

const TO_BACKGROUND = [
  { type: 'entries', ids: [] },
  { type: 'entries', ids: ['liu-wen', 'liu-bao'] },
  { type: 'entries', ids: ['a'.repeat(80)] },
  { type: 'entries', ids: ids(MOST_IDS) },
  { type: 'count', terms: 0 },
  { type: 'count', terms: 36 },
];

const TO_PAGE = [
  { type: 'summary' },
  { type: 'show', entry: 'liu-wen', nth: 0 },
  { type: 'show', entry: 'liu-wen', nth: 12 },
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
    ['an id that is too long', { type: 'entries', ids: ['a'.repeat(81)] }],
    ['too many ids', { type: 'entries', ids: ids(MOST_IDS + 1) }],
    ['a negative count', { type: 'count', terms: -1 }],
    ['a broken count', { type: 'count', terms: 1.5 }],
    ['a count that is no number', { type: 'count', terms: '1' }],
    ['a count that is not finite', { type: 'count', terms: Number.POSITIVE_INFINITY }],
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
    ['an entry that is too long', { type: 'show', entry: 'a'.repeat(81), nth: 0 }],
    ['an entry that is no string', { type: 'show', entry: { id: 'liu-wen' }, nth: 0 }],
    ['a negative place', { type: 'show', entry: 'liu-wen', nth: -1 }],
    ['a broken place', { type: 'show', entry: 'liu-wen', nth: 0.5 }],
    ['no place', { type: 'show', entry: 'liu-wen' }],
  ])('refuses %s', (_, message) => {
    expect(parseToPage(message)).toBeUndefined();
  });
});
