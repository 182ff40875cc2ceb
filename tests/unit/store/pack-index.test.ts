import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompiledIndex } from '../../../glossary/match/index-file';
import { Scanner } from '../../../glossary/match/scan';
import { cachedIndex } from '../../../store/index-cache';
import type { Library } from '../../../store/library/library';
import { overview, putPack, removePack } from '../../../store/library/packs';
import { IndexMaker, indexNameOf, indexOf, usedPack } from '../../../store/pack-index';
import { entryOf, head, libraryFor } from './library/support';
import { Locks } from './locks';

const HAN = [...'甲乙丙丁戊己庚辛壬癸'];
const headwordOf = (n: number) => `${[...String(n).padStart(4, '0')].map((digit) => HAN[Number(digit)]).join('')}制`;
const entries = Array.from({ length: 5_001 }, (_, n) => entryOf(`e-${n}`, { headword: headwordOf(n) }));

let locks: Locks;
let library: Library;
beforeEach(() => {
  library = libraryFor();
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => void vi.unstubAllGlobals());

const recordOf = async (pack: string) => (await overview(library, [])).packs.find(({ id }) => id === pack)!;
const keptOf = async (pack: string) => {
  const used = usedPack(await recordOf(pack));
  return cachedIndex(indexNameOf(pack), JSON.stringify([used]), '1');
};

describe('the index of a large pack', () => {
  it('is made after it was written, and whoever wants it meanwhile gets that one', async () => {
    const maker = new IndexMaker(library);
    const record = await maker.after(['big'], '1', () => putPack(library, { head: head('big'), entries }, 1, []));
    expect(record.count).toBe(5_001);
    const wanted = indexOf(library, indexNameOf('big'), { packs: [usedPack(record)], own: [], version: '1' });
    await maker.done();
    const kept = await keptOf('big');
    expect(await wanted).toEqual(kept?.bytes);
    expect(new Scanner(new CompiledIndex(kept!.bytes)).scan(headwordOf(17))).toMatchObject([{ entry: 'big/e-17' }]);
    const index = ['+gongwen-index/pack/big', '-gongwen-index/pack/big'];
    expect(locks.order).toEqual([index[0], '+gongwen-list', '-gongwen-list', index[1], ...index]);
  });

  it('is not made where nothing could be written, and others can go on', async () => {
    const maker = new IndexMaker(library);
    const failed = maker.after(['none'], '1', () => Promise.reject(new Error('full')));
    await expect(failed).rejects.toThrow('full');
    await maker.done();
    expect(locks.order).toEqual(['+gongwen-index/pack/none', '-gongwen-index/pack/none']);
  });

  it('is not made of few entries, nor of a pack that is gone again', async () => {
    const maker = new IndexMaker(library);
    await maker.after(['small', 'gone'], '1', async () => {
      await putPack(library, { head: head('small'), entries: entries.slice(0, 3) }, 1, []);
      await putPack(library, { head: head('gone'), entries }, 1, []);
      await removePack(library, 'gone');
    });
    await maker.done();
    expect(await keptOf('small')).toBeUndefined();
    expect(await recordOf('gone')).toBeUndefined();
  });

  it('of several packs is made one after the other, in an order in which nobody waits for the other', async () => {
    const maker = new IndexMaker(library);
    await maker.after(['b', 'a'], '1', () => Promise.resolve());
    await maker.done();
    expect(locks.order.map((name) => name.replace('gongwen-index/pack/', ''))).toEqual(['+a', '+b', '-b', '-a']);
  });
});
