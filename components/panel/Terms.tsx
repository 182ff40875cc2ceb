import { useState } from 'preact/hooks';
import type { MarkedPage } from '../page-state';
import { useText } from '../text';
import type { PanelProps } from './Panel';
import { PanelTerm } from './PanelTerm';

/** The terms of the page in their order; with a query only those that it is about. */
export function Terms({ page, at, query, filter, onJump }: PanelProps & { page: MarkedPage }) {
  const t = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** The reader has the pointer or the focus in the list: it does not move by itself. */
  const [busy, setBusy] = useState(false);
  const asked = query.text.trim() !== '';
  const among = asked ? filter?.(query.text) : undefined;
  const terms = among ? page.terms.filter(({ entry }) => among.has(entry)) : page.terms;
  if (terms.length === 0) return <p class="note">{t('panelFilterNone')}</p>;
  const set = (entry: string, on: boolean) => {
    const next = new Set(open);
    if (on) next.add(entry);
    else next.delete(entry);
    setOpen(next);
  };
  return (
    <ol
      class="readings"
      aria-label={t('popupListLabel')}
      onPointerEnter={() => setBusy(true)}
      onPointerLeave={() => setBusy(false)}
    >
      {terms.map((term, i) => (
        <PanelTerm
          key={`${term.entry} ${term.places[0]?.frame} ${i}`}
          term={term}
          at={at?.entry === term.entry ? at.nth : undefined}
          open={open.has(term.entry)}
          follow={!busy && !asked}
          onJump={(nth) => onJump(term, nth)}
          onOpen={(on) => set(term.entry, on)}
        />
      ))}
    </ol>
  );
}
