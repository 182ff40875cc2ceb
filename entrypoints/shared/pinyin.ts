import type { Sound } from '../../glossary/search';

/** How texts sound, by a dictionary of half a megabyte that is loaded only here. @throws where it cannot be loaded. */
export async function loadSound(): Promise<Sound> {
  const { polyphonic } = await import('pinyin-pro');
  return (text) =>
    polyphonic(text, { type: 'array' })
      .map((readings) => readings.join('/'))
      .join(' ');
}
