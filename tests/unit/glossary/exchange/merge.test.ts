import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../glossary/exchange/ids';
import { applyMerge, type Choice, merge } from '../../../../glossary/exchange/merge';
import type { PersonalEntry } from '../../../../glossary/exchange/personal';
import { library, personalEntry } from './arbitrary';
import { personal } from './support';

const own = (headword: string, change: Partial<PersonalEntry> = {}) =>
  personal({ id: `own-${headword.length}`, headword, ...change });

const sorted = (entries: readonly PersonalEntry[]) =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => canonical(entry));

let next = 0;
const newId = () => `new-${next++}`;
const done = (
  base: PersonalEntry[],
  mine: PersonalEntry[],
  theirs: PersonalEntry[],
  choices: Record<string, Choice> = {},
) => applyMerge(mine, merge(base, mine, theirs), new Map(Object.entries(choices)), newId);

describe('one entry', () => {
  const base = own('三管', { note: '旧', changedAt: 1 });

  it('that only they have is added', () => {
    expect(merge([], [], [base])).toMatchObject({ added: [base], changed: [], same: [], conflicts: [] });
  });

  it('that only I have stays', () => {
    expect(done([base], [base], [])).toEqual([base]);
  });

  it('that I deleted and they kept comes back: a word is never lost', () => {
    expect(done([base], [], [base])).toEqual([base]);
  });

  it('that only they changed is as they have it', () => {
    const theirs = { ...base, note: '新', changedAt: 5 };
    expect(done([base], [base], [theirs])).toEqual([theirs]);
  });

  it('that only I changed is as I have it', () => {
    const mine = { ...base, note: '新', changedAt: 5 };
    expect(merge([base], [mine], [base])).toMatchObject({ same: [base.id], changed: [], conflicts: [] });
  });

  it('of which each changed something else has both changes', () => {
    const mine = { ...base, note: '我的', changedAt: 5 };
    const theirs = { ...base, category: '治理', changedAt: 6 };
    expect(done([base], [mine], [theirs])).toEqual([{ ...base, note: '我的', category: '治理', changedAt: 6 }]);
  });

  it('from which one side took the note away has none', () => {
    const { note: _, ...mine } = base;
    expect(done([base], [mine], [base])).toEqual([mine]);
  });

  it('that both changed differently is a conflict, with what differs', () => {
    const mine = { ...base, note: '我的' };
    const theirs = { ...base, note: '他的' };
    const result = merge([base], [mine], [theirs]);
    expect(result.conflicts).toEqual([{ id: base.id, base, mine, theirs, fields: ['note'] }]);
    expect(() => applyMerge([mine], result, new Map(), newId)).toThrow(base.id);
    expect(done([base], [mine], [theirs], { [base.id]: 'mine' })).toEqual([mine]);
    expect(done([base], [mine], [theirs], { [base.id]: 'theirs' })).toEqual([theirs]);
    expect(done([base], [mine], [theirs], { [base.id]: 'both' })).toMatchObject([mine, { note: '他的' }]);
  });

  it('that both changed alike is no conflict, whenever they did it', () => {
    const mine = { ...base, note: '新', changedAt: 5 };
    const theirs = { ...base, note: '新', changedAt: 9 };
    expect(merge([base], [mine], [theirs]).conflicts).toEqual([]);
  });

  it('without a base is a conflict wherever it differs', () => {
    expect(merge([], [base], [{ ...base, note: '新' }]).conflicts).toHaveLength(1);
    expect(merge([], [base], [base]).conflicts).toEqual([]);
  });
});

describe('two entries written the same', () => {
  const mine = own('三管', { id: 'mine' });

  it('that say the same are one', () => {
    const theirs = { ...mine, id: 'theirs' };
    expect(merge([], [mine], [theirs])).toMatchObject({ added: [], duplicates: [{ mine, theirs, same: true }] });
    expect(done([], [mine], [theirs])).toEqual([mine]);
  });

  it('that say something else are two, unless the reader chooses', () => {
    const theirs = { ...mine, id: 'theirs', headword: '“三”管', note: '别的' };
    expect(done([], [mine], [theirs])).toEqual([mine, theirs]);
    expect(done([], [mine], [theirs], { theirs: 'mine' })).toEqual([mine]);
    expect(done([], [mine], [theirs], { theirs: 'theirs' })).toEqual([theirs]);
  });
});

/** A library as someone else has it: some entries changed, some gone, some new. */
const descended = (base: PersonalEntry[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('keep', 'drop', 'note', 'headword', 'category'), {
        minLength: base.length,
        maxLength: base.length,
      }),
      library,
      fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 3 }),
    )
    .map(([fates, added, word]) => {
      const known = new Set(base.map(({ id }) => id));
      const kept = base.flatMap((entry, n): PersonalEntry[] => {
        const fate = fates[n]!;
        if (fate === 'drop') return [];
        return fate === 'keep' ? [entry] : [{ ...entry, [fate]: word, changedAt: entry.changedAt + 1 }];
      });
      return [...kept, ...added.filter(({ id }) => !known.has(id))];
    });

const three = library.chain((base) => fc.tuple(fc.constant(base), descended(base), descended(base)));

describe('any three libraries', () => {
  it('merge the same both ways where there is no conflict', () => {
    let agreed = 0;
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const one = merge(base, mine, theirs);
        if (one.conflicts.length + one.duplicates.length > 0) return;
        agreed++;
        const other = merge(base, theirs, mine);
        expect(other.conflicts).toEqual([]);
        expect(sorted(applyMerge(mine, one, new Map(), newId))).toEqual(
          sorted(applyMerge(theirs, other, new Map(), newId)),
        );
      }),
      { numRuns: 500 },
    );
    expect(agreed).toBeGreaterThan(100);
  });

  it('have the same conflicts both ways', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const of = (a: PersonalEntry[], b: PersonalEntry[]) =>
          merge(base, a, b)
            .conflicts.map(({ id, fields }) => `${id} ${fields.sort()}`)
            .sort();
        expect(of(mine, theirs)).toEqual(of(theirs, mine));
      }),
      { numRuns: 300 },
    );
  });

  it('lose no entry, and no version of one that was in conflict and kept', () => {
    fc.assert(
      fc.property(three, fc.constantFrom<Choice>('mine', 'both'), ([base, mine, theirs], choice) => {
        const result = merge(base, mine, theirs);
        const choices = new Map(result.conflicts.map(({ id }) => [id, choice]));
        const out = applyMerge(mine, result, choices, newId);
        const ids = new Set(out.map(({ id }) => id));
        for (const { id } of mine) expect(ids).toContain(id);
        const said = new Set(out.map(says));
        const repeated = new Set(result.duplicates.filter(({ same }) => same).map(({ theirs: one }) => one.id));
        for (const { id } of theirs) if (!repeated.has(id)) expect(ids).toContain(id);
        if (choice === 'both') for (const { theirs: one } of result.conflicts) expect(said).toContain(says(one));
      }),
      { numRuns: 500 },
    );
  });

  it('are left as they were', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const before = JSON.stringify([base, mine, theirs]);
        merge(base, mine, theirs);
        expect(JSON.stringify([base, mine, theirs])).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it('merged with themselves stay themselves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(personalEntry, { maxLength: 6, selector: ({ id }) => id }), (entries) => {
        const result = merge([], entries, entries);
        expect(result).toMatchObject({ added: [], changed: [], conflicts: [], duplicates: [] });
        expect(applyMerge(entries, result, new Map(), newId)).toEqual(entries);
      }),
      { numRuns: 100 },
    );
  });
});

const says = ({ id: _, ...rest }: PersonalEntry) => canonical(rest);
