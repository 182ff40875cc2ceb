import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { NO_QUERY, type Query } from '../../../components/LookUp';
import type { MarkedPage, PageState } from '../../../components/page-state';
import { Panel, type PanelProps } from '../../../components/panel/Panel';
import { mount } from './mount';
import { marked, ownTerm, termOf, unknown } from './popup-view';
import { findIn, shelf } from './shelf-of';

export const told = {
  ...{ onJump: vi.fn(), onCopy: vi.fn(), onShowUnknown: vi.fn(), onMarkUnknown: vi.fn() },
};

export const full: MarkedPage = {
  ...marked,
  ...{ unknown, mentions: 7 },
  terms: [termOf('liu-wen', 3), ownTerm, termOf('da-cheng-san-guan', 2)],
};

export function panel(page: PageState, change: Partial<PanelProps> = {}): HTMLElement {
  return mount(<Held page={page} change={change} />);
}

function Held({ page, change }: { page: PageState; change: Partial<PanelProps> }) {
  const [query, setQuery] = useState<Query>(change.query ?? NO_QUERY);
  const terms = page.name === 'marked' ? page.terms : [];
  const filter = (text: string) =>
    new Set(terms.filter(({ headword }) => headword.includes(text)).map(({ entry }) => entry));
  const rest = { at: undefined, copied: undefined, find: findIn(shelf), filter };
  return <Panel page={page} {...rest} {...told} {...change} query={query} onQuery={setQuery} />;
}
