import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Definitions } from '../../../entrypoints/content/definitions';
import { entryOf } from '../components/entries';

const ask = vi.fn();
beforeEach(() => {
  ask.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(ask);
});
afterEach(() => vi.restoreAllMocks());

const [stable, kept] = [entryOf('liu-wen'), entryOf('liu-bao')];

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
