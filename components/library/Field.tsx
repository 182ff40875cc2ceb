import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useText } from '../text';
import type { Wrong } from './draft';

interface FieldProps {
  name: string;
  label: string;
  value: string;
  hint?: string;
  /** More than one line: how many are seen at first. */
  rows?: number;
  wrong: Wrong;
  onInput(value: string): void;
}

/** A text field with its label, and below it what is wrong with what was typed. */
export function Field({ name, label, value, hint, rows, wrong, onInput }: FieldProps) {
  const t = useText();
  const id = useId();
  const kind = wrong[name];
  const words =
    kind &&
    {
      missing: t('libraryWrongMissing'),
      'too-long': t('libraryWrongTooLong'),
      invalid: t('libraryWrongInvalid'),
      items: t('libraryWrongItems'),
    }[kind];
  const shared = {
    id,
    value,
    'data-field': name,
    'aria-invalid': kind !== undefined,
    'aria-describedby': [hint && `${id}-hint`, words && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {hint && (
        <small class="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {words && (
        <small class="failure" id={`${id}-wrong`} role="alert">
          {words}
        </small>
      )}
    </div>
  );
}

/** Fields that few entries need, behind one line. */
export function More({ label, open, children }: { label: string; open: boolean; children: ComponentChildren }) {
  return (
    <details class="more" open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
