import { readCorpus } from '../corpus';
import { packsOf } from '../terms';

/** Entries of the library that is measured. */
export const ENTRIES = 100_000;
const NAME = '大词库';

/** A pack file with so many entries of a real size: definitions of 40 to 100 characters, some aliases and notes. */
export function largePack(root: string): string {
  const corpus = readCorpus(root);
  const { paragraphs } = corpus;
  const made = packsOf(corpus, ENTRIES * 2)
    .at(-1)!
    .entries.slice(0, ENTRIES);
  const entries = made.map(({ id, headword }, n) => {
    const definition = `指${paragraphs[n % paragraphs.length]!.slice(0, 40 + (n % 60))}`;
    return {
      ...{ id, headword, category: `类别${n % 12}` },
      ...(n % 5 === 0 ? { aliases: [{ text: `${headword}工作` }] } : {}),
      senses: [{ definition, grade: 'official', source: 'report' }],
    };
  });
  const head = { id: 'large', name: NAME, version: '1', publisher: '某局', language: 'zh-Hans', license: 'CC0-1.0' };
  return JSON.stringify({ ...head, sources: { report: { title: '政府工作报告', issuer: '某人民政府' } }, entries });
}
