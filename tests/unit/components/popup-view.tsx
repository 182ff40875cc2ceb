import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { type Find, NO_QUERY, type Query } from '../../../components/LookUp';
import { Popup, type PopupProps } from '../../../components/Popup';
import type { MarkedPage, PageState, PageTerm, UnknownRow } from '../../../components/page-state';
import { entryOf, entryWith, senseOf } from './entries';
import { mount } from './mount';
import { findIn, shelf } from './shelf-of';

export const told = {
  ...{ onShow: vi.fn(), onShowUnknown: vi.fn(), onMarkUnknown: vi.fn(), onSwitch: vi.fn(), onAlways: vi.fn() },
  ...{ onMark: vi.fn(), onPanel: vi.fn(), onLibrary: vi.fn(), onOptions: vi.fn() },
};

/** A term of a page with the words of a bundled entry. */
export function termOf(id: string, count: number, change: Partial<PageTerm> = {}): PageTerm {
  const entry = entryOf(id);
  return {
    ...{ entry: id, headword: entry.headword, count, places: [{ frame: 0, count }] },
    known: { entry, origin: { kind: 'bundled', name: '随附' } },
    ...change,
  };
}

/** A term that the document itself explains. */
export const ownTerm: PageTerm = {
  ...{ entry: 'document/jia', headword: '甲乙工程', count: 2, places: [{ frame: 4, count: 2 }] },
  known: {
    entry: entryWith({ headword: '甲乙工程', senses: [senseOf({ definition: '指甲和乙。' })] }),
    origin: { kind: 'document', name: '报告' },
  },
};

export const unknown: UnknownRow[] = [
  {
    ...{ term: '五个一', count: 2, sentence: '，推进“五个一”工作。', frame: 0 },
    nearest: [{ entry: 'si-zao', headword: '四早' }],
  },
  { term: '三个七', count: 1, sentence: '落实“三个七”。', nearest: [], frame: 4 },
];

export const marked: MarkedPage = {
  ...{ name: 'marked', host: 'www.a.gov.cn', title: '政府工作报告', on: true, reading: false, canMark: true },
  ...{ mentions: 4, unknown: [], showsUnknown: false },
  terms: [termOf('liu-wen', 3), termOf('liu-bao', 1)],
};

/** The popup over a page in some state, with the search over what we ship. */
export function popup(
  page: PageState,
  change: Partial<PopupProps> = {},
  find: Find | null = findIn(shelf),
): HTMLElement {
  return mount(<Held page={page} find={find ?? undefined} change={change} />);
}

/** Holds the query, as the popup's page does. */
function Held({ page, find, change }: { page: PageState; find: Find | undefined; change: Partial<PopupProps> }) {
  const [query, setQuery] = useState<Query>(NO_QUERY);
  const rest = { site: undefined, failure: undefined, hasPanel: true };
  return <Popup page={page} query={query} find={find} onQuery={setQuery} {...rest} {...told} {...change} />;
}
