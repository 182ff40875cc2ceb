import { describe, expect, it } from 'vitest';
import { RecordReader, RecordWriter, type Rest } from '../../../glossary/match/records';

const WORDS = ['抓手', '督查', ''];
const placeOf = (text: string) => WORDS.indexOf(text) * 70_000;
const textAt = (place: number) => WORDS[place / 70_000]!;

describe('records', () => {
  it.each<Rest>([
    { joints: [], part: undefined, when: undefined },
    { joints: [1, 200, 3000], part: undefined, when: undefined },
    { joints: [], part: { list: 0, index: 39, count: 40 }, when: 'quoted' },
    { joints: [2], part: { list: 1, index: 0, count: 2 }, when: { near: ['抓手', '督查'] } },
    { joints: [2], part: undefined, when: { near: ['督查', ''], quoted: true } },
  ])('give back %j', (rest) => {
    const writer = new RecordWriter(placeOf);
    writer.rest({ joints: [7], part: undefined, when: undefined });
    const place = writer.rest(rest);
    expect(writer.rest({ ...rest })).toBe(place);
    expect(new RecordReader(writer.records, textAt).rest(place)).toEqual(rest);
  });

  it('give back where pieces stand', () => {
    const writer = new RecordWriter(placeOf);
    const places = [
      { inTrie: true, place: 300_000 },
      { inTrie: false, place: 0 },
    ];
    for (const text of places) {
      const place = writer.pieces(['简政放权', '放管结合', ''], text);
      expect(new RecordReader(writer.records, textAt).pieces(place)).toEqual({ lengths: [4, 4, 0], text });
    }
  });

  it('that are cut short come to an end', () => {
    const { records } = new RecordWriter(placeOf);
    expect(new RecordReader(Uint8Array.of(0, 0xff), textAt).rest(1).when).toBeDefined();
    expect(records).toEqual(Uint8Array.of(0));
  });
});
