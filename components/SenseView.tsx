import type { Sense } from '../glossary/entry';
import { layOut, type Piece } from '../glossary/parts';
import { useText } from './text';

/** One sense: the definition with its parts as lists, then its source. Every character of the definition is shown. */
export function SenseView({ sense }: { sense: Sense }) {
  return (
    <section class="sense">
      <div class="definition">
        {layOut(sense.definition, sense.items).map((piece, i, all) => (
          <PieceView key={i} piece={piece} leads={all[i + 1]?.kind === 'list'} />
        ))}
      </div>
      <SourceLine sense={sense} />
    </section>
  );
}

/** Between and after parts the list itself says as much; anything else there is text and stays. */
const STOPS = /^[、，；。,;.\s]*$/;

/** Text before a list of up to this many characters heads it: 指, 指农村, 七横指：. */
const LONGEST_HEADING = 8;
/** A list of short parts may stand in two columns. */
const SHORT_PART = 7;
const MANY_PARTS = 4;

function PieceView({ piece, leads }: { piece: Piece; leads: boolean }) {
  if (piece.kind === 'text') {
    if (STOPS.test(piece.text)) return null;
    const heads = leads && piece.text.length <= LONGEST_HEADING;
    return <p class={heads ? 'group' : undefined}>{piece.text.replace(/^[，；。]/, '')}</p>;
  }
  const short = piece.items.length > MANY_PARTS && piece.items.every(({ text }) => text.length <= SHORT_PART);
  return (
    <>
      {piece.label && <div class="group">{piece.label}</div>}
      <ol class="parts" data-short={short || undefined}>
        {piece.items.map(({ text, after }, i) => (
          <li key={i}>
            <span class="number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              {text}
              {!STOPS.test(after) && <span class="between">{after}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function SourceLine({ sense: { grade, source } }: { sense: Sense }) {
  const t = useText();
  const details = [source.documentNumber, source.date, source.locator].filter(Boolean).join(' · ');
  return (
    <p class="source">
      <span
        class="grade"
        data-grade={grade}
        title={t(grade === 'official' ? 'gradeOfficialHint' : 'gradeEditorialHint')}
      >
        {t(grade === 'official' ? 'gradeOfficial' : 'gradeEditorial')}
      </span>
      <span title={source.session}>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {details && `，${details}`}
      </span>
    </p>
  );
}
