import type { CopyForm, Subject } from '../../components/card-props';
import { citation, markdown, plainText } from '../../glossary/cite';

const WRITERS = { definition: plainText, citation, markdown } as const;

/** One sense of an entry, as the card shows it, for the clipboard. */
export function asText(subjects: readonly Subject[], form: CopyForm, entry: string, sense: number): string {
  const subject = subjects.find((one) => one.entry.id === entry) ?? subjects[0]!;
  const { headword, senses } = subject.entry;
  return WRITERS[form]({ headword, senses: [senses[sense] ?? senses[0]!] });
}
