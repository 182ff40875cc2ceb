import { useRef } from 'preact/hooks';
import type { UnknownRow } from '../page-state';
import { Switch } from '../Switch';
import { useText } from '../text';

/** What is left of the sentence before. */
const LEADING = /^[\s，、；：。！？]+/;

interface UnknownListProps {
  rows: readonly UnknownRow[];
  /** Whether they are marked on the page now. */
  marked: boolean;
  onMark(on: boolean): void;
  onShow(row: UnknownRow): void;
  /** Looks up a known term that is written nearly so. */
  onLookUp(headword: string): void;
}

/** Jargon that nothing explains: where it stands, in which sentence, and what it may be another form of. */
export function UnknownList({ rows, marked, onMark, onShow, onLookUp }: UnknownListProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  if (rows.length === 0) return null;
  return (
    <section class="unknown" aria-labelledby="unknown-heading">
      <div class="unknown-head">
        <h2 id="unknown-heading" class="rubric">
          <button type="button" onClick={() => list.current?.scrollIntoView({ block: 'start' })}>
            {t('panelUnknown', rows.length)}
          </button>
        </h2>
        <span class="hint" aria-hidden="true">
          {t('panelUnknownMark')}
        </span>
        <Switch on={marked} label={t('panelUnknownMarkLabel')} onChange={onMark} />
      </div>
      <ul ref={list} aria-labelledby="unknown-heading">
        {rows.map((row) => (
          <li key={`${row.frame} ${row.term}`} class="unknown-row">
            <button type="button" class="unknown-term" data-unknown={row.term} onClick={() => onShow(row)}>
              <span class="term-headword">{row.term}</span>
              <span class="term-count">{t('panelCount', row.count)}</span>
              <span class="sentence">{row.sentence.replace(LEADING, '')}</span>
            </button>
            {row.nearest.length > 0 && (
              <p class="nearest">
                {t('panelNearest')}
                {row.nearest.map(({ entry, headword }) => (
                  <button key={entry} type="button" onClick={() => onLookUp(headword)}>
                    {headword}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
