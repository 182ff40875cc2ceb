import { describe, expect, it } from 'vitest';
import { scannerOf, surfacesOf } from './pack-of';

const scanner = scannerOf('两个市场、两种资源', '一尊重五统筹', '一区两群', {
  headword: '大城三管',
  items: [['大城细管', '大城智管', '大城众管']],
});
const found = (text: string) => surfacesOf(scanner.scan(text));

describe('a conjunction between the halves or before the last part', () => {
  it.each([
    '两个市场和两种资源',
    '两个市场与两种资源',
    '两个市场及两种资源',
    '两个市场以及两种资源',
    '两个市场、和两种资源',
    '两个市场+两种资源',
    '“一区”＋“两群”',
    '大城众管+大城细管+大城智管',
    '“一尊重”和“五统筹”',
    '五统筹与一尊重',
    '“一区”和“两群”',
    '大城细管、大城智管和大城众管',
    '大城细管、智管以及众管',
  ])('%s', (text) => {
    expect(found(`要${text.startsWith('“') ? '' : '有'}${text}的要求`).join()).toContain(text.replace(/^“|”$/g, ''));
  });

  it.each(['大城和三管', '一尊重五和统筹', '大城细管、大城和智管、大城众管', '两个和市场两种资源'])(
    'not elsewhere: %s',
    (text) => expect(found(text)).toEqual([]),
  );

  it('is not the end of a term', () => {
    expect(found('一尊重五统筹和其他')).toEqual(['一尊重五统筹']);
    expect(found('两个市场和')).toEqual([]);
  });
});

describe('a plus', () => {
  const plus = scannerOf('人工智能+行动', '“1＋N”政策体系', '互联网+');
  const marked = (text: string) => surfacesOf(plus.scan(text));

  it.each(['人工智能+行动', '“人工智能＋”行动', '“1+N”政策体系', '1 ＋ N政策体系', '互联网＋'])(
    'belongs to the term: %s',
    (text) => expect(marked(`推进${text}。`).join()).toContain(text.replace(/^“/, '')),
  );

  it.each(['人工智能行动峰会', '1N政策体系', '互联网', '人工智能、行动'])('and is not left out: %s', (text) =>
    expect(marked(text)).toEqual([]),
  );
});

describe('a word pushed in between the halves', () => {
  it.each(['两个市场、用好两种资源', '两个市场和用好两种资源', '两种资源、打通两个市场', '“两个市场”、利用“两种资源”'])(
    '%s',
    (text) => {
      expect(found(`统筹${text}。`).map((one) => one.replace(/[“”]/g, ''))).toEqual([text.replace(/[“”]/g, '')]);
    },
  );

  it.each(['两个市场主体共同拥有两种资源', '两个市场。用好两种资源', '两个市场', '两种资源', '一区建设好两群'])(
    'but not %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
