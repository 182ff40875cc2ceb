import { describe, expect, it } from 'vitest';
import { ROOMS, type SourceFile, sourcesIn } from './sources';

const MOST_LINES = 400;
const MOST_LINES_OF_A_FUNCTION = 60;

/** A line that opens a function: a declaration, a method or an arrow, but no statement. */
const OPENS = /^(?!\s*(?:if|for|while|switch|catch|else|do|\})\b).*(?:\)(?::[^=;]+)?|=>) \{$/;

/** Each function with a body of several lines, by where it begins, with its number of lines. */
function functionsIn({ path, text }: SourceFile): { at: string; lines: number }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    if (!OPENS.test(line)) return [];
    const indent = /^\s*/.exec(line)![0];
    const end = lines.findIndex((other, j) => j > i && other.startsWith(`${indent}}`));
    return end < 0 ? [] : [{ at: `${path}:${i + 1}`, lines: end - i + 1 }];
  });
}

describe('no source is too long to read', () => {
  it.each(ROOMS)(`no file of more than ${MOST_LINES} lines in %s`, (room) => {
    const long = sourcesIn([room]).filter(({ text }) => text.split('\n').length > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it(`no function of more than ${MOST_LINES_OF_A_FUNCTION} lines in the matcher`, () => {
    const functions = sourcesIn(['glossary/match']).flatMap(functionsIn);
    expect(functions.length).toBeGreaterThan(30);
    expect(functions.filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });

  it('measures functions, methods and arrows from their first line to their last', () => {
    const text = [
      'export function one(): number {',
      '  if (true) {',
      '    return 1;',
      '  }',
      '  return 2;',
      '}',
      'class A {',
      '  #two(a: string): void {',
      '    a;',
      '  }',
      '}',
      'const three = (a: number) => {',
      '  a;',
      '};',
    ].join('\n');
    expect(functionsIn({ path: 'a.ts', text })).toEqual([
      { at: 'a.ts:1', lines: 6 },
      { at: 'a.ts:8', lines: 3 },
      { at: 'a.ts:12', lines: 3 },
    ]);
  });
});
