import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOut, planMerge } from '../../../../store/library/backup';
import type { Library } from '../../../../store/library/library';
import { changeOwn, markSaved } from '../../../../store/library/own';
import { arrange, putPack, removePack } from '../../../../store/library/packs';
import { deleteAll } from '../../../../store/library/sizes';
import { personal } from '../../glossary/exchange/support';
import { type Fault, reopened, withFault } from './faults';
import { contentsOf, entriesOf, head, libraryFor } from './support';

const own = (n: number, note?: string) => personal({ id: `own-${n}`, headword: `词${n}`, ...(note ? { note } : {}) });

async function filled(): Promise<Library> {
  const library = libraryFor();
  await changeOwn(library, { put: [own(1), own(2), own(3)], remove: [] });
  await putPack(library, { head: head('p'), entries: entriesOf('e', 250) }, 1, []);
  await putPack(library, { head: head('q'), entries: entriesOf('f', 3) }, 1, []);
  return library;
}

/** Everything that writes. */
const writes: Record<string, (library: Library) => Promise<unknown>> = {
  'changing own entries': (library) => changeOwn(library, { put: [own(1, '新'), own(9)], remove: ['own-2'] }),
  'a new version of a pack': (library) =>
    putPack(library, { head: head('p', { version: '2' }), entries: entriesOf('g', 350) }, 2, []),
  'a new pack': (library) => putPack(library, { head: head('r'), entries: entriesOf('h', 120) }, 2, []),
  'removing a pack': (library) => removePack(library, 'p'),
  'arranging packs': (library) => arrange(library, [{ pack: 'q', on: false }]),
  'noting a backup': (library) => markSaved(library, 5),
  'merging another library': async (library) => {
    const theirs = [own(1), own(7), own(8, '他的')];
    const plan = await planMerge(library, theirs, 5, '0b7c3b1e-3f5e-4a39-9d5c-0a1b2c3d4e5f');
    await carryOut(library, plan, new Map(), 5, { packs: [{ head: head('s'), entries: entriesOf('i', 120) }] });
  },
  'restoring a backup': async (library) => {
    const plan = await planMerge(library, [own(7)], 5);
    const packs = [{ head: head('s'), entries: entriesOf('i', 120) }];
    await carryOut(library, plan, new Map(), 5, { packs, instead: true, shelf: [{ pack: 's', on: true }] });
  },
  'deleting everything': (library) => deleteAll(library),
};

const CODE: Record<Fault, string> = {
  crash: 'library.not-written',
  throw: 'library.quota',
  quota: 'library.quota',
};

describe.each(Object.entries(writes))('%s', (name, write) => {
  it('is done whole, or not at all, wherever it ends', async () => {
    const untouched = await contentsOf(await filled());
    const whole = await filled();
    await write(whole);
    const after = await contentsOf(whole);
    if (name !== 'noting a backup') expect(after).not.toEqual(untouched);
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(14), fc.constantFrom<Fault>('crash', 'throw', 'quota'), async (n, fault) => {
        const library = await filled();
        let error: unknown;
        const reached = await withFault(n, fault, () =>
          write(library).catch((thrown: unknown) => {
            error = thrown;
          }),
        );
        const found = await reopened(library, libraryFor);
        if (!reached) {
          expect(error).toBeUndefined();
          return;
        }
        failed++;
        expect(error).toMatchObject({ code: CODE[fault] });
        expect(await contentsOf(found)).toEqual(untouched);
        // What failed once can be done again.
        await write(found);
        expect(Object.keys(await contentsOf(found))).toEqual(Object.keys(after));
      }),
      { numRuns: 25 },
    );
    expect(failed).toBeGreaterThan(0);
  });
});

it('a write that failed does not stand in the way of the next', async () => {
  const library = await filled();
  await withFault(0, 'quota', () => changeOwn(library, { put: [own(5)], remove: [] }).catch(() => {}));
  await changeOwn(library, { put: [own(6)], remove: [] });
  const { own: records } = await contentsOf(library);
  expect((records as [string][]).map(([id]) => id)).toEqual(['own-1', 'own-2', 'own-3', 'own-6']);
});
