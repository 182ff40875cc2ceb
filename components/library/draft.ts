import * as v from 'valibot';
import type { Condition, ItemGroup, Sense } from '../../glossary/entry';
import { type PersonalEntry, PersonalEntrySchema } from '../../glossary/exchange/personal';

/** An entry as it stands in the form: texts only, lists one to a line. */
export interface Draft {
  headword: string;
  aliases: string;
  not: string;
  category: string;
  note: string;
  /** Only where the headword stands in quotes. */
  quoted: boolean;
  /** Only where one of these words stands close by. */
  near: string;
  senses: DraftSense[];
}

export interface DraftSense {
  definition: string;
  /** One part a line, groups parted by an empty line; a first line that ends in a colon names the group. */
  items: string;
  region: string;
  period: string;
  grade: Sense['grade'];
  title: string;
  issuer: string;
  documentNumber: string;
  date: string;
  locator: string;
  url: string;
}

/** A field of the form, as `headword` or `senses.0.definition`. */
export type Wrong = Record<string, 'missing' | 'too-long' | 'invalid' | 'items'>;

const SENSE_FIELDS = ['title', 'issuer', 'documentNumber', 'date', 'locator', 'url'] as const;
/** What a definition in the reader's own words cites. */
export interface OwnWordsSource {
  title: string;
  issuer: string;
}

export function emptySense(): DraftSense {
  const texts = {
    definition: '',
    items: '',
    region: '',
    period: '',
    documentNumber: '',
    date: '',
    locator: '',
    url: '',
  };
  return { ...texts, title: '', issuer: '', grade: 'editorial' };
}

export function draftOf(entry: PersonalEntry | undefined): Draft {
  if (!entry)
    return {
      ...{ headword: '', aliases: '', not: '', category: '', note: '', quoted: false, near: '' },
      senses: [emptySense()],
    };
  const { headword, aliases, not, category, note = '', when, senses } = entry;
  return {
    ...{ headword, category, note },
    aliases: aliases.map(({ text }) => text).join('\n'),
    not: not.join('\n'),
    quoted: when === 'quoted' || (typeof when === 'object' && when.quoted === true),
    near: typeof when === 'object' ? when.near.join('\n') : '',
    senses: senses.map(draftSense),
  };
}

function draftSense({ definition, items = [], region = '', period = '', grade, source }: Sense): DraftSense {
  const groups = items.map(({ label, parts }) => [...(label ? [`${label}：`] : []), ...parts].join('\n'));
  const fields = Object.fromEntries(SENSE_FIELDS.map((field) => [field, source[field] ?? '']));
  return { ...emptySense(), ...fields, definition, region, period, grade, items: groups.join('\n\n') };
}

export interface Fixed {
  /** The entry that is changed, with what the form does not show. */
  before: PersonalEntry | undefined;
  /** Of a new entry. */
  id: string;
  /** ms since 1970 */
  now: number;
  own: OwnWordsSource;
  category: string;
}

/** The entry that a form stands for, or what is wrong with it. */
export function entryOf(draft: Draft, fixed: Fixed): { entry: PersonalEntry } | { wrong: Wrong } {
  const { before, id, now } = fixed;
  const wrong: Wrong = {};
  const known = new Map(before?.aliases.map((alias) => [alias.text, alias]));
  const when = conditionOf(draft);
  const value = {
    ...before,
    id: before?.id ?? id,
    headword: draft.headword.trim(),
    when,
    aliases: linesOf(draft.aliases).map((text) => known.get(text) ?? { text }),
    not: linesOf(draft.not),
    category: draft.category.trim() || fixed.category,
    note: draft.note.trim() || undefined,
    senses: draft.senses.map((sense, n) => senseOf(sense, before?.senses[n], fixed.own, n, wrong)),
    createdAt: before?.createdAt ?? now,
    changedAt: Math.max(now, (before?.changedAt ?? 0) + 1),
  };
  // Its words are no longer those that were checked.
  if (before) delete (value as Partial<PersonalEntry>).checked;
  const result = v.safeParse(PersonalEntrySchema, withoutUndefined(value));
  if (!result.success) for (const issue of result.issues) noteIssue(issue, wrong);
  return result.success && Object.keys(wrong).length === 0 ? { entry: result.output } : { wrong };
}

function senseOf(draft: DraftSense, before: Sense | undefined, own: OwnWordsSource, n: number, wrong: Wrong) {
  const definition = draft.definition.trim();
  const items = itemsOf(draft.items);
  let from = 0;
  for (const part of items.flatMap(({ parts }) => parts)) {
    const at = definition.indexOf(part, from);
    if (at < 0) wrong[`senses.${n}.items`] = 'items';
    else from = at + part.length;
  }
  const fields = Object.fromEntries(SENSE_FIELDS.map((field) => [field, draft[field].trim() || undefined]));
  return {
    ...before,
    definition,
    items: items.length > 0 ? items : undefined,
    region: draft.region.trim() || undefined,
    period: draft.period.trim() || undefined,
    grade: draft.grade,
    source: { ...before?.source, ...fields, title: fields.title ?? own.title, issuer: fields.issuer ?? own.issuer },
  };
}

/** Groups of parts, as they are typed. */
export function itemsOf(text: string): ItemGroup[] {
  return text
    .split(/\n[ \t\u3000]*\n/)
    .map((group) => linesOf(group, /\n/))
    .filter((lines) => lines.length > 0)
    .map(([first, ...rest]) =>
      rest.length > 0 && /[：:]$/.test(first!)
        ? { label: first!.slice(0, -1), parts: rest }
        : { parts: [first!, ...rest] },
    );
}

function conditionOf({ quoted, near }: Draft): Condition | undefined {
  const words = linesOf(near);
  if (words.length > 0) return { near: words, ...(quoted ? { quoted: true as const } : {}) };
  return quoted ? 'quoted' : undefined;
}

/** One to a line; between words the separators that people type part them as well. */
function linesOf(text: string, separator = /[\n；;]/): string[] {
  const lines = text.split(separator).map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** Optional fields that are empty are left out: the schema knows only what is there. */
function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutUndefined(inner)])) as T;
}

function noteIssue(issue: v.BaseIssue<unknown>, wrong: Wrong): void {
  const path = (v.getDotPath(issue) ?? '').replace('.source.', '.').replace('when.', '').split('.');
  const depth = path[0] === 'senses' ? 3 : 1;
  const kind =
    issue.type === 'min_length' || issue.received === 'undefined'
      ? 'missing'
      : issue.type === 'max_length'
        ? 'too-long'
        : 'invalid';
  wrong[path.slice(0, depth).join('.')] ??= kind;
}
