import { describe, expect, it } from 'vitest';
import { pairsOf } from './extracted';

type Pairs = [name: string, full: string][];

describe('a clause for each numeral of a term', () => {
  it.each([
    [
      '推进“两清三建”，即清债权、清债务，建台账、建制度、建机制，管理水平不断提升。',
      [['两清三建', '清债权、清债务，建台账、建制度、建机制']],
    ],
    ['推进“两清三建”，即清债权、清债务，建台账、建制度，管理水平不断提升。', []],
    [
      '落实农村基层党组织、村民委员会、村务监督委员会“三方”责任。',
      [['三方', '农村基层党组织、村民委员会、村务监督委员会']],
    ],
    ['抓好早预防、早治理、早见效“三早”。', [['三早', '早预防、早治理、早见效']]],
  ] as [string, Pairs][])('%s', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });
});
