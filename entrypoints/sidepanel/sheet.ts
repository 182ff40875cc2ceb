import Papa from 'papaparse';
import type { MarkedPage } from '../../components/page-state';
import { markdown } from '../../glossary/cite';
import { HEADERS } from '../../glossary/exchange/columns';
import { escapeFormula } from '../../glossary/exchange/formula';

const COLUMNS = ['headword', 'definition', 'grade', 'title', 'issuer', 'documentNumber', 'date', 'url'] as const;
/** As the tables of the library say it. */
const GRADES = { official: '官方', editorial: '编写' };

/** All terms of a page with their definitions and sources, under its title. */
export function asMarkdown({ title, terms }: Pick<MarkedPage, 'title' | 'terms'>): string {
  const heading = title ? [`# ${title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&]/g, '\\$&')}`] : [];
  return [...heading, ...terms.flatMap(({ known }) => (known ? [markdown(known.entry)] : []))].join('\n\n');
}

/** A row for each sense, with the headers that the import of tables knows; no cell is a formula. */
export function asCsv({ terms }: Pick<MarkedPage, 'terms'>): string {
  const rows = terms.flatMap(({ known, count }) =>
    (known?.entry.senses ?? []).map(({ definition, grade, source }) => {
      const cells = { ...source, headword: known!.entry.headword, definition, grade: GRADES[grade] };
      return [...COLUMNS.map((column) => escapeFormula(cells[column] ?? '')), String(count)];
    }),
  );
  return Papa.unparse([[...COLUMNS.map((column) => HEADERS[column]), '本页次数'], ...rows]);
}
