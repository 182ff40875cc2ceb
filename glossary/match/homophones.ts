import { TELLING } from './characters';
import { SOUNDS } from './sounds';

/**
 * The groups of characters that sound alike in which some character of the given forms stands, each character in one
 * group. A character typed by its sound is easily replaced by another of the group (两不愁三保章); others are not taken
 * for one another. Left out are characters that are never replaced: those that carry the meaning, and the first of a form.
 */
export function homophonesOf(forms: readonly string[]): string[] {
  const telling = new Set(TELLING);
  const used = new Set(forms.join(''));
  const replaced = new Set(forms.flatMap((form) => [...form.slice(1)]));
  const groups = SOUNDS.split(' ').filter((group) => [...group].some((char) => used.has(char)));
  // A character with several readings counts by the last of them.
  const groupOf = new Map(groups.flatMap((group) => [...group].map((char) => [char, group] as const)));
  return groups
    .map((group) => [...group].filter((char) => groupOf.get(char) === group && !telling.has(char)))
    .filter((group) => group.length > 1 && group.some((char) => replaced.has(char)))
    .map((group) => group.join(''));
}
