import { useText } from './text';

export interface TermRow {
  entry: string;
  headword: string;
  gloss: string;
  /** How often the page uses it; undefined in a list that is not of a page. */
  count?: number;
  /** The frame of the page in which it stands; 0 for the page itself. */
  frame?: number;
  /** The document itself explains it. */
  own?: boolean;
}

/** Terms with the beginning of their definitions; a press on one chooses it. */
export function TermList({ rows, label, onChoose }: { rows: TermRow[]; label: string; onChoose(entry: string): void }) {
  const t = useText();
  return (
    <ul class="terms" aria-label={label}>
      {rows.map(({ entry, headword, gloss, count }) => (
        <li key={entry}>
          <button
            type="button"
            class="term"
            data-entry={entry}
            data-count={count}
            title={gloss}
            aria-label={count === undefined ? `${headword}：${gloss}` : t('termRow', headword, count, gloss)}
            onClick={() => onChoose(entry)}
          >
            <span class="term-headword">{headword}</span>
            <span class="term-gloss">{gloss}</span>
            {count !== undefined && <span class="term-count">{count}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
