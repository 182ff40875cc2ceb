import { useEffect, useId, useState } from 'preact/hooks';
import { useText } from '../text';
import { type Draft, entryOf, type Fixed } from './draft';
import type { Trial, TryOut } from './types';

/** How long typing must rest before it is tried out, in ms. */
const REST_MS = 150;

/** A sentence in which one sees at once what the entry would mark. */
export function TryIt({ draft, fixed, tryOut }: { draft: Draft; fixed(): Fixed; tryOut: TryOut }) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const sentence = typed ?? (draft.headword.trim() && t('libraryTrySample', draft.headword.trim()));
  const [trial, setTrial] = useState<Trial & { of: string }>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const result = entryOf(withDefinition(draft), fixed());
      setTrial('entry' in result ? { ...tryOut(result.entry, sentence), of: sentence } : undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [draft, sentence]);
  return (
    <section class="try">
      <label for={id}>{t('libraryTry')}</label>
      <textarea id={id} rows={2} value={sentence} onInput={(event) => setTyped(event.currentTarget.value)} />
      {trial && trial.of === sentence && sentence && (
        <div class="tried" role="status">
          <p>{marked(sentence, trial)}</p>
          <small>
            {trial.marks.length > 0 ? t('libraryTryFound', trial.marks.length) : t('libraryTryNone')}
            {trial.forms.length > 0 && t('libraryTryForms', trial.forms.join('、'))}
          </small>
        </div>
      )}
    </section>
  );
}

/** What would be marked does not wait for the definition. */
function withDefinition(draft: Draft): Draft {
  return {
    ...draft,
    senses: draft.senses.map((sense) => ({ ...sense, definition: sense.definition || '—', items: '' })),
  };
}

function marked(sentence: string, { marks }: Trial) {
  let at = 0;
  const pieces = marks.flatMap(({ start, end, near }) => {
    const piece = [
      sentence.slice(at, start),
      <mark key={start} data-near={near || undefined}>
        {sentence.slice(start, end)}
      </mark>,
    ];
    at = end;
    return piece;
  });
  return [...pieces, sentence.slice(at)];
}
