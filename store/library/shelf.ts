import * as v from 'valibot';
import { type Shelf, ShelfSchema } from '../../glossary/exchange/backup';
import { OWN_PACK } from '../../glossary/exchange/personal';

/**
 * The shelf with just these packs: those that it knows in its order, then new ones, in use. A pack of the reader's goes
 * before one that ships: the nearer office knows better.
 * @param bundled the ids of the packs that ship. @param others those of the imported ones, newest first.
 */
export function shelfWith(stored: unknown, bundled: readonly string[], others: readonly string[]): Shelf {
  const result = v.safeParse(ShelfSchema, stored);
  const known = result.success ? result.output : [];
  const all = new Set([OWN_PACK, ...others, ...bundled]);
  const kept = new Map(known.filter(({ pack }) => all.has(pack)).map((place) => [place.pack, place]));
  const fresh = (ids: readonly string[]) => ids.filter((id) => !kept.has(id)).map((pack) => ({ pack, on: true }));
  const shelf = [...fresh([OWN_PACK]), ...kept.values()];
  const own = shelf.findIndex(({ pack }) => pack === OWN_PACK);
  shelf.splice(own + 1, 0, ...fresh(others));
  return [...shelf, ...fresh(bundled)];
}

/** The shelf with a pack at another place, from 0. */
export function moved(shelf: Shelf, pack: string, to: number): Shelf {
  const place = shelf.find((one) => one.pack === pack);
  if (!place) return shelf;
  const others = shelf.filter((one) => one !== place);
  return [...others.slice(0, to), place, ...others.slice(to)];
}

export function switched(shelf: Shelf, pack: string, on: boolean): Shelf {
  return shelf.map((place) => (place.pack === pack ? { pack, on } : place));
}
