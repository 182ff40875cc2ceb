import { useState } from 'preact/hooks';
import type { CardProps } from '../card-props';
import { type MessageKey, useText } from '../text';

interface WrittenAsProps {
  headword: string;
  match: NonNullable<CardProps['match']>;
  /** The reasons tell of the entry that was matched; of another that is written the same way they say nothing. */
  asked: boolean;
}

/**
 * How the page writes the term, and in what that differs; nothing where it is written as in the glossary. Of several
 * differences the first is said, the others on asking. That a match is uncertain is always said.
 */
export function WrittenAs({ headword, match: { surface, how, why }, asked }: WrittenAsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  // A difference in quotation marks alone is no news to a reader.
  const told = why.filter((reason) => reason !== 'quotes' && reason !== 'layout' && reason !== 'pinyin');
  if (surface === headword || (told.length === 0 && how !== 'near')) return null;
  const reasons = asked ? told.map((reason) => t(`why_${reason}` satisfies MessageKey)) : [];
  const shown = all ? reasons : reasons.slice(0, 1);
  return (
    <p class="as">
      {[t('cardWrittenAs', surface.replace(/\s+/g, ' ')), ...(how === 'near' ? [t('cardNear')] : []), ...shown].join(
        ' · ',
      )}
      {reasons.length > 1 && (
        <>
          {' '}
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('whyLess') : t('whyMore', reasons.length - 1)}
          </button>
        </>
      )}
    </p>
  );
}
