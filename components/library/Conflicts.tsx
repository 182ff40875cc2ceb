import type { Choice, Conflict, Duplicate } from '../../glossary/exchange/merge';
import type { PersonalEntry } from '../../glossary/exchange/personal';
import { useText } from '../text';
import { countText } from './format';

export type Choices = ReadonlyMap<string, Choice>;

interface ConflictsProps {
  conflicts: readonly Conflict[];
  duplicates: readonly Duplicate[];
  choices: Choices;
  onChoose(ids: readonly string[], choice: Choice): void;
}

/** So many are shown one by one; the others follow the answer that is given for all. */
const MOST = 100;

/** Entries that both sides have and that differ: whose is to stand. */
export function Conflicts({ conflicts, duplicates, choices, onChoose }: ConflictsProps) {
  const t = useText();
  const rows = [
    ...conflicts.map(({ id, mine, theirs }) => ({ id, mine, theirs })),
    ...duplicates.filter(({ same }) => !same).map(({ mine, theirs }) => ({ id: theirs.id, mine, theirs })),
  ];
  if (rows.length === 0) return null;
  const ids = rows.map(({ id }) => id);
  return (
    <section class="conflicts" aria-labelledby="conflicts-heading">
      <h3 id="conflicts-heading">{t('libraryConflicts', countText(rows.length))}</h3>
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
        {rows.slice(0, MOST).map((row) => (
          <ConflictRow
            key={row.id}
            {...row}
            choice={choices.get(row.id)}
            onChoose={(choice) => onChoose([row.id], choice)}
          />
        ))}
      </ul>
      {rows.length > MOST && <p class="hint">{t('libraryConflictsMore', countText(rows.length - MOST))}</p>}
    </section>
  );
}

interface ConflictRowProps {
  id: string;
  mine: PersonalEntry;
  theirs: PersonalEntry;
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
