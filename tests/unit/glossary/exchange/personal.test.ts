import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntrySchema } from '../../../../glossary/entry';
import { idFor } from '../../../../glossary/exchange/ids';
import { Pace } from '../../../../glossary/exchange/pace';
import { newPersonal, PersonalEntrySchema, toEntry, toPersonal } from '../../../../glossary/exchange/personal';
import { personal } from './support';

const UUID = '1F0E9C1E-8A54-4C3E-9D3F-3B8F7C1D2E3A';
const words = {
  headword: ' 大城三管 ',
  definition: '大城细管、大城智管、大城众管。',
  source: { title: '个人词库', issuer: '本人' },
  category: '城市',
};

describe('an entry of one’s own', () => {
  it('written by hand is a whole entry in one’s own words', () => {
    const entry = newPersonal(words, UUID, 5);
    expect(entry).toMatchObject({
      id: `own-${UUID.toLowerCase()}`,
      headword: '大城三管',
      senses: [{ grade: 'editorial', source: words.source }],
      createdAt: 5,
      changedAt: 5,
    });
    expect(v.is(PersonalEntrySchema, entry)).toBe(true);
  });

  it('that says nothing is none', () => {
    expect(() => newPersonal({ ...words, definition: ' ' }, UUID, 5)).toThrow();
  });

  it('from elsewhere keeps its times if it has them', () => {
    const { createdAt, changedAt, ...without } = personal({ createdAt: 3, changedAt: 4 });
    expect(toPersonal(without, 9)).toMatchObject({ createdAt: 9, changedAt: 9 });
    expect(toPersonal({ ...without, createdAt }, 9)).toMatchObject({ createdAt: 3, changedAt: 3 });
    expect(toPersonal({ ...without, createdAt, changedAt }, 9)).toMatchObject({ createdAt: 3, changedAt: 4 });
  });

  it('is for the matcher an entry like any other', () => {
    const entry = toEntry(personal({ note: 'x', origin: { title: 't', kept: 1 } }));
    expect(v.is(EntrySchema, entry)).toBe(true);
    expect(Object.keys(entry)).not.toContain('note');
  });
});

describe('the id of an entry without one', () => {
  it.each([
    ['“三管”', '三管'],
    ['三大攻坚战', '3大攻坚战'],
    ['枫桥经验', '楓橋經驗'],
  ])('is the same for %s and %s', (one, other) => {
    expect(idFor(one)).toBe(idFor(other));
  });

  it('is another for another word, and a valid one for any', () => {
    const headwords = ['三管', '四管', '管三', '…', '，', 'TOD', '三大攻坚战', '四大攻坚战'];
    const ids = headwords.map(idFor);
    expect(new Set(ids).size).toBe(headwords.length);
    for (const id of ids) expect(v.is(PersonalEntrySchema.entries.id, id)).toBe(true);
  });
});

describe('the pace', () => {
  it('is due after a while, and not again at once', async () => {
    const told: number[] = [];
    const pace = new Pace({ onProgress: (share) => told.push(share) });
    expect(pace.due).toBe(false);
    await new Promise((done) => setTimeout(done, 60));
    expect(pace.due).toBe(true);
    await pace.rest(2);
    await pace.rest(-1);
    expect(told).toEqual([1, 0]);
  });

  it('ends where the work was called off, also while resting', async () => {
    const control = new AbortController();
    const resting = new Pace({ signal: control.signal }).rest(0);
    control.abort(new Error('enough'));
    await expect(resting).rejects.toThrow('enough');
    await expect(new Pace({ signal: control.signal }).rest(0)).rejects.toThrow('enough');
  });
});
