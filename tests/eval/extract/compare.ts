import type { Found, Label } from './load.ts';

const OPENING = /^[,:、—-]*(?:(?:主要)?(?:就是指|是指|指的是|即是|即指|就是|主指|简称|即|指|是))?[,:]?/u;
const CLOSING = /[.。;!?,、]+$/u;
const ORDINAL = /^(?:第?[一二三四五六七八九十]+(?:是|要|为|、|,)|第[一二三四五六七八九十]+)/u;

/** Text without white space, quotation and title marks, wide and narrow forms alike. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b"'“”‘’「」『』《》]/gu, '');

/** A definition without what introduces it (指, 是指, 即, …), brackets around all of it, and its last punctuation. */
export function bareDefinition(text: string): string {
  const inner = bare(text).replace(OPENING, '').replace(CLOSING, '');
  const whole = /^\(([^()]*)\)$/u.exec(inner);
  return whole ? whole[1]! : inner;
}

const bareItem = (text: string): string => bareDefinition(bare(text).replace(ORDINAL, ''));
const bareItems = (items: readonly (readonly string[])[]): string =>
  JSON.stringify(items.map((group) => group.map(bareItem)));

export function sameItems(found: Found, label: Label): boolean {
  return found.items !== undefined && bareItems(found.items) === bareItems(label.items ?? []);
}

/** Appendix and the rest are told apart; inline and enumeration are close enough for one entry. */
export function kindAgrees(found: Found, label: Label): boolean {
  return Boolean(label.anyKind) || (found.kind === 'appendix') === (label.kind === 'appendix');
}

/** The same term with the same definition, in any of the cuts the label allows. */
export function sameEntry(found: Found, label: Label): boolean {
  const cuts = [{}, ...(label.also ?? [])].map((cut) => ({ ...label, ...cut }));
  return cuts.some(
    (cut) => bare(found.term) === bare(cut.term) && bareDefinition(found.definition) === bareDefinition(cut.definition),
  );
}

/** Neither right nor wrong: a debatable entry however cut, or a part that a labelled definition explains within itself. */
export function isAllowed(found: Found, label: Label): boolean {
  const term = bare(found.term);
  if (term === bare(label.term)) return Boolean(label.optional);
  if (!label.hasParts) return false;
  const whole = bare(label.definition);
  return (bare(label.term) + whole).includes(term) && whole.includes(bareDefinition(found.definition));
}
