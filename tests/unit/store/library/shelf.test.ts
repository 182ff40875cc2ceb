import { describe, expect, it } from 'vitest';
import { moved, shelfWith, switched } from '../../../../store/library/shelf';

const names = (shelf: readonly { pack: string; on: boolean }[]) =>
  shelf.map(({ pack, on }) => (on ? pack : `(${pack})`)).join(' ');

describe('the shelf', () => {
  it.each([
    ['nothing', undefined, 'own p q national local'],
    ['no list', 'own', 'own p q national local'],
    ['a list of nonsense', [{ pack: 7 }], 'own p q national local'],
    [
      'some',
      [
        { pack: 'local', on: false },
        { pack: 'own', on: true },
      ],
      '(local) own p q national',
    ],
    ['packs that are gone', [{ pack: 'gone', on: true }], 'own p q national local'],
    [
      'another order',
      ['q', 'national', 'own', 'local', 'p'].map((pack) => ({ pack, on: true })),
      'q national own local p',
    ],
  ])('of which %s is stored', (_, stored, expected) => {
    expect(names(shelfWith(stored, ['national', 'local'], ['p', 'q']))).toBe(expected);
  });

  it('can be arranged', () => {
    const shelf = shelfWith(undefined, ['national'], ['p']);
    expect(names(moved(shelf, 'national', 0))).toBe('national own p');
    expect(names(moved(shelf, 'own', 2))).toBe('p national own');
    expect(names(moved(shelf, 'nowhere', 0))).toBe('own p national');
    expect(names(switched(shelf, 'p', false))).toBe('own (p) national');
  });
});
