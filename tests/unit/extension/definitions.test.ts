import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Definitions } from '../../../entrypoints/content/definitions';
import type { Known } from '../../../store/messages';
import { entryOf } from '../components/entries';

const ask = vi.fn();
const askStyles = vi.fn();
beforeEach(() => {
  ask.mockReset();
  askStyles.mockReset();
  askStyles.mockResolvedValue('.card {}');
  const sent = (message: { type: string }) => (message.type === 'styles' ? askStyles() : ask(message));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent as typeof browser.runtime.sendMessage);
});
afterEach(() => vi.restoreAllMocks());

const knownOf = (id: string): Known => ({
  ...{ entry: entryOf(id), origin: { kind: 'bundled', name: '大渡口' }, kept: false },
});
const [stable, kept] = [knownOf('liu-wen'), knownOf('liu-bao')];

describe('definitions', () => {
  it('are asked for once, each once, and kept', async () => {
    ask.mockResolvedValueOnce([stable, kept]);
    const definitions = new Definitions();
    await definitions.load(['liu-wen', 'liu-bao', 'liu-wen']);
    await definitions.load(['liu-bao']);
    expect(ask.mock.calls).toEqual([[{ type: 'entries', ids: ['liu-wen', 'liu-bao'] }]]);
    expect(definitions.get('liu-wen')).toBe(stable);
    expect(definitions.get('liu-bao')).toBe(kept);
    expect(definitions.get('constructor')).toBeUndefined();
  });

  it('only those that are missing are asked for', async () => {
    ask.mockResolvedValueOnce([stable]).mockResolvedValueOnce([kept]);
    const definitions = new Definitions();
    await definitions.load(['liu-wen']);
    await definitions.load(['liu-wen', 'liu-bao']);
    expect(ask.mock.calls[1]).toEqual([{ type: 'entries', ids: ['liu-bao'] }]);
  });

  it.each([
    ['the background is not there', () => ask.mockRejectedValueOnce(new Error('Receiving end does not exist'))],
    ['it does not answer', () => ask.mockResolvedValueOnce(undefined)],
    [
      'the extension is gone',
      () =>
        ask.mockImplementationOnce(() => {
          throw new Error('Extension context invalidated');
        }),
    ],
  ])('%s: no error, and they are asked for again the next time', async (_, fails) => {
    fails();
    ask.mockResolvedValueOnce([stable]);
    const definitions = new Definitions();
    await definitions.load(['liu-wen']);
    expect(definitions.get('liu-wen')).toBeUndefined();
    await definitions.load(['liu-wen']);
    expect(definitions.get('liu-wen')).toBe(stable);
  });
});

describe('the styles of the card', () => {
  it('come with the first definitions, once; a card is ready only with them', async () => {
    ask.mockResolvedValueOnce([stable]).mockResolvedValueOnce([kept]);
    const definitions = new Definitions();
    expect(definitions.isReady('liu-wen')).toBe(false);
    await definitions.load(['liu-wen']);
    await definitions.load(['liu-bao']);
    expect(askStyles).toHaveBeenCalledTimes(1);
    expect(definitions.styles).toBe('.card {}');
    expect([definitions.isReady('liu-wen'), definitions.isReady('other')]).toEqual([true, false]);
  });

  it('are not asked for by a page without terms', async () => {
    await new Definitions().load([]);
    expect(askStyles).not.toHaveBeenCalled();
  });

  it.each([
    ['the background is not there', () => askStyles.mockRejectedValueOnce(new Error('Receiving end does not exist'))],
    ['it does not answer', () => askStyles.mockResolvedValueOnce(undefined)],
  ])('%s: they are asked for again', async (_, fails) => {
    fails();
    ask.mockResolvedValue([stable]);
    const definitions = new Definitions();
    await definitions.load(['liu-wen']);
    expect(definitions.isReady('liu-wen')).toBe(false);
    await definitions.load(['liu-wen']);
    expect(definitions.isReady('liu-wen')).toBe(true);
  });
});

describe('what the document itself says', () => {
  const own = (id: string): Known => ({ ...knownOf(id), origin: { kind: 'document', name: '报告' } });

  it('comes before what the packs say, and is replaced as a whole', async () => {
    ask.mockResolvedValue([stable]);
    const definitions = new Definitions();
    await definitions.load(['liu-wen']);
    definitions.setOwn([own('liu-wen'), own('liu-bao')]);
    expect(definitions.get('liu-wen')?.origin.kind).toBe('document');
    expect([definitions.isOwn('liu-wen'), definitions.isOwn('other')]).toEqual([true, false]);
    definitions.setOwn([own('liu-bao')]);
    expect(definitions.get('liu-wen')).toBe(stable);
  });

  it('an entry that was kept says so from then on', async () => {
    ask.mockResolvedValue([stable]);
    const definitions = new Definitions();
    definitions.setOwn([own('liu-bao')]);
    await definitions.load(['liu-wen']);
    definitions.markKept('liu-wen');
    definitions.markKept('liu-bao');
    expect([definitions.get('liu-wen')?.kept, definitions.get('liu-bao')?.kept]).toEqual([true, true]);
  });

  it('is not forgotten with what the library may have changed', async () => {
    ask.mockResolvedValue([stable]);
    const definitions = new Definitions();
    definitions.setOwn([own('liu-bao')]);
    await definitions.load(['liu-wen']);
    definitions.forget();
    expect([definitions.get('liu-wen'), definitions.get('liu-bao')?.kept]).toEqual([undefined, false]);
  });
});
