import { bundledPacks } from '../../glossary/packs/index';
import { Library } from '../../store/library/library';

/** The library, as this page sees it. */
export const library = new Library();

/** The ids of the packs that ship: no other pack may have them. */
export const bundledIds: readonly string[] = bundledPacks.map(({ id }) => id);
