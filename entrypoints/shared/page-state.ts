import { browser } from 'wxt/browser';
import type { PageState, PageTerm, UnknownRow } from '../../components/page-state';
import { type Answers, type Known, MOST_IDS, type Summary, type ToBackground } from '../../store/messages';
import { ask, mayMark } from './tab';

type Part = { frame: number; summary: Summary };

/**
 * Asks the page what was found. Takes for granted nothing but that a tab with this id may exist.
 * @param known what earlier answers told of entries; grows.
 */
export async function pageState(tab: number | undefined, known: Map<string, Known>): Promise<PageState> {
  if (tab === undefined) return { name: 'closed' };
  const summary = await ask<Answers['summary']>(tab, { type: 'summary' });
  if (!summary) return (await mayMark(tab)) ? { name: 'unmarked' } : { name: 'closed' };
  const parts = [{ frame: 0, summary }, ...(await framesOf(tab, summary.frames))];
  const terms = merged(parts);
  await learn(terms, known);
  const { host, title, on, canMark } = summary;
  return {
    ...{ name: 'marked', host, title, on, canMark },
    reading: parts.some((part) => part.summary.reading),
    terms: terms.map((term) => {
      const about = term.known ?? known.get(term.entry);
      return about ? { ...term, known: about } : term;
    }),
    mentions: terms.reduce((sum, { count }) => sum + count, 0),
    unknown: parts.flatMap(({ frame, summary }) => summary.unknown.map((row): UnknownRow => ({ ...row, frame }))),
    showsUnknown: parts.some((part) => part.summary.showsUnknown),
  };
}

/** What the frames of a page have; those that are gone by now do not answer. */
async function framesOf(tab: number, frames: readonly number[]): Promise<Part[]> {
  const asked = frames.map(async (frame) => {
    const summary = await ask<Answers['summary']>(tab, { type: 'summary' }, frame);
    return summary ? [{ frame, summary }] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** The terms of all frames, each once. What a document explains itself is another term than that of another document. */
function merged(parts: readonly Part[]): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const { frame, summary } of parts) {
    for (const { entry, headword, count, own } of summary.terms) {
      const key = own && frame !== 0 ? `${frame} ${entry}` : entry;
      const term = terms.get(key);
      const places = [...(term?.places ?? []), { frame, count }];
      terms.set(key, {
        ...{ entry, headword, places, count: count + (term?.count ?? 0) },
        ...(own ? { known: own } : {}),
      });
    }
  }
  // A word that the document explains and a glossary as well is one word to the reader: the document's.
  const own = new Set([...terms.values()].flatMap(({ headword, known }) => (known ? [headword] : [])));
  return [...terms.values()].filter(({ headword, known }) => known || !own.has(headword));
}

/** Asks the background about the entries of which nothing is known yet. */
async function learn(terms: readonly PageTerm[], known: Map<string, Known>): Promise<void> {
  const ids = terms.filter((term) => !term.known && !known.has(term.entry)).map(({ entry }) => entry);
  const messages: ToBackground[] = [];
  for (let at = 0; at < ids.length; at += MOST_IDS)
    messages.push({ type: 'entries', ids: ids.slice(at, at + MOST_IDS) });
  try {
    for (const answer of await Promise.all(messages.map((message) => browser.runtime.sendMessage(message)))) {
      for (const about of (answer ?? []) as Answers['entries']) known.set(about.entry.id, about);
    }
  } catch {
    // A background that does not answer: the list is shown without definitions.
  }
}
