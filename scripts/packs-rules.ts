import type { Entry, Pack, Sense } from '../glossary/entry.ts';
import { foldedText } from '../glossary/fold/full.ts';
import { type Variant, variantsOf } from '../glossary/match/variants.ts';
import { joinPieces, layOut } from '../glossary/parts.ts';
import {
  AWAITING_READING,
  COUNTS,
  COUNTS_NOTHING,
  PLAIN_THOUGH_SHORT,
  UNDATED,
  WITHIN_ANOTHER,
} from './packs-exceptions.ts';
import { agrees, numeralsIn } from './packs-numerals.ts';

/** The rules that every bundled pack keeps; docs/glossary.md says why. Each gives back what breaks it, in Chinese. */

export const SHORTEST_DEFINITION = 15;
/** Without the enumerated official wordings, which are as long as they are. */
export const LONGEST_DEFINITION = 120;
/** A headword of so many characters is met within other words. */
const SHORT = 2;

export interface Problem {
  rule: string;
  pack: string;
  entry: string;
  headword: string;
  what: string;
}

interface Placed {
  pack: Pack;
  entry: Entry;
  forms: Variant[];
}

type Rule = (one: Placed, all: readonly Placed[]) => string[];

const isOurs = ({ senses }: Entry) => senses.some(({ grade }) => grade === 'editorial');
const partsOf = ({ items = [] }: Sense) => items.flatMap(({ parts }) => parts);
/** A form that is marked wherever it stands. */
const isFree = ({ when, how, reasons }: Variant) => !when && how !== 'near' && !reasons.includes('longForm');

const lengths: Rule = ({ entry }) =>
  entry.senses.flatMap((sense) => {
    if (sense.grade !== 'editorial') return [];
    const { length } = [...sense.definition];
    const own = length - [...partsOf(sense).join('')].length;
    if (length < SHORTEST_DEFINITION) return [`释义只有 ${length} 字`];
    return own > LONGEST_DEFINITION ? [`释义除列举项外有 ${own} 字`] : [];
  });

const dates: Rule = ({ entry: { headword, senses } }) =>
  senses.flatMap(({ grade, source }) =>
    grade === 'editorial' && !source.date && !(headword in UNDATED) ? [`出处《${source.title}》没有日期`] : [],
  );

const checks: Rule = ({ entry }) =>
  isOurs(entry) && !entry.checked && !AWAITING_READING.includes(entry.headword) ? ['没有复核记录'] : [];

const counts: Rule = ({ entry: { headword, senses } }) => {
  const counted = numeralsIn(headword);
  return senses.flatMap((sense) => {
    const found = (sense.items ?? []).map(({ parts }) => parts.length);
    if (found.length === 0 && (counted.length === 0 || headword in COUNTS_NOTHING || headword in COUNTS)) return [];
    const expected = COUNTS[headword]?.counts ?? counted;
    if (found.length > 0 && expected.length === 0) return [];
    return agrees(found, expected) ? [] : [`数目应为 ${expected.join('、')}，列举了 ${found.join('、') || '零'} 项`];
  });
};

const parts: Rule = ({ entry }) =>
  entry.senses.flatMap((sense) => {
    const groups = sense.items ?? [];
    const pieces = layOut(sense.definition, groups);
    const lists = pieces.filter(({ kind }) => kind === 'list');
    if (lists.length !== groups.length || joinPieces(pieces) !== sense.definition) {
      return ['列举项没有按次序逐字出现在释义中'];
    }
    const between = pieces.flatMap((piece) =>
      piece.kind === 'list' ? piece.items.slice(0, -1).map(({ after }) => after) : [],
    );
    const wrong = between.find((after) => !/^(?:[，、；和及]|以及)?$/.test(after));
    return wrong === undefined ? [] : [`列举项之间有“${wrong}”`];
  });

const short: Rule = ({ entry: { headword, when } }) =>
  !when && foldedText(headword).length <= SHORT && !(headword in PLAIN_THOUGH_SHORT)
    ? ['两个字的词没有 when 条件']
    : [];

const links: Rule = ({ entry: { id, see } }, all) =>
  see
    .filter((other) => other === id || !all.some(({ entry }) => entry.id === other))
    .map((other) => `没有词条 ${other}`);

/** A text that has a separator or a quotation mark in such a word has another word there, so one with it never counts. */
const vetoes: Rule = ({ entry: { not }, forms }) => {
  const folded = forms.map(({ text }) => foldedText(text));
  return not.flatMap((word) => [
    ...(folded.includes(foldedText(word)) ? [`not 中的“${word}”正是本词的写法`] : []),
    ...(/[、，“”‘’（）+/]/.test(word) ? [`not 中的“${word}”带标点，不起作用`] : []),
  ]);
};

const twice: Rule = ({ entry, forms }, all) => {
  const own = forms.filter(isFree).map(({ text }) => foldedText(text));
  return all
    .filter((other) => other.entry !== entry && isOurs(other.entry) && isOurs(entry))
    .flatMap((other) =>
      other.forms
        .filter(isFree)
        .filter(({ text }) => own.includes(foldedText(text)))
        .map(({ text }) => `“${text}”也是 ${other.entry.headword}（${other.pack.id}）的写法，两处都没有 when`),
    );
};

/** A form that may fail its condition, with a freely marked form of another entry inside it: then that one is marked. */
const within: Rule = ({ entry, forms }, all) => {
  const heads = forms.filter((form) => isFree(form) && form.reasons.length === 0).map(({ text }) => foldedText(text));
  return all
    .filter((other) => other.entry !== entry && other.entry.when && !other.forms.some(isFree))
    .filter((other) => heads.some((text) => isInside(text, foldedText(other.entry.headword))))
    .filter((other) => !entry.not.includes(other.entry.headword))
    .filter((other) => WITHIN_ANOTHER[`${entry.headword} < ${other.entry.headword}`] === undefined)
    .map((other) => `是 ${other.entry.headword}（有 when 条件）的一部分，not 中没有它`);
};

const isInside = (text: string, other: string) => text.length < other.length && other.includes(text);

const RULES: Readonly<Record<string, Rule>> = {
  释义长度: lengths,
  出处日期: dates,
  复核: checks,
  数目: counts,
  列举项: parts,
  短词: short,
  参见: links,
  排除词: vetoes,
  重复写法: twice,
  包含关系: within,
};
export const RULE_NAMES: readonly string[] = ['编号', '词头', ...Object.keys(RULES), '例外'];

/** Everything that breaks a rule in some packs, which have passed the schema. */
export function problemsOf(packs: readonly Pack[]): Problem[] {
  const all = packs.flatMap((pack) =>
    pack.entries.map((entry): Placed => ({ pack, entry, forms: variantsOf(entry).forms })),
  );
  const found: Problem[] = [...repeated(all), ...idleExceptions(all)];
  for (const one of all) {
    for (const [rule, test] of Object.entries(RULES)) {
      for (const what of test(one, all)) found.push(problem(rule, one, what));
    }
  }
  return found;
}

const problem = (rule: string, { pack, entry }: Placed, what: string): Problem => ({
  ...{ rule, what },
  ...{ pack: pack.id, entry: entry.id, headword: entry.headword },
});

/** Ids that stand twice, and headwords of our own that do without a condition to tell them apart. */
function repeated(all: readonly Placed[]): Problem[] {
  const ids = new Map<string, Placed>();
  const heads = new Map<string, Placed>();
  const found: Problem[] = [];
  for (const one of all) {
    const { entry } = one;
    const same = ids.get(entry.id);
    if (same) found.push(problem('编号', one, `也是 ${same.entry.headword}（${same.pack.id}）的编号`));
    ids.set(entry.id, one);
    if (!isOurs(entry)) continue;
    const head = foldedText(entry.headword);
    const other = heads.get(head);
    if (other && !(entry.when && other.entry.when)) found.push(problem('词头', one, `${other.pack.id} 已有这个词`));
    heads.set(head, one);
  }
  return found;
}

/** Exceptions for headwords that no pack has any more. */
function idleExceptions(all: readonly Placed[]): Problem[] {
  const heads = new Set(all.map(({ entry }) => entry.headword));
  return [COUNTS, COUNTS_NOTHING, PLAIN_THOUGH_SHORT, UNDATED]
    .flatMap((list) => Object.keys(list))
    .concat(AWAITING_READING)
    .filter((headword) => !heads.has(headword))
    .map((headword) => ({ rule: '例外', pack: '-', entry: '-', headword, what: '例外表中有，词条中没有' }));
}
