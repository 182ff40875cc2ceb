import { SOUNDS } from './sounds';

/**
 * The groups of characters that sound alike in which some character of the given strings stands. A character typed by
 * its sound is easily replaced by another of the group (两不愁三保章); others are not taken for one another.
 */
export function homophonesOf(strings: readonly string[]): string[] {
  const used = new Set(strings.join(''));
  return SOUNDS.split(' ').filter((group) => [...group].some((char) => used.has(char)));
}
