import type { ComponentChildren } from 'preact';
import { useText } from './text';

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  value: T;
  answers: readonly { value: T; label: string; hint?: string }[];
  /** The answer is an administrator's default: the reader has not chosen. */
  preset?: boolean;
  onChange(value: T): void;
  /** What belongs to the question besides its answers. */
  children?: ComponentChildren;
}

/** A question with a few answers, as radio buttons. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, legend, value, answers, preset, onChange, children } = props;
  return (
    <fieldset class="setting choice">
      <legend>
        {legend}
        {preset && <Preset />}
      </legend>
      <div class="answers">
        {answers.map((answer) => (
          <label key={answer.value}>
            <input
              type="radio"
              name={name}
              value={answer.value}
              checked={answer.value === value}
              onChange={() => onChange(answer.value)}
            />
            <span>
              {answer.label}
              {answer.hint && <small>{answer.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** Says that a setting follows an administrator's default. */
export function Preset() {
  const t = useText();
  return <small class="preset">{t('optionsPreset')}</small>;
}
