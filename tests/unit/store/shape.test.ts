import { describe, expect, it } from 'vitest';
import { anyOf, count, flag, oneOf, record, text } from '../../../store/shape';

describe('shapes', () => {
  it.each([
    ['flag', flag, [true, false], [0, 1, 'true', null, undefined]],
    ['count', count, [0, 7, 2 ** 40], [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, 1n]],
    ['text', text(3), ['', '六', '六稳保'], ['六稳六保', 7, null, ['六'], new String('六')]],
    ['text that may not be empty', text(3, 1), ['六'], ['']],
    ['one of', oneOf('a', 1, true), ['a', 1, true], ['A', '1', 'true', false, undefined, ['a']]],
    ['any of', anyOf(flag, count), [true, 3], ['x', -1]],
    [
      'record',
      record({ a: count, b: flag }),
      [
        { a: 1, b: true },
        { b: false, a: 0 },
      ],
      [null, undefined, 'ab', [1, true]],
    ],
  ])('%s', (_, shape, good, bad) => {
    for (const value of good) expect(shape(value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(shape(value), String(value)).toBe(false);
  });

  it.each([
    ['a field missing', { a: 1 }],
    ['a field too many', { a: 1, b: true, c: 1 }],
    ['another field in its place', { a: 1, c: true }],
    ['a field of another shape', { a: '1', b: true }],
    ['a field that is only inherited', Object.create({ a: 1, b: true })],
    ['one of them inherited', Object.assign(Object.create({ b: true }), { a: 1 })],
    ['a field that hides as __proto__', JSON.parse('{"a":1,"b":true,"__proto__":{}}')],
  ])('a record with %s is none', (_, value) => {
    expect(record({ a: count, b: flag })(value)).toBe(false);
  });
});
