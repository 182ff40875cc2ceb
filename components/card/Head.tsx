import type { CardProps } from '../card-props';
import { useText } from '../text';
import type { Face } from './faces';
import { WrittenAs } from './WrittenAs';

interface HeadProps extends Pick<CardProps, 'match' | 'depth' | 'away' | 'held' | 'onBack' | 'onHold' | 'onClose'> {
  face: Face;
  faces: readonly Face[];
}

/** The card's first lines: the word, whose explanation this is, how the page writes it. The reader may drag it by them. */
export function Head({ face, faces, match, depth, away, held, onBack, onHold, onClose }: HeadProps) {
  const t = useText();
  const { headword } = face.subject.entry;
  const back = t(away ? 'cardBackToPlace' : 'cardBack');
  return (
    <header class="head" data-drag>
      {(depth > 0 || away) && (
        <button type="button" class="back" aria-label={back} title={back} onClick={onBack}>
          ‹
        </button>
      )}
      <h2 class="headword" id="headword">
        {headword}
      </h2>
      <div class="window">
        <button type="button" aria-pressed={held} onClick={() => onHold(!held)}>
          {t('cardHold')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cardClose')}
        </button>
      </div>
      <div class="lines">
        <Standing face={face} faces={faces} />
        {match && (
          <WrittenAs key={match.surface} headword={headword} match={match} asked={face.subject === faces[0]?.subject} />
        )}
      </div>
    </header>
  );
}

/** That the document itself explains the word, and whether the glossary says the same. */
function Standing({ face, faces }: { face: Face; faces: readonly Face[] }) {
  const t = useText();
  const { origin, compared } = face.subject;
  if (origin.kind === 'document') {
    const other = faces.find(({ subject }) => subject.compared)?.subject.compared;
    const glossary = other && t(other === 'same' ? 'cardSameAsGlossary' : 'cardOtherThanGlossary');
    return (
      <p class="standing" data-own>
        {[t('cardOwn'), glossary].filter(Boolean).join(' · ')}
      </p>
    );
  }
  if (!compared) return null;
  return <p class="standing">{t(compared === 'same' ? 'cardSameAsDocument' : 'cardOtherThanDocument')}</p>;
}
