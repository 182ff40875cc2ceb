import { bare, isAllowed, kindAgrees, sameEntry, sameItems } from './compare.ts';
import type { ExtractionCase, Found, Label } from './load.ts';

export const PRECISION = 0.99;
export const RECALL = 0.97;

export type Extract = (document: { name: string; text: string; html: boolean }) => Found[];

export interface Miss {
  document: string;
  label: Label;
  /** What was found for the same term, if anything. */
  instead?: Found;
}

export interface Surplus {
  document: string;
  found: Found;
}

export interface Mismatch {
  document: string;
  label: Label;
  found: Found;
}

export interface Share {
  tag: string;
  right: number;
  of: number;
}

export interface ExtractionScores {
  precision: number;
  recall: number;
  right: number;
  misses: Miss[];
  surplus: Surplus[];
  /** Right but for its kind: inline for enumeration or the other way round. */
  kinds: Mismatch[];
  /** Right but for its list of parts. */
  items: Mismatch[];
  /** The same entry given again. */
  repeated: Surplus[];
  /** Labels found, by the label's format. */
  formats: Share[];
  /** Labels found and `wrong` entries, by the document's tags. */
  tags: (Share & { documents: number; wrong: number })[];
}

interface Outcome {
  case: ExtractionCase;
  pairs: { label: Label; found: Found }[];
  missed: Label[];
  surplus: Found[];
  repeated: Found[];
  all: Found[];
}

/** Pairs what was found with the labels, entries of the very same kind first; each label is used once. */
function judge(one: ExtractionCase, all: Found[]): Outcome {
  const required = one.definitions.filter(({ optional }) => !optional);
  const pairs: Outcome['pairs'] = [];
  const taken = new Set<Label>();
  let rest = all;
  for (const close of [(found: Found, label: Label) => found.kind === label.kind, kindAgrees]) {
    rest = rest.filter((found) => {
      const label = required.find((label) => !taken.has(label) && close(found, label) && sameEntry(found, label));
      if (label) pairs.push({ label, found });
      if (label) taken.add(label);
      return !label;
    });
  }
  const stray = rest.filter((found) => !one.definitions.some((label) => isAllowed(found, label)));
  const again = (found: Found) => required.some((label) => kindAgrees(found, label) && sameEntry(found, label));
  return {
    case: one,
    pairs,
    missed: required.filter((label) => !taken.has(label)),
    surplus: stray.filter((found) => !again(found)),
    repeated: stray.filter(again),
    all,
  };
}

function shares(labels: readonly { tag: string; right: boolean }[]): Share[] {
  const byTag = new Map<string, Share>();
  for (const { tag, right } of labels) {
    const share = byTag.get(tag) ?? { tag, right: 0, of: 0 };
    byTag.set(tag, { tag, right: share.right + (right ? 1 : 0), of: share.of + 1 });
  }
  return [...byTag.values()].sort((a, b) => a.tag.localeCompare(b.tag, 'en', { numeric: true }));
}

function byDocumentTag(outcomes: readonly Outcome[]): ExtractionScores['tags'] {
  const tags = [...new Set(outcomes.flatMap((outcome) => outcome.case.tags))].sort();
  return tags.map((tag) => {
    const those = outcomes.filter((outcome) => outcome.case.tags.includes(tag));
    const sum = (count: (outcome: Outcome) => number) => those.reduce((total, outcome) => total + count(outcome), 0);
    const right = sum(({ pairs }) => pairs.length);
    const of = right + sum(({ missed }) => missed.length);
    return { tag, documents: those.length, right, of, wrong: sum(({ surplus }) => surplus.length) };
  });
}

/** Runs `extract` on every document and compares entry by entry. Pure but for what `extract` does; its errors pass through. */
export function evaluateExtraction(cases: readonly ExtractionCase[], extract: Extract): ExtractionScores {
  const outcomes = cases.map((one) => judge(one, extract({ name: one.name, text: one.text, html: one.html })));
  const pairs = outcomes.flatMap((outcome) => outcome.pairs.map((pair) => ({ ...pair, document: outcome.case.name })));
  const misses = outcomes.flatMap(({ case: { name }, missed, all }) =>
    missed.map((label) => ({
      document: name,
      label,
      instead: all.find(({ term }) => bare(term) === bare(label.term)),
    })),
  );
  const list = (pick: (outcome: Outcome) => Found[]): Surplus[] =>
    outcomes.flatMap((outcome) => pick(outcome).map((found) => ({ document: outcome.case.name, found })));
  const surplus = list((outcome) => outcome.surplus);
  return {
    precision: pairs.length / Math.max(1, pairs.length + surplus.length),
    recall: pairs.length / Math.max(1, pairs.length + misses.length),
    right: pairs.length,
    misses,
    surplus,
    kinds: pairs.filter(({ label, found }) => !label.anyKind && label.kind !== found.kind),
    items: pairs.filter(({ label, found }) => label.items && !sameItems(found, label)),
    repeated: list((outcome) => outcome.repeated),
    formats: shares([
      ...pairs.map(({ label }) => ({ tag: label.format, right: true })),
      ...misses.map(({ label }) => ({ tag: label.format, right: false })),
    ]),
    tags: byDocumentTag(outcomes),
  };
}
