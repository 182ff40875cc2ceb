import type { Condition, Entry } from '../entry';
import { foldedText } from '../fold/full';
import { NUMERALS } from '../numerals';
import type { How, Reason } from './reasons';
import { REGIONAL } from './regional';

/**
 * One way in which an entry may be written. 、 stands at each joint: a place where a real text may put a separator or
 * start another quotation.
 */
export interface Variant {
  text: string;
  how: How;
  reasons: Reason[];
  when?: Condition;
  /** Other ways to write the same folded text, for the joints that they show (放、管、服). */
  spellings?: string[];
}

/** Generic words that writers add to a term or leave out (variants.md, V5). */
const TAILS = ['综合改革', '改革', '工程', '行动', '服务', '建设', '经费', '体系', '机制', '工作'];
/** Pairs that real reports swap within one document (the seed report: 骨干路网, 骨架路网). */
const SYNONYMS: ReadonlyArray<readonly [string, string]> = [['骨干', '骨架']];
/** A near form has to leave this many folded units in common, or it could be another term. */
const NEAR_MINIMUM = 6;
/** A long form of more folded units is a paragraph, not a way to write a term. */
const LONG_FORM_MAXIMUM = 60;
/** A part of fewer units is met everywhere (供水). */
const SHORTEST_PART = 3;
const DIGITS = '〇一二三四五六七八九';
/** 一二三 alone counts; with another word beside it it is a name. */
const SHORTEST_SPOKEN = 4;
/** Words before the core of a name that say only how far it reaches. */
const HEADS = ['国家', '国家级', '全国', '新时代', '中央'];
/** What is left of a name without such a word must have so many units. */
const LONG_ENOUGH = 5;

const numeral = `[${NUMERALS}]`;
const NUMERAL_AT_START = new RegExp(`^${numeral}`);
const HALF = `${numeral}(?!个(?:、|$|${numeral}))[^${NUMERALS}、]{1,4}`;
const TWO_HALVES = new RegExp(`^(${HALF})、?(${HALF})$`);
const MEASURED = new RegExp(`(${numeral})([个大])(?!${numeral})`, 'g');
const BARE_NUMERAL = new RegExp(`(?<!个)(${numeral})(?=[^个大种项张条位”${NUMERALS}])`, 'g');
const CONJOINED = /(?<=^[^、]+[^参中、])[和与及](?=[^、]{2,}$)/;
const QUOTED_CORE = /^(.*?)[“‘「]([^”’」]+)[”’」](.*)$/;

/** How an entry may be written. */
export interface Variants {
  /** Best first; of two with the same folded text the first stands, or both if they have different conditions. */
  forms: Variant[];
  /**
   * Lists of what a form is made of: its two halves, the parts that it counts. A text may put a word between them, or
   * the parts in another order.
   */
  lists: Variant[][];
}

export function variantsOf(entry: Entry): Variants {
  const own: Variant = { text: entry.headword, how: 'exact', reasons: [], when: entry.when };
  const declared = entry.aliases.map(
    ({ text, when }): Variant => ({
      text,
      how: 'variant',
      reasons: [isList(text) ? 'longForm' : 'alias'],
      when,
    }),
  );
  // A declared alias may repeat the headword to give it a second condition; that is the headword still.
  const head = foldedText(entry.headword);
  for (const alias of declared)
    if (foldedText(alias.text) === head) Object.assign(alias, { how: 'exact', reasons: [] });
  const short = [...bracketed(own), ...cores(own)];
  // What the entry says of a form goes before what its shape allows; where both allow it unasked, the shape says why.
  const free = new Set(short.filter(({ when }) => !when).map(({ text }) => foldedText(text)));
  const isOther = ({ text, when }: Variant) => !when && free.has(foldedText(text));
  const roots = [own, ...declared.filter((one) => !isOther(one)), ...short, ...declared.filter(isOther)].map(jointed);
  const shaped = roots.flatMap((root) => [...swapped(root), ...measured(root)]);
  const spelt = [...roots, ...shaped];
  const respelt = [...roots.flatMap(otherTwo), ...roots.flatMap(spokenDigits), ...roots.flatMap(regional)];
  // A name of two members may be a list of the entry; then it is that.
  const long = [...longForms(entry), ...roots.flatMap(rejoined)];
  const forms = [...spelt, ...respelt, ...long, ...spelt.flatMap(synonymous)];
  return { forms: unique(forms), lists: [halves(own), ...partLists(entry)].filter((list) => list.length > 1) };
}

/** 简政放权、放管结合、优化服务, but not 放、管、服. */
function isList(text: string): boolean {
  return text.split('、').length > 1 && text.length >= NEAR_MINIMUM;
}

/** Adds a reason to a variant of a variant. */
function derive(from: Variant, text: string, reason: Reason, more: Partial<Variant> = {}): Variant {
  const how = from.how === 'near' ? 'near' : 'variant';
  return { text, how, reasons: [...from.reasons, reason], when: from.when, ...more };
}

/** 文（化馆）图（书馆）总分馆制: without the brackets' text, and with it. The second is only a matter of the fold. */
function bracketed(from: Variant): Variant[] {
  const without = from.text.replace(/（[^）]*）|\([^)]*\)/g, '');
  return without !== from.text && without ? [derive(from, without, 'brackets')] : [];
}

/**
 * 农村“三变”改革: without the generic tail, without the head, and the quoted core alone. A core that could be an
 * ordinary phrase must stand in quotes wherever it stands alone.
 */
function cores(from: Variant): Variant[] {
  const found = QUOTED_CORE.exec(from.text);
  if (!found) return [];
  const [, head = '', core = '', tail = ''] = found;
  const out: Variant[] = [];
  const generic = TAILS.includes(tail);
  if (generic && head) out.push(derive(from, head + core, 'shortened'));
  if (generic && head && !isVague(core)) out.push(derive(from, core + tail, 'shortened'));
  if (HEADS.includes(head) && foldedText(core + tail).length >= LONG_ENOUGH)
    out.push(derive(from, core + tail, 'shortened'));
  if ((generic || isPaired(core)) && !(head && isVague(core))) {
    out.push(derive(from, core, 'shortened', isDistinctive(core) ? {} : { when: 'quoted' }));
  }
  return out;
}

/** 四个一 is a frame that any office fills: alone it says nothing, even in quotes. */
function isVague(core: string): boolean {
  return new RegExp(`^${numeral}个?${numeral}$`).test(core);
}

/** Long enough and unlike an ordinary phrase. */
function isDistinctive(core: string): boolean {
  if (isPaired(core)) return true;
  return NUMERAL_AT_START.test(core) ? core.length >= 5 : core.length >= 3;
}

function isPaired(core: string): boolean {
  return TWO_HALVES.test(core);
}

/** What stands before the numeral abbreviation, its two halves (七横 and 七纵), and what follows; none if it has no two. */
function halvesOf(text: string): [head: string, first: string, second: string, tail: string] | undefined {
  const core = QUOTED_CORE.exec(text);
  const halves = TWO_HALVES.exec(core?.[2] ?? text);
  if (!halves) return undefined;
  return [core ? `${core[1]}“` : '', halves[1] ?? '', halves[2] ?? '', core ? `”${core[3]}` : ''];
}

/** 、 between the two halves of a numeral abbreviation. */
function jointed(from: Variant): Variant {
  const halves = halvesOf(from.text);
  if (!halves) return from;
  const [head, first, second, tail] = halves;
  return { ...from, text: `${head}${first}、${second}${tail}` };
}

/** After a noun these are its company: 两会一行 is no 一行两会. */
const COMPANY = '一行';

/** 七横七纵 and 七纵七横, 三供一业 and 一业三供: only where both halves are a numeral with its noun. */
function swapped(from: Variant): Variant[] {
  const halves = halvesOf(from.text);
  if (!halves) return [];
  const [head, first, second, tail] = halves;
  if (first === COMPANY) return [];
  return [derive(from, `${head}${second}、${first}${tail}`, 'order')];
}

/** Other measure words for 个 and 大. 四个支柱产业 is an ordinary phrase where 四大支柱产业 is a title, hence the quotes. */
const OTHER_MEASURES: Record<string, ReadonlyArray<readonly [string, Condition | undefined]>> = {
  个: [['大', undefined]],
  大: [['个', 'quoted']],
};

/** 一个尊重五个统筹 for 一尊重五统筹; 五大振兴 for 五个振兴. */
function measured(from: Variant): Variant[] {
  const out: Variant[] = [];
  for (const [measure, others] of Object.entries(OTHER_MEASURES)) {
    for (const [other, when] of others) {
      const changed = from.text.replace(MEASURED, (all, digit: string, was: string) =>
        was === measure ? digit + other : all,
      );
      if (changed !== from.text && from.text.length >= 4) {
        out.push(derive(from, changed, 'measure', { when: from.when ?? when }));
      }
    }
  }
  const count = [...from.text].filter((char) => NUMERALS.includes(char)).length;
  const inserted = from.text.replace(BARE_NUMERAL, '$1个');
  if (inserted !== from.text && count >= 2 && halvesOf(from.text)) out.push(derive(from, inserted, 'measure'));
  return out;
}

/** The parts in full, and with what they share written once: 大城细管、智管、众管; 产业、人才、文化、生态、组织振兴. */
function longForms(entry: Entry): Variant[] {
  const lists = entry.senses.flatMap(({ items = [] }) => {
    const parts = items.flatMap((group) => group.parts);
    return items.length === 1 ? [parts, ...factored(parts)] : [parts];
  });
  // 碧水、蓝天、绿地、田园、宁静行动: the generic word of 五大环保行动 may follow the parts.
  const tail = TAILS.find((word) => entry.headword.endsWith(word));
  const texts = lists.flatMap((list) => {
    const text = list.join('、');
    return list.length < 2 ? [] : tail && !text.endsWith(tail) ? [text, text + tail] : [text];
  });
  return texts.flatMap((text): Variant[] => {
    const { length } = foldedText(text);
    if (length < NEAR_MINIMUM || length > LONG_FORM_MAXIMUM) return [];
    return [{ text, how: 'variant', reasons: ['longForm'] }];
  });
}

/**
 * The list with its shared head said only first, or but for its last character (以案说纪、法、德、责; 以案说纪、说法、说德、说责), and
 * with its shared tail, a word of two or more, said only last.
 */
function factored(parts: readonly string[]): string[][] {
  const head = sharedLength(parts);
  const tail = sharedLength(parts.map((part) => [...part].reverse().join('')));
  const heads = [head, head - 1].filter((length, i) => length > i && parts.every((part) => part.length > length));
  const out = heads.map((length) => parts.map((part, i) => (i === 0 ? part : part.slice(length))));
  if (tail > 1 && parts.every((part) => part.length > tail)) {
    out.push(parts.map((part, i) => (i === parts.length - 1 ? part : part.slice(0, -tail))));
  }
  return out;
}

/** How many UTF-16 code units all parts begin with in common. */
function sharedLength(parts: readonly string[]): number {
  const [first = '', ...rest] = parts;
  let n = 0;
  while (n < first.length && rest.every((part) => part[n] === first[n])) n++;
  return n;
}

/** 二区两群 and 2不愁3保障: two as 二, in forms long enough not to be another term, where nothing else differs. */
function otherTwo(from: Variant): Variant[] {
  if (!from.text.includes('两') || foldedText(from.text).length < 4) return [];
  return [derive(from, from.text.replaceAll('两', '二'), 'numeral')];
}

/** 中国制造二〇二五, “七二一”工作法: a number that is read digit by digit. Of one or two digits the fold takes care. */
function spokenDigits(from: Variant): Variant[] {
  const text = from.text.replace(/(?<![\d.])\d{3,}(?![\d.])/g, (digits) =>
    digits.replace(/\d/g, (digit) => DIGITS[+digit]!),
  );
  return text === from.text || foldedText(text).length < SHORTEST_SPOKEN ? [] : [derive(from, text, 'numeral')];
}

/** 數碼政府, 資訊孤島 for 数字政府, 信息孤岛. */
function regional(from: Variant): Variant[] {
  return REGIONAL.flatMap(([word, other]) =>
    from.text.includes(word) ? [derive(from, from.text.replaceAll(word, other), 'regional')] : [],
  );
}

/**
 * 黄河流域生态保护与高质量发展: another conjunction, or a separator, for the one between two members; the walk steps
 * over a conjunction at a joint. 参与 and 中和 are words.
 */
function rejoined(from: Variant): Variant[] {
  const text = from.text.replace(CONJOINED, '、');
  return text === from.text ? [] : [derive(from, text, 'separator')];
}

/** 两个市场 and 两种资源, of which each alone is only half a term; halves of two characters must each be quoted. */
function halves(own: Variant): Variant[] {
  const [, first, second] = halvesOf(own.text) ?? [];
  if (!first || !second) return [];
  const when = first.length < 3 || second.length < 3 ? 'quoted' : own.when;
  return [first, second].map((text) => derive(own, text, 'inserted', { when }));
}

/** The parts of each list of the entry, if none of them is too short to say anything. */
function partLists(entry: Entry): Variant[][] {
  const counted = entry.senses.map(({ items = [] }) => items.flatMap((group) => group.parts));
  // 简政放权、放管结合、优化服务: a declared long form has parts as well.
  const declared = entry.aliases.filter(({ when }) => !when).map(({ text }) => text.split('、'));
  return [...counted, ...declared.filter((parts) => parts.length > 2)].flatMap((parts) => {
    const length = foldedText(parts.join('')).length;
    if (length > LONG_FORM_MAXIMUM || parts.some((part) => foldedText(part).length < SHORTEST_PART)) return [];
    return [parts.map((text): Variant => ({ text, how: 'variant', reasons: ['longForm'] }))];
  });
}

function synonymous(from: Variant): Variant[] {
  if (foldedText(from.text).length < NEAR_MINIMUM) return [];
  return SYNONYMS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).flatMap(
    ([word, instead]) =>
      from.text.includes(word) ? [derive(from, from.text.replace(word, instead), 'synonym', { how: 'near' })] : [],
  );
}

/**
 * Of variants with the same folded text the first stands. Another condition for the same form counts as well, but what
 * the entry declares of a form is all that is said of it.
 */
function unique(variants: readonly Variant[]): Variant[] {
  const seen = new Map<string, Variant[]>();
  return variants.filter((variant) => {
    const key = foldedText(variant.text);
    const earlier = seen.get(key) ?? [];
    for (const one of earlier)
      if (variant.text.includes('、')) one.spellings = [...(one.spellings ?? []), variant.text];
    const same = (one: Variant) => one.when === undefined || JSON.stringify(one.when) === JSON.stringify(variant.when);
    if (key.length === 0 || earlier.some(same)) return false;
    if (earlier.length > 0 && (variant.when === undefined || (earlier.some(isDeclared) && !isDeclared(variant)))) {
      return false;
    }
    seen.set(key, [...earlier, variant]);
    return true;
  });
}

function isDeclared({ reasons }: Variant): boolean {
  return reasons.length === 0 || (reasons.length === 1 && reasons[0] === 'alias');
}
