import type { TryOut } from '../../components/library/types';
import { compile } from '../../glossary/match/compile';
import { Scanner } from '../../glossary/match/scan';
import { variantsOf } from '../../glossary/match/variants';

const MOST_FORMS = 6;

/** What an entry alone would mark in a sentence, by the matcher that reads the pages. */
export const tryOut: TryOut = (entry, sentence) => {
  const head = { id: 'try', name: 'try', version: '1', publisher: '-', language: 'zh-Hans', license: '-' } as const;
  const scanner = new Scanner(compile([{ ...head, entries: [entry] }]));
  const marks = scanner.scan(sentence).map(({ start, end, how }) => ({ start, end, near: how === 'near' }));
  const forms = variantsOf(entry).forms.filter(({ reasons }) => !reasons.includes('longForm'));
  const others = new Set(forms.map(({ text }) => text.replaceAll('、', '')));
  others.delete(entry.headword);
  return { marks, forms: [...others].slice(0, MOST_FORMS) };
};
