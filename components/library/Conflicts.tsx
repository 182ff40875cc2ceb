import type { Choice } from '../../glossary/exchange/merge';
import type { PersonalEntry } from '../../glossary/exchange/personal';
import { useText } from '../text';
import { countText } from './format';
import type { Clash, ShownMerge } from './types';

export type Choices = ReadonlyMap<string, Choice>;

interface ConflictsProps {
  merge: ShownMerge;
  choices: Choices;
  onChoose(ids: readonly string[], choice: Choice): void;
}

/**
 * Entries that both sides have and that differ: whose is to stand. The first are shown one by one; the others follow the
 * answer that is given for all.
 */
export function Conflicts({ merge, choices, onChoose }: ConflictsProps) {
  const t = useText();
  const ids = [...merge.conflicts, ...merge.duplicates];
  if (ids.length === 0) return null;
  const more = ids.length - merge.clashes.length;
  return (
    <section class="conflicts" aria-labelledby="conflicts-heading">
      <h3 id="conflicts-heading">{t('libraryConflicts', countText(ids.length))}</h3>
      <div class="actions">
        <span class="hint">{t('libraryConflictsAll')}</span>
        <button type="button" class="button" onClick={() => onChoose(ids, 'mine')}>
          {t('libraryMine')}
        </button>
        <button type="button" class="button" onClick={() => onChoose(ids, 'theirs')}>
          {t('libraryTheirs')}
        </button>
        <button type="button" class="button" onClick={() => onChoose(ids, 'both')}>
          {t('libraryBoth')}
        </button>
      </div>
      <ul>
        {merge.clashes.map((row) => (
          <ConflictRow
            key={row.id}
            {...row}
            choice={choices.get(row.id)}
            onChoose={(choice) => onChoose([row.id], choice)}
          />
        ))}
      </ul>
      {more > 0 && <p class="hint">{t('libraryConflictsMore', countText(more))}</p>}
    </section>
  );
}

interface ConflictRowProps extends Clash {
  choice: Choice | undefined;
  onChoose(choice: Choice): void;
}

function ConflictRow({ id, mine, theirs, choice, onChoose }: ConflictRowProps) {
  const t = useText();
  const answers: [Choice, string, string][] = [
    ['mine', t('libraryMine'), summary(mine)],
    ['theirs', t('libraryTheirs'), summary(theirs)],
    ['both', t('libraryBoth'), ''],
  ];
  return (
    <li>
      <fieldset>
        <legend>{mine.headword}</legend>
        {answers.map(([value, label, text]) => (
          <label key={value}>
            <input type="radio" name={`conflict-${id}`} checked={choice === value} onChange={() => onChoose(value)} />
            <strong>{label}</strong>
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}

/** What of an entry a person compares. */
function summary({ headword, aliases, senses, note }: PersonalEntry): string {
  const also = aliases.map(({ text }) => text).join('、');
  return [headword, also, ...senses.map(({ definition }) => definition), note]
    .filter(Boolean)
    .join(' · ')
    .slice(0, 300);
}
