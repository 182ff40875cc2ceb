import type { ExtractionScores } from './evaluate.ts';
import type { Found } from './load.ts';

const entry = ({ kind, term, definition }: Found): string => `[${kind}] ${term} = ${definition}`;

/** The scores as lines to read: the figures, each format and tag that is not whole, every miss and every surplus entry. */
export function reportExtraction(scores: ExtractionScores): string[] {
  const { precision, recall, right, misses, surplus, kinds, items, repeated, formats, tags } = scores;
  return [
    `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}: ${right} right, ${misses.length} missed, ${surplus.length} false`,
    `${kinds.length} of another kind, ${items.length} with other parts, ${repeated.length} repeated`,
    ...formats.map((share) => `${share.tag}: ${share.right} of ${share.of}`),
    ...tags
      .filter((tag) => tag.right < tag.of || tag.wrong > 0)
      .map((tag) => `${tag.tag} (${tag.documents} documents): ${tag.right} of ${tag.of}, ${tag.wrong} false`),
    ...misses.flatMap(({ document, label, instead }) => [
      `missed ${document} ${label.format} ${entry(label)}`,
      ...(instead ? [`    instead ${entry(instead)}`] : []),
    ]),
    ...surplus.map(({ document, found }) => `false ${document} ${entry(found)}`),
    ...kinds.map(({ document, label, found }) => `kind ${document} ${label.term}: ${found.kind} for ${label.kind}`),
    ...items.map(
      ({ document, label, found }) =>
        `parts ${document} ${label.term}: ${JSON.stringify(found.items)} for ${JSON.stringify(label.items)}`,
    ),
  ];
}
