import { foldedText } from '../fold/full';

/**
 * The id of an entry that comes without one: the same headword gives the same id, so that a table read twice changes
 * its entries and does not double them.
 */
export function idFor(headword: string): string {
  const key = foldedText(headword) || headword;
  return `kept-${hash53(key, 1)}-${hash53(key, 2)}`;
}

/** A hash of 53 bits in base 36, after cyrb53: to tell headwords apart, not to keep anyone out. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** JSON with the keys of each object in order and without what is undefined: equal values give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
