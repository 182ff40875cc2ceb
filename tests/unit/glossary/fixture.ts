import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

/** The report of the Dadukou district government with its 名词解释 appendix. */
export const report = read('dadukou-2021-report.txt');

export interface Mention {
  term: string;
  core: string;
  start: number;
  end: number;
}

/** Every place in the body of the report where a person found a term. */
export const { bodyEnd, mentions } = JSON.parse(read('seed-mentions.json')) as {
  bodyEnd: number;
  mentions: Mention[];
};

/**
 * The appendix as pairs of headword and definition. A paragraph that does not begin with a headword and ： is the rest
 * of the one before, which a page break cut.
 */
export function appendixOf(text: string): { headword: string; definition: string }[] {
  const [, appendix = ''] = text.split(/^名词解释$/m);
  const out: { headword: string; definition: string }[] = [];
  for (const paragraph of appendix.trim().split(/\n{2,}/)) {
    const begins = /^([^，。；：]{2,20})：(.+)$/s.exec(paragraph);
    if (begins) out.push({ headword: begins[1] ?? '', definition: begins[2] ?? '' });
    else out[out.length - 1]!.definition += paragraph;
  }
  return out;
}
