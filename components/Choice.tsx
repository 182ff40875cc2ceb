import type { ComponentChildren } from 'preact';

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  value: T;
  answers: readonly { value: T; label: string; hint?: string }[];
  onChange(value: T): void;
  /** What belongs to the question besides its answers. */
  children?: ComponentChildren;
}

/** A question with a few answers, as radio buttons. */
export function Choice<T extends string>({ name, legend, value, answers, onChange, children }: ChoiceProps<T>) {
  return (
    <fieldset class="setting choice">
      <legend>{legend}</legend>
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
