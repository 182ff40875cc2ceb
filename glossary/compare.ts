import type { Entry, Sense } from './entry';

/**
 * Whether an entry of a glossary says the same of a term as another one, such as the document's own. Parts are compared
 * where both name them, in any order; the words where both are official. Our own words for something without parts are
 * not to be held against an official definition: then nothing is said.
 */
export function compareEntries(one: Entry, other: Entry): 'same' | 'different' | undefined {
  const answers = one.senses.flatMap((a) => other.senses.map((b) => compareSenses(a, b)));
  if (answers.includes('same')) return 'same';
  return answers.includes('different') ? 'different' : undefined;
}

function compareSenses(a: Sense, b: Sense): 'same' | 'different' | undefined {
  const [parts, others] = [partsOf(a), partsOf(b)];
  if (parts && others) return parts === others ? 'same' : 'different';
  if (plain(a.definition) === plain(b.definition)) return 'same';
  return a.grade === 'official' && b.grade === 'official' ? 'different' : undefined;
}

function partsOf({ items }: Sense): string | undefined {
  return items
    ?.flatMap(({ parts }) => parts.map(plain))
    .sort()
    .join('\n');
}

/** Without an opening 指 or 即, blanks, quotes and punctuation. Lean: this runs in every page. */
const plain = (text: string): string =>
  text.replace(/^(?:是指|指|即)/, '').replace(/[\s“”‘’"'「」『』、，,；;。.：:（）()]/g, '');
