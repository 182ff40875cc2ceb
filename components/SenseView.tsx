import type { Sense } from '../glossary/entry';
import { layOut, type Piece } from '../glossary/parts';
import { useText } from './text';

/** One sense: the definition with its parts as lists, then its source. Every character of the definition is shown. */
export function SenseView({ sense }: { sense: Sense }) {
  return (
    <section class="sense">
      <div class="definition">
        {layOut(sense.definition, sense.items).map((piece, i) => (
          <PieceView key={i} piece={piece} />
        ))}
      </div>
      <SourceLine sense={sense} />
    </section>
  );
}

/** Separators between parts; the list says as much. Anything else between them is text and stays. */
const SEPARATORS = /^[、，；,;\s]*$/;
/** What is left between two lists, or after the last, when the list says it: a full stop, a semicolon. */
const STOPS = /^[、，；。,;.\s]*$/;

/** The definition's own heading of a list: 七横指：, “两群”指. */
const HEADING = /^[，；。]?.{1,6}[指：:]{1,2}$/;

function PieceView({ piece }: { piece: Piece }) {
  if (piece.kind === 'text') {
    if (STOPS.test(piece.text)) return null;
    return <p class={HEADING.test(piece.text) ? 'group' : ''}>{piece.text.replace(/^[，；。]/, '')}</p>;
  }
  return (
    <>
      {piece.label && <div class="group">{piece.label}</div>}
      <ol class="parts">
        {piece.items.map(({ text, after }, i) => (
          <li key={text}>
            <span class="number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              {text}
              {!SEPARATORS.test(after) && <span class="between">{after}</span>}
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
