import { Component } from 'preact';
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
export class WrittenAs extends Component<WrittenAsProps, { all: boolean }> {
  override state = { all: false };

  override render() {
    const { headword, asked } = this.props;
    const { surface, how, why } = this.props.match;
    const { all } = this.state;
    const t = useText();
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
            <button type="button" aria-expanded={all} onClick={() => this.setState({ all: !all })}>
              {all ? t('whyLess') : t('whyMore', reasons.length - 1)}
            </button>
          </>
        )}
      </p>
    );
  }
}
