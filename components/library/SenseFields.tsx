import { useText } from '../text';
import type { DraftSense, Wrong } from './draft';
import { Field, More } from './Field';

interface SenseFieldsProps {
  sense: DraftSense;
  n: number;
  many: boolean;
  wrong: Wrong;
  onChange(part: Partial<DraftSense>): void;
  onRemove(): void;
}

/** One definition with its parts and its source. */
export function SenseFields({ sense, n, many, wrong, onChange, onRemove }: SenseFieldsProps) {
  const t = useText();
  const field = (name: keyof DraftSense & string, label: string, more: { rows?: number; hint?: string } = {}) => (
    <Field
      {...more}
      name={`senses.${n}.${name}`}
      label={label}
      wrong={wrong}
      value={sense[name]}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <fieldset class="sense-fields">
      <legend class={many ? undefined : 'unseen'}>{t('librarySense', n + 1)}</legend>
      {field('definition', t('libraryDefinition'), { rows: 4 })}
      <More label={t('libraryParts')} open={sense.items !== ''}>
        {field('items', t('libraryItems'), { rows: 3, hint: t('libraryItemsHint') })}
      </More>
      <More label={t('librarySource')} open={sense.title !== ''}>
        {field('title', t('librarySourceTitle'), { hint: t('librarySourceHint') })}
        {field('issuer', t('libraryIssuer'))}
        <div class="pair">
          {field('documentNumber', t('libraryDocumentNumber'))}
          {field('date', t('libraryDate'), { hint: t('libraryDateHint') })}
        </div>
        {field('url', t('libraryUrl'))}
        <label class="check">
          <input
            type="checkbox"
            checked={sense.grade === 'official'}
            onChange={(event) => onChange({ grade: event.currentTarget.checked ? 'official' : 'editorial' })}
          />
          {t('libraryVerbatim')}
        </label>
        <div class="pair">
          {field('region', t('libraryRegion'))}
          {field('period', t('libraryPeriod'))}
        </div>
      </More>
      {many && (
        <button type="button" class="button" onClick={onRemove}>
          {t('libraryRemoveSense')}
        </button>
      )}
    </fieldset>
  );
}
