import { useText } from './text';

export interface TermRow {
  entry: string;
  headword: string;
  gloss: string;
  /** How often the page uses it; undefined in a list that is not of a page. */
  count?: number;
  /** The document itself explains it. */
  own?: boolean;
}

interface TermListProps<R extends TermRow> {
  rows: readonly R[];
  /** The name of the list, where no heading gives it one. */
  label?: string;
  labelledBy?: string;
  onChoose(row: R): void;
}

/** Terms with the beginning of their definitions; a press on one chooses it. */
export function TermList<R extends TermRow>({ rows, label, labelledBy, onChoose }: TermListProps<R>) {
  return (
    <ul class="terms" aria-label={label} aria-labelledby={labelledBy}>
      {rows.map((row, i) => (
        <li key={`${row.entry} ${i}`}>
          <Row row={row} onChoose={() => onChoose(row)} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, onChoose }: { row: TermRow; onChoose(): void }) {
  const t = useText();
  const { entry, headword, gloss, count, own } = row;
  return (
    <button type="button" class="term" data-entry={entry} data-count={count} title={gloss} onClick={onChoose}>
      <span class="term-headword">{headword}</span>
      {own && (
        <span class="grade" data-grade="document">
          {t('popupOwn')}
        </span>
      )}
      <span class="term-gloss">{gloss}</span>
      {count !== undefined && (
        <span class="term-count">
          <span aria-hidden="true">{count}</span>
          <span class="heard">{t('termCount', count)}</span>
        </span>
      )}
    </button>
  );
}
