import { useRef } from 'preact/hooks';
import { useText } from '../text';
import { Rows } from './Sites';

/** A term that is not to be marked, on one site or (*) anywhere. */
export interface HiddenTerm {
  entry: string;
  site: string;
  /** As the glossary writes it; missing where no pack has it any more. */
  headword?: string;
}

/** What the reader has said 不是这个词 to, to be taken back. */
export function HiddenTerms({ terms, onShow }: { terms: readonly HiddenTerm[]; onShow(term: HiddenTerm): void }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="setting hidden-terms" aria-labelledby="hidden-heading">
      <h2 id="hidden-heading" ref={heading} tabIndex={-1}>
        {t('optionsHidden')}
      </h2>
      <div>
        {terms.length === 0 && <p class="lead">{t('optionsHiddenNone')}</p>}
        <Rows labelledBy="hidden-heading">
          {terms.map((term) => {
            const name = term.headword ?? term.entry;
            return (
              <li key={`${term.site} ${term.entry}`}>
                <span>
                  {name} <small>{term.site === '*' ? t('optionsHiddenEverywhere') : term.site}</small>
                </span>
                <button
                  type="button"
                  aria-label={t('optionsHiddenRestore', name)}
                  onClick={() => {
                    onShow(term);
                    heading.current?.focus();
                  }}
                >
                  {t('optionsRestore')}
                </button>
              </li>
            );
          })}
        </Rows>
      </div>
    </section>
  );
}
