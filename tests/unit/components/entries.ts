import type { Entry, Sense } from '../../../glossary/entry';
import { bundledPacks } from '../../../glossary/packs';

export const bundled: readonly Entry[] = bundledPacks.flatMap((pack) => pack.entries);

export function entryOf(id: string): Entry {
  const entry = bundled.find((each) => each.id === id);
  if (!entry) throw new Error(`No entry ${id}`);
  return entry;
}

export function senseOf(change: Partial<Sense> = {}): Sense {
  return { definition: '释义。', grade: 'official', source: { title: '报告', issuer: '政府' }, ...change };
}

/** An entry of which only what matters to a test is given. */
export function entryWith(change: Partial<Entry> = {}): Entry {
  return {
    id: 'a-term',
    headword: '词',
    aliases: [],
    not: [],
    senses: [senseOf()],
    category: '经济',
    see: [],
    ...change,
  };
}

/** Text that a careless view would take for markup. */
export const MARKUP = '<img src=x onerror="alert(1)"><b>粗</b>&amp;';
