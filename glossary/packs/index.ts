import type { Pack } from '../entry';
import dadukou2021 from './dadukou-2021.json' with { type: 'json' };
import { nationalPacks } from './national/index';
import { trustPack } from './trust';

/** The packs that ship with the extension, first in authority first: an official glossary before our own words. */
export const bundledPacks: readonly Pack[] = [trustPack(dadukou2021), ...nationalPacks];
