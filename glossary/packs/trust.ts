import type { InferInput } from 'valibot';
import type { Pack, PackSchema, Sense } from '../entry';

/**
 * A pack file of our own, as `parsePack` would give it. The tests and `npm run packs:check` hold every such file against
 * the schema before it ships, so that at the start of the background and the popup nothing is left to do but to give
 * each sense its source and to fill in what a file may leave out. Never for a file that comes from anywhere else.
 */
export function trustPack(file: unknown): Pack {
  const { sources = {}, entries, ...rest } = file as InferInput<typeof PackSchema>;
  return {
    ...rest,
    entries: entries.map(({ aliases = [], not = [], see = [], senses, ...entry }) => ({
      ...{ ...entry, aliases, not, see },
      senses: senses.map((sense): Sense => {
        const source = typeof sense.source === 'string' ? sources[sense.source]! : sense.source;
        return { ...sense, source };
      }),
    })),
  };
}
