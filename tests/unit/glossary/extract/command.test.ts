import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../repo/sources';

const folder = mkdtempSync(join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

function extract(args: string[], input: string | Buffer = '') {
  const command = [join(root, 'scripts/extract.ts'), ...args];
  return spawnSync(join(root, 'node_modules/.bin/tsx'), command, { cwd: folder, input, encoding: 'utf8' });
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run extract', () => {
  const text = '😀\r\n名词解释\r\n四早：早发现、早报告。\r\n多规合一：指推动各类规划融合。';

  it('prints the definitions of a text with their places in the file', () => {
    const { stdout, status } = extract([file('a.txt', text)]);
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toEqual([
      { term: '四早', definition: '早发现、早报告。', kind: 'appendix', start: 10, end: 21 },
      { term: '多规合一', definition: '指推动各类规划融合。', kind: 'appendix', start: 23, end: 38 },
    ]);
    for (const { start, end, term, definition } of found) expect(text.slice(start, end)).toBe(`${term}：${definition}`);
  });

  it('reads standard input', () => {
    const { stdout } = extract(['-'], '严守生态保护、永久基本农田、城镇开发边界“三条红线”。');
    expect(JSON.parse(stdout)).toEqual([
      {
        term: '三条红线',
        definition: '生态保护、永久基本农田、城镇开发边界',
        kind: 'enumeration',
        items: [{ parts: ['生态保护', '永久基本农田', '城镇开发边界'] }],
        start: 2,
        end: 25,
      },
    ]);
  });

  it('reads the blocks of an HTML page', () => {
    const { stdout } = extract([join(root, 'tests/fixtures/extract/disclosure.html')]);
    const found = JSON.parse(stdout) as { term: string; definition: string; kind: string }[];
    expect(found.map(({ term, definition, kind }) => [term, definition, kind])).toEqual([
      ['三品', '增品种、提品质、创品牌', 'enumeration'],
      ['集体经济组织', '农村集体经济组织', 'inline'],
      ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。', 'appendix'],
      ['项目支出', '指在基本支出之外为完成特定任务发生的支出。', 'appendix'],
      ['“三公”经费', '指因公出国（境）费、公务用车购置及运行费、公务接待费。', 'appendix'],
    ]);
  });

  it('prints an empty list where nothing is defined', () => {
    expect(extract(['-'], '各位代表：我们要努力。').stdout).toBe('[]\n');
  });

  it.each([
    ['no file', () => [], 'usage: '],
    ['two files', () => ['a', 'b'], 'usage: '],
    ['an unknown option', () => ['--all'], 'usage: '],
    ['a file that is not there', () => [join(folder, 'none.txt')], 'no such file: '],
    ['a folder', () => [folder], 'not a file: '],
    ['a file in another encoding', () => [file('gbk.txt', Buffer.from([0xc3, 0xfb, 0xb4, 0xca]))], 'is not UTF-8 text'],
  ])('says what is wrong: %s', (_, args, message) => {
    const { status, stderr, stdout } = extract(args());
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('refuses a file larger than 64 MB before it reads it', () => {
    const path = file('large.txt', '');
    truncateSync(path, 64 * 1024 * 1024 + 1);
    const { status, stderr } = extract([path]);
    expect(status).toBe(1);
    expect(stderr).toContain('is larger than 64 MB');
  });
});
