import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonalEntry } from '../../glossary/exchange/personal';
import { useText } from '../text';
import { type Draft, type DraftSense, draftOf, emptySense, entryOf, type Fixed, type Wrong } from './draft';
import { Field, More } from './Field';
import { SenseFields } from './SenseFields';
import { TryIt } from './TryIt';
import type { TryOut } from './types';

interface EntryFormProps {
  /** Undefined for a new one. */
  entry: PersonalEntry | undefined;
  newId: string;
  tryOut: TryOut | undefined;
  /** Why the last try to save it failed. */
  failure: string | undefined;
  onSave(entry: PersonalEntry): void;
  onDelete(entry: PersonalEntry): void;
  onClose(): void;
}

/** An own entry to be written or changed. Ctrl+Enter saves, Escape closes. */
export function EntryForm({ entry, newId, tryOut, failure, onSave, onDelete, onClose }: EntryFormProps) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry));
  const [wrong, setWrong] = useState<Wrong>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const fixed = (): Fixed => ({
    ...{ before: entry, id: newId, now: Date.now() },
    own: { title: t('libraryOwnWords'), issuer: t('libraryOwnIssuer') },
    category: t('libraryOwnCategory'),
  });
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const changeSense = (n: number, part: Partial<DraftSense>) =>
    change({ senses: draft.senses.map((sense, at) => (at === n ? { ...sense, ...part } : sense)) });
  const save = (event?: Event) => {
    event?.preventDefault();
    const result = entryOf(draft, fixed());
    if ('entry' in result) return onSave(result.entry);
    setWrong(result.wrong);
    const [first] = Object.keys(result.wrong);
    const field = form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`);
    const more = field?.closest('details');
    if (more) more.open = true;
    field?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  };
  const shared = { wrong };
  return (
    <form class="entry-form" ref={form} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <header>
        <h2>{entry ? t('libraryEdit') : t('libraryNew')}</h2>
        <button type="button" class="close" aria-label={t('libraryClose')} onClick={onClose}>
          ✕
        </button>
      </header>
      <div class="fields">
        <Field
          {...shared}
          name="headword"
          label={t('libraryHeadword')}
          value={draft.headword}
          onInput={(headword) => change({ headword })}
        />
        {draft.senses.map((sense, n) => (
          <SenseFields
            key={n}
            {...shared}
            n={n}
            many={draft.senses.length > 1}
            sense={sense}
            onChange={(part) => changeSense(n, part)}
            onRemove={() => change({ senses: draft.senses.filter((_, at) => at !== n) })}
          />
        ))}
        <Field
          {...shared}
          name="aliases"
          label={t('libraryAliases')}
          hint={t('libraryAliasesHint')}
          rows={2}
          value={draft.aliases}
          onInput={(aliases) => change({ aliases })}
        />
        {tryOut && <TryIt draft={draft} fixed={fixed} tryOut={tryOut} />}
        <Field
          {...shared}
          name="category"
          label={t('libraryCategory')}
          value={draft.category}
          onInput={(category) => change({ category })}
        />
        <Field
          {...shared}
          name="note"
          label={t('libraryNote')}
          rows={2}
          value={draft.note}
          onInput={(note) => change({ note })}
        />
        <More label={t('libraryWhereMarked')} open={draft.not !== '' || draft.near !== '' || draft.quoted}>
          <label class="check">
            <input
              type="checkbox"
              checked={draft.quoted}
              onChange={(event) => change({ quoted: event.currentTarget.checked })}
            />
            {t('libraryQuoted')}
          </label>
          <Field
            {...shared}
            name="when"
            label={t('libraryNear')}
            hint={t('libraryNearHint')}
            rows={2}
            value={draft.near}
            onInput={(near) => change({ near })}
          />
          <Field
            {...shared}
            name="not"
            label={t('libraryNot')}
            hint={t('libraryNotHint')}
            rows={2}
            value={draft.not}
            onInput={(not) => change({ not })}
          />
          <button type="button" class="button" onClick={() => change({ senses: [...draft.senses, emptySense()] })}>
            {t('libraryAddSense')}
          </button>
        </More>
      </div>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <footer class="actions">
        <button type="submit" class="button main">
          {t('librarySave')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('libraryCancel')}
        </button>
        {entry && (
          <button type="button" class="button danger end" onClick={() => onDelete(entry)}>
            {t('libraryDelete')}
          </button>
        )}
      </footer>
    </form>
  );
}
