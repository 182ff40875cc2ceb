import { useEffect, useRef } from 'preact/hooks';
import type { PageTerm } from '../page-state';
import { SenseView } from '../SenseView';
import { useText } from '../text';

interface PanelTermProps {
  term: PageTerm;
  /** Which of its mentions the reader is at, from 0; undefined for any other term. */
  at: number | undefined;
  open: boolean;
  /** Keeps the term in sight where the reader is at it. */
  follow: boolean;
  onJump(nth: number): void;
  onOpen(open: boolean): void;
}

/** A term of the page with its definition: the headword leads to the page, the definition unfolds. */
export function PanelTerm({ term, at, open, follow, onJump, onOpen }: PanelTermProps) {
  const t = useText();
  const item = useRef<HTMLLIElement>(null);
  const here = at !== undefined;
  useEffect(() => {
    if (here && follow) item.current?.scrollIntoView({ block: 'nearest' });
  }, [here, follow]);
  const { entry, headword, count, known } = term;
  const next = here ? (at + 1) % count : 0;
  return (
    <li ref={item} class="reading" data-entry={entry} data-here={here || undefined} aria-current={here || undefined}>
      <div class="reading-head">
        <h2>
          <button
            type="button"
            class="jump"
            aria-label={t('panelJump', headword, next + 1, count)}
            title={t('panelJumpHint', next + 1, count)}
            onClick={() => onJump(next)}
          >
            {headword}
          </button>
        </h2>
        {known?.origin.kind === 'document' && (
          <span class="grade" data-grade="document">
            {t('popupOwn')}
          </span>
        )}
        <span class="term-count">{here && count > 1 ? `${at + 1}/${count}` : t('panelCount', count)}</span>
      </div>
      {known && <Says known={known} open={open} onOpen={onOpen} />}
    </li>
  );
}

type SaysProps = { known: NonNullable<PageTerm['known']> } & Pick<PanelTermProps, 'open' | 'onOpen'>;

function Says({ known, open, onOpen }: SaysProps) {
  const t = useText();
  const { entry, origin } = known;
  if (!open) {
    return (
      <button type="button" class="says" aria-expanded={false} onClick={() => onOpen(true)}>
        <span>{entry.senses[0]!.definition}</span>
      </button>
    );
  }
  return (
    <div class="unfolded">
      {entry.senses.map((sense, i) => (
        <SenseView key={i} sense={sense} origin={origin} entry={entry.id} />
      ))}
      <button type="button" class="fold" aria-expanded onClick={() => onOpen(false)}>
        {t('panelFold')}
      </button>
    </div>
  );
}
