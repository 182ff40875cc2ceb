import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { compileToBytes } from '../../../glossary/match/compile';
import { cachedIndex, cacheIndex } from '../../../store/index-cache';
import { packOf } from '../glossary/pack-of';

describe('an index that was kept', () => {
  const bytes = compileToBytes([packOf('枫桥经验')]);
  const keep = (kept: Uint8Array) => cacheIndex('library', { of: '3', version: '1.0', bytes: kept });

  it('is used again for the same library and the same version of the extension', async () => {
    await keep(bytes);
    expect((await cachedIndex('library', '3', '1.0'))?.bytes).toEqual(bytes);
    expect(await cachedIndex('library', '4', '1.0')).toBeUndefined();
    expect(await cachedIndex('library', '3', '1.1')).toBeUndefined();
    expect(await cachedIndex('bundled', '3', '1.0')).toBeUndefined();
  });

  it.each([
    ['of an older layout', (copy: Uint8Array) => Uint8Array.from(copy, (byte, i) => (i === 4 ? byte - 1 : byte))],
    ['that is something else', (copy: Uint8Array) => copy.fill(7)],
    ['that is cut short', (copy: Uint8Array) => copy.slice(0, 8)],
  ])('%s is made anew', async (_, spoil) => {
    await keep(spoil(bytes.slice()));
    expect(await cachedIndex('library', '3', '1.0')).toBeUndefined();
  });
});
