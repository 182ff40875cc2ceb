/** A question with a few answers, as radio buttons. */
export function Choice<T extends string>(props: {
  name: string;
  legend: string;
  value: T;
  answers: readonly { value: T; label: string; hint?: string }[];
  onChange(value: T): void;
}) {
  const { name, legend, value, answers, onChange } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {answers.map((answer) => (
        <label key={answer.value}>
          <input type="radio" name={name} checked={answer.value === value} onChange={() => onChange(answer.value)} />
          <span>
            {answer.label}
            {answer.hint && <small>{answer.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
