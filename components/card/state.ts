import { useState } from 'preact/hooks';

/** State that belongs to one thing shown: it begins anew as soon as another one is shown in the same place. */
export function useStateOf<T>(shown: string, initial: T): [T, (value: T) => void] {
  const [kept, keep] = useState({ shown, value: initial });
  const isOld = kept.shown !== shown;
  if (isOld) keep({ shown, value: initial });
  return [isOld ? initial : kept.value, (value) => keep({ shown, value })];
}
