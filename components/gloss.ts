import type { Entry } from '../glossary/entry';

/** 指 and 即 that open a definition, but not the words that begin with them (指标, 即将). */
const OPENING = /^(?:即(?![将时便使可])|指(?![标导挥数定引南]))/;
/** What one line of a list holds, in characters. */
const GLOSS_LENGTH = 60;

/** The beginning of a definition, for one line of a list. */
export function glossOf(entry: Entry): string {
  const text = entry.senses[0]!.definition.replace(OPENING, '').replace(/。$/, '');
  return [...text].slice(0, GLOSS_LENGTH).join('');
}
