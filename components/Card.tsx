import type { Entry } from '../glossary/entry';
import type { Match } from '../glossary/match/scan';
import { SenseView } from './SenseView';
import { type MessageKey, useText } from './text';

export interface CardProps {
  entry: Entry;
  /** Other entries that are written the same way. */
  also: readonly Entry[];
  /** How the page writes the term. */
  match: Pick<Match, 'surface' | 'how' | 'why'>;
  /** Which of the page's mentions of the term this is. */
  position: { index: number; total: number };
  held: boolean;
  /** What the last copying came to. */
  copied: 'yes' | 'no' | undefined;
  onCopy(): void;
  onStep(by: 1 | -1): void;
  onHold(held: boolean): void;
  onClose(): void;
}

/** The hover card. */
export function Card({ entry, also, match, position, held, copied, onCopy, onStep, onHold, onClose }: CardProps) {
  const t = useText();
  return (
    <div class="card" role="dialog" aria-labelledby="headword" tabIndex={-1} data-focus>
      <header class="head">
        <h2 class="headword" id="headword">
          {entry.headword}
        </h2>
        <WrittenAs headword={entry.headword} match={match} />
      </header>
      <div class="senses">
        <Senses entry={entry} />
        {also.map((other) => (
          <div class="other" key={other.id}>
            <h3 class="other-headword">{t('cardAlso', other.headword)}</h3>
            <Senses entry={other} />
          </div>
        ))}
      </div>
      <footer class="bar">
        <button type="button" onClick={onCopy}>
          {t('cardCopy')}
        </button>
        <span role="status" class="place-of">
          {copied && t(copied === 'yes' ? 'cardCopied' : 'cardNotCopied')}
        </span>
        <span class="space" />
        {position.total > 1 && (
          <>
            <button type="button" aria-label={t('cardPrevious')} title={t('cardPrevious')} onClick={() => onStep(-1)}>
              ‹
            </button>
            <span class="place-of">
              {position.index + 1}/{position.total}
            </span>
            <button type="button" aria-label={t('cardNext')} title={t('cardNext')} onClick={() => onStep(1)}>
              ›
            </button>
          </>
        )}
        <button type="button" aria-pressed={held} onClick={() => onHold(!held)}>
          {t('cardHold')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cardClose')}
        </button>
      </footer>
    </div>
  );
}

function Senses({ entry }: { entry: Entry }) {
  return entry.senses.map((sense, i) => <SenseView key={i} sense={sense} />);
}

/** How the page writes the term, and in what that differs; nothing where it is written as in the glossary. */
function WrittenAs({ headword, match: { surface, how, why } }: { headword: string; match: CardProps['match'] }) {
  const t = useText();
  // A difference in quotation marks alone is no news to a reader.
  const told = why.filter((reason) => reason !== 'quotes' && reason !== 'layout' && reason !== 'pinyin');
  if (surface === headword || (told.length === 0 && how !== 'near')) return null;
  const reasons = told.map((reason) => t(`why_${reason}` satisfies MessageKey));
  return (
    <p class="as">
      {[t('cardWrittenAs', surface.replace(/\s+/g, ' ')), ...reasons, ...(how === 'near' ? [t('cardNear')] : [])].join(
        ' · ',
      )}
    </p>
  );
}
