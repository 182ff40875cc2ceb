import type { Content, Format, ReadOptions, ReadResult } from '../../../../glossary/exchange/format';
import type { PackHead, PersonalEntry } from '../../../../glossary/exchange/personal';

export const HEAD: PackHead = {
  id: 'own',
  name: '我的词库',
  version: '1',
  publisher: '本人',
  language: 'zh-Hans',
  license: '个人使用',
};

export const OPTIONS: ReadOptions = { source: { title: '导入的表格', issuer: '本单位' }, category: '导入' };

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export function written(format: Pick<Format, 'write'>, content: Content): Uint8Array {
  return bytesOf([...format.write!(content)].join(''));
}

export function read(
  format: Pick<Format, 'read'>,
  from: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  return format.read!(typeof from === 'string' ? bytesOf(from) : from, { ...OPTIONS, ...options });
}

/** The codes of the problems, with their lines: `row.headword-missing 3`. */
export const codesOf = ({ problems }: Pick<ReadResult, 'problems'>) =>
  problems.map(({ code, line }) => (line === undefined ? code : `${code} ${line}`));

/** An own entry of which only what matters to a test is given. */
export function personal(change: Partial<PersonalEntry> = {}): PersonalEntry {
  return {
    id: 'own-1',
    headword: '大城三管',
    aliases: [],
    not: [],
    senses: [{ definition: '释义。', grade: 'editorial', source: { title: '报告', issuer: '政府' } }],
    category: '城市',
    see: [],
    createdAt: 1,
    changedAt: 1,
    ...change,
  };
}
