import { blocksOfText } from '../../../glossary/extract/block.ts';
import { extractDefinitions } from '../../../glossary/extract/extract.ts';
import { readHtml } from '../../../scripts/blocks-of-html.ts';
import { type Extract, type ExtractionScores, evaluateExtraction } from './evaluate.ts';
import { type ExtractionCase, loadExtractionCases } from './load.ts';

/** The project's own extraction, on a document as `npm run extract` reads it. */
export const extract: Extract = ({ text, html }) => {
  const { blocks, title } = html ? readHtml(text) : { blocks: blocksOfText(text), title: undefined };
  return extractDefinitions(blocks, { title }).definitions.map(({ term, definition, kind, items }) => ({
    term,
    definition,
    kind,
    ...(items ? { items: items.map(({ parts }) => parts) } : {}),
  }));
};

/** The extraction's scores over the labelled documents. */
export function scoreExtraction(cases: readonly ExtractionCase[] = loadExtractionCases()): ExtractionScores {
  return evaluateExtraction(cases, extract);
}
