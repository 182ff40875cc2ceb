import type { Sound } from './pinyin';
import { SYLLABLES } from './syllables';

let readings: ReadonlyMap<string, string> | undefined;

/**
 * How a text of common characters sounds, without tones; other characters sound like nothing. From a table of 15 kB, for
 * places where the dictionary of half a megabyte would be too slow to start with.
 */
export const commonSound: Sound = (text) => {
  readings ??= byCharacter();
  return [...text].map((char) => readings!.get(char) ?? char).join(' ');
};

/** Each character with its syllables, a stroke between them. */
function byCharacter(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of SYLLABLES.split(' ')) {
    const syllable = /^[a-z]+/.exec(group)![0];
    for (const char of group.slice(syllable.length)) {
      const others = found.get(char);
      found.set(char, others ? `${others}/${syllable}` : syllable);
    }
  }
  return found;
}
