import { type Pack, parsePack } from '../entry';
import dadukou2021 from './dadukou-2021.json' with { type: 'json' };

/** The packs that ship with the extension, first in authority first. */
export const bundledPacks: readonly Pack[] = [parsePack(dadukou2021)];
