import type { Omnibox } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { glossOf } from '../../components/gloss';
import type { Found } from '../../glossary/search';
import { queryOf } from '../shared/asked';
import { wholeShelf } from '../shared/shelf';
import { translate } from '../shared/translate';
import { library } from './library';
import { OmniboxSearch } from './omnibox-search';

/** The address bar shows some more; the best are enough. */
const MOST = 6;

const search = new OmniboxSearch(wholeShelf);

/** The keyword `ci` of the address bar: suggestions while the reader types, Enter opens the look-up. */
export function answerOmnibox(): void {
  // Firefox for Android has none.
  if (!browser.omnibox) return;
  library.watch(() => search.forget());
  browser.omnibox.onInputChanged.addListener((text, suggest) => void suggestions(text).then(suggest));
  browser.omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}

async function suggestions(text: string): Promise<Omnibox.SuggestResult[]> {
  const query = queryOf(text);
  const found = query ? await search.find(query, MOST) : [];
  browser.omnibox.setDefaultSuggestion({ description: headline(query, found, import.meta.env.FIREFOX) });
  return found.map((one) => suggestion(one, import.meta.env.FIREFOX));
}

/** The first line, for what Enter does with what is typed. */
export function headline(query: string, found: readonly Found[], plain: boolean): string {
  if (!query) return literal(translate('omniboxHint'), plain);
  return literal(found.length > 0 ? translate('omniboxLookUp', query) : translate('omniboxNone', query), plain);
}

/** @param plain the browser shows text as it is; the others read XML. */
export function suggestion({ entry }: Found, plain: boolean): Omnibox.SuggestResult {
  const headword = literal(entry.headword, plain);
  const gloss = literal(glossOf(entry), plain);
  const description = plain ? `${headword} — ${gloss}` : `<match>${headword}</match> <dim>${gloss}</dim>`;
  return { content: entry.headword, description };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What XML has no place for: controls, halves of characters, the two that are none. */
const NO_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function literal(text: string, plain: boolean): string {
  const line = text.replace(NO_XML, ' ');
  return plain ? line : line.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

async function open(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const url = browser.runtime.getURL(`/look-up.html?q=${encodeURIComponent(queryOf(text))}` as '/');
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
