import type { Ref } from 'preact';

/** A query is cut to so many characters by the search itself. */
const LONGEST = 60;

interface SearchBoxProps {
  value: string;
  label: string;
  box?: Ref<HTMLInputElement>;
  onInput(text: string): void;
  onEnter?(): void;
}

export function SearchBox({ value, label, box, onInput, onEnter }: SearchBoxProps) {
  return (
    <input
      ref={box}
      class="search"
      type="search"
      value={value}
      placeholder={label}
      aria-label={label}
      maxLength={LONGEST}
      spellcheck={false}
      autocomplete="off"
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter that ends the input of Chinese is no wish to look up.
        if (event.key === 'Enter' && !event.isComposing) onEnter?.();
      }}
    />
  );
}
