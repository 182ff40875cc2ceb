import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text';
import { countText } from './format';
import type { Listed, ListState, RowsOf } from './types';
import { useRows } from './use-rows';
import { useWindow } from './use-window';

/** Of a row, in px; the style sheet has the same numbers. */
const ROW = 44;
const ROW_NARROW = 64;

interface EntryTableProps {
  state: ListState;
  rowsOf: RowsOf;
  /** The name of a pack, where entries of several are listed. */
  packName: ((pack: string) => string) | undefined;
  /** What is open beside the list. */
  open: Listed | undefined;
  narrow: boolean;
  /** What the list is of: with another it begins at its top. */
  of: string;
  onOpen(listed: Listed): void;
  onDelete(listed: Listed): void;
}

/** Where a key leads in the list: a number of rows, or an end. */
const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

const same = (a: Listed | undefined, b: Listed | undefined) => a?.entry.id === b?.entry.id && a?.pack === b?.pack;

/** The entries as a grid of which only the rows in view are drawn. One stop for the Tab key; arrows go from row to row. */
export function EntryTable({ state, rowsOf, packName, open, narrow, of, onOpen, onDelete }: EntryTableProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const height = narrow ? ROW_NARROW : ROW;
  const { found, version } = state;
  const { from, to } = useWindow(scroller, height, found);
  const rowAt = useRows(rowsOf, version, from, to);
  const [active, setActive] = useState(0);
  useEffect(() => setActive((at) => Math.min(at, Math.max(0, found - 1))), [found]);
  useEffect(() => {
    setActive(0);
    scroller.current!.scrollTop = 0;
  }, [of]);
  const go = (place: number) => {
    const next = Math.min(found - 1, Math.max(0, place));
    setActive(next);
    const element = scroller.current!;
    const top = next * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(active);
    if (event.key in STEPS) go(active + STEPS[event.key]!);
    else if (event.key === 'Enter' && row) onOpen(row);
    else if (event.key === 'Delete' && row) onDelete(row);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = Number((event.target as Element).closest('tr')?.dataset.place ?? Number.NaN);
    const row = Number.isNaN(place) ? undefined : rowAt(place);
    if (!row) return;
    setActive(place);
    onOpen(row);
  };
  const places = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  return (
    <div class="entries" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that open make a table a grid
        role="grid"
        aria-label={t('libraryEntries')}
        aria-rowcount={found}
        aria-activedescendant={found > 0 ? `row-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <tbody style={{ height: `${found * height}px` }}>
          {places.map((place) => {
            const row = rowAt(place);
            return (
              <tr
                key={place}
                id={`row-${place}`}
                aria-rowindex={place + 1}
                aria-selected={row !== undefined && same(row, open)}
                data-active={place === active || undefined}
                data-place={place}
                data-entry={row?.entry.id}
                style={{ transform: `translateY(${place * height}px)` }}
              >
                <Cells row={row} packName={packName} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="unseen" aria-live="polite">
        {t('libraryFound', countText(found))}
      </p>
    </div>
  );
}

function Cells({ row, packName }: { row: Listed | undefined; packName: EntryTableProps['packName'] }) {
  if (!row) return <td class="waiting" />;
  const { headword, senses, category } = row.entry;
  return (
    <>
      <td class="headword">{headword}</td>
      <td class="gloss">{senses[0]?.definition}</td>
      <td class="category">{packName ? packName(row.pack) : category}</td>
    </>
  );
}
