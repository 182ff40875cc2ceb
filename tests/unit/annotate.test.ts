import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { report } from './glossary/fixture';
import { bundledScanner } from './glossary/pack-of';
import { root } from './repo/sources';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/tsx'),
    [join(root, 'scripts/annotate.ts'), ...args],
    { cwd: folder, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

describe('annotate', () => {
  it('prints the matches of a file with exactly the fields of its contract', () => {
    const { status, stdout, stderr } = annotate([file('a.txt', '推广枫桥经验，深化放管服。\n')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.endsWith(']\n')).toBe(true);
    expect(JSON.parse(stdout)).toEqual([
      { start: 2, end: 6, text: '枫桥经验', entry: 'fengqiao-jingyan', term: '枫桥经验', how: 'exact', score: 1 },
      { start: 9, end: 12, text: '放管服', entry: 'fang-guan-fu', term: '“放管服”改革', how: 'variant', score: 0.9 },
    ]);
  });

  it('prints for the report what the scanner finds', () => {
    const { stdout } = annotate([file('report.txt', report)]);
    const expected = bundledScanner().scan(report);
    expect((JSON.parse(stdout) as Line[]).map(({ start, end }) => [start, end])).toEqual(
      expected.map(({ start, end }) => [start, end]),
    );
  });

  it('prints an empty list for an empty file', () => {
    expect(annotate([file('empty.txt', '')])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('reads standard input for -', () => {
    const { status, stdout } = annotate(['-'], '三供一业');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ start: 0, end: 4, text: '三供一业' }]);
  });

  it.each(['--lines before', '--lines after'])('prints one list for each line: %s', (order) => {
    const path = file('lines.txt', '枫桥经验\r\n\n推进三供一业\n');
    const { status, stdout } = annotate(order.endsWith('before') ? ['--lines', path] : [path, '--lines']);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(4);
    expect(
      lines.slice(0, 3).map((line) => (JSON.parse(line) as Line[]).map(({ start, text }) => [start, text])),
    ).toEqual([[[0, '枫桥经验']], [], [[2, '三供一业']]]);
  });

  it('counts a byte order mark and both characters of a line end', () => {
    const text = '\ufeff深化“放管服”改革\r\n\r\n用好“两山论”，😀枫桥经验\r\n';
    const found = JSON.parse(annotate([file('windows.txt', text)]).stdout) as Line[];
    expect(found.map((match) => match.text)).toEqual(['“放管服”改革', '两山论', '枫桥经验']);
    for (const match of found) expect(text.slice(match.start, match.end)).toBe(match.text);
  });

  describe('complains on standard error, prints nothing and fails', () => {
    const big = file('big.txt', '');
    truncateSync(big, 64 * 1024 * 1024 + 1);

    it.each([
      ['no file', [], 'usage: '],
      ['two files', ['a.txt', 'b.txt'], 'usage: '],
      ['only an option', ['--lines'], 'usage: '],
      ['an unknown option', ['--json', 'a.txt'], 'usage: '],
      ['an unknown option alone', ['--help'], 'usage: '],
      ['a missing file', ['missing.txt'], 'no such file: missing.txt'],
      ['a path through a file', [join(big, 'x')], 'cannot read '],
      ['a directory', ['.'], 'not a file: .'],
      ['a file in another encoding', [file('gbk.txt', Buffer.from([0xb7, 0xe3, 0xc7, 0xc5]))], 'is not UTF-8 text'],
      ['a file that breaks off in a character', [file('cut.txt', Buffer.from('枫桥').subarray(0, 5))], 'is not UTF-8'],
      ['a file of more than 64 MB', [big], 'is larger than 64 MB'],
    ])('%s', (_, args, message) => {
      const { status, stdout, stderr } = annotate(args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^annotate: /);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
    });

    it('standard input in another encoding', () => {
      const { status, stdout, stderr } = annotate(['-'], Buffer.from([0xff, 0xfe]));
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('standard input is not UTF-8 text');
    });
  });
}, 60_000);
