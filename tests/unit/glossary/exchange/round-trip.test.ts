import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, readBackup, writeBackup } from '../../../../glossary/exchange/backup';
import { FORMATS } from '../../../../glossary/exchange/formats';
import { bundledPacks } from '../../../../glossary/packs';
import { library } from './arbitrary';
import { bytesOf, HEAD, read, written } from './support';

const lossless = FORMATS.filter((format) => format.lossless);

describe('what is written is read again without a difference', () => {
  it('by every format that says so', () => {
    expect(lossless.map(({ id }) => id)).toEqual(['json', 'csv', 'tsv']);
  });

  it.each(lossless.map((format) => [format.id, format] as const))('%s, any library', async (id, format) => {
    await fc.assert(
      fc.asyncProperty(library, async (entries) => {
        const result = await read(format, written(format, { head: HEAD, entries }));
        if (entries.length === 0 && id !== 'json') expect(result.entries).toEqual([]);
        else expect(result).toMatchObject({ refused: false, problems: [] });
        expect(result.entries).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });

  it.each(lossless.map((format) => [format.id, format] as const))('%s, the packs that ship', async (_, format) => {
    for (const { entries, ...head } of bundledPacks) {
      const result = await read(format, written(format, { head, entries }));
      expect(result.problems).toEqual([]);
      expect(result.entries).toEqual(entries);
      if (format.id === 'json') expect(result.head).toEqual(head);
    }
  });

  it('a backup, whatever is in it', async () => {
    const pack = fc.record({
      entries: library,
      subscription: fc.option(fc.constant('https://a.gov.cn/p.json'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(pack, { maxLength: 3 }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        async (packs, any) => {
          const backup: Backup = {
            library: '0b7c3b1e-3f5e-4a39-9d5c-0a1b2c3d4e5f',
            madeAt: 1_700_000_000_000,
            settings: any,
            shelf: [{ pack: 'own', on: true }],
            damaged: [],
            packs: packs.map(({ entries, subscription }, n) => ({
              head: { ...HEAD, id: `pack-${n}` },
              ...(subscription ? { subscription } : {}),
              entries,
            })),
          };
          const result = await readBackup(bytesOf([...writeBackup(backup)].join('')));
          if (FORBIDDEN.some((key) => JSON.stringify(any).includes(key))) return;
          expect(result.problems).toEqual([]);
          expect(JSON.parse(JSON.stringify(result.backup))).toEqual(JSON.parse(JSON.stringify(backup)));
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Keys that no settings have and that are refused. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
