import { readdirSync, readFileSync } from 'node:fs';

export type Kind = 'appendix' | 'inline' | 'enumeration';

/** What an extractor gives for one definition; `items` are the listed parts, one list for each numeral of the term. */
export interface Found {
  term: string;
  definition: string;
  kind: Kind;
  items?: string[][];
}

/** One labelled definition; README.md says how term and definition are cut. */
export interface Label extends Found {
  /** The format's number in the list of formats: G1 to G26, I1 to I15, or a name for what has none. */
  format: string;
  /** Debatable: finding it and not finding it are both right. */
  optional?: boolean;
  /** A reader could call it appendix or inline alike. */
  anyKind?: boolean;
  /** Its definition explains parts of the term one by one, and an extractor may give them as well. */
  hasParts?: boolean;
  /** Other cuts that are as good. */
  also?: { term?: string; definition?: string }[];
}

export interface ExtractionCase {
  name: string;
  text: string;
  html: boolean;
  note: string;
  tags: string[];
  definitions: Label[];
}

const folder = new URL('documents/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** All documents with their labels, by name. Throws where a document has no label file. */
export function loadExtractionCases(): ExtractionCase[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|html)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      text: read(name),
      html: name.endsWith('.html'),
      ...(JSON.parse(read(name.replace(/\.\w+$/, '.json'))) as Pick<ExtractionCase, 'note' | 'tags' | 'definitions'>),
    }));
}
