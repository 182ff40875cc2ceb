import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonCursor } from '../../../../glossary/exchange/json-cursor';
import { Refusal } from '../../../../glossary/exchange/problems';

const LIMITS = { value: 10_000, depth: 20 };

/** Rebuilds a value by walking through it as far down as it goes. */
function walk(cursor: JsonCursor): unknown {
  if (cursor.peek() === '[') {
    cursor.open('[');
    const out: unknown[] = [];
    while (cursor.element()) out.push(walk(cursor));
    return out;
  }
  if (cursor.peek() !== '{') return cursor.value();
  cursor.open('{');
  const out: [string, unknown][] = [];
  for (let key = cursor.key(); key !== undefined; key = cursor.key()) out.push([key, walk(cursor)]);
  return Object.fromEntries(out);
}

function whole(text: string, read: (cursor: JsonCursor) => unknown): unknown {
  const cursor = new JsonCursor(text, LIMITS);
  const value = read(cursor);
  cursor.end();
  return value;
}

const json = fc
  .tuple(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t', ' \n'))
  .map(([value, space]) => JSON.stringify(value, null, space as string));

describe('a walk through JSON', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(json, (text) => {
        const expected: unknown = JSON.parse(text);
        expect(whole(text, (cursor) => cursor.value())).toEqual(expected);
        expect(whole(text, walk)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses whatever JSON.parse refuses, and nothing else throws', () => {
    const broken = fc.tuple(json, fc.nat(), fc.constantFrom('', '"', ',', '{', ']', '\\', '1', ':', 'x'));
    fc.assert(
      fc.property(broken, ([text, where, instead]) => {
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + instead + text.slice(at + 1);
        let expected: unknown = Refusal;
        try {
          expected = JSON.parse(changed);
        } catch {
          // Not JSON any more.
        }
        for (const read of [walk, (cursor: JsonCursor) => cursor.value()]) {
          let got: unknown;
          try {
            got = whole(changed, read);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            got = Refusal;
          }
          expect(got).toEqual(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the line', () => {
    const cursor = new JsonCursor('{\n"a": [1,\n\n2]\n}', LIMITS);
    cursor.open('{');
    expect([cursor.key(), cursor.line]).toEqual(['a', 2]);
    cursor.open('[');
    cursor.element();
    cursor.value();
    cursor.element();
    cursor.peek();
    expect(cursor.line).toBe(4);
  });
});
