import { expect, test } from 'vitest';
import { compile } from '../../../glossary/match/compile';
import { REHEARSAL } from '../../../glossary/match/rehearsal';
import { Scanner } from '../../../glossary/match/scan';
import { bundledPacks } from '../../../glossary/packs/index';

test('the rehearsal takes the scanner through all that it does with a page', () => {
  const matches = new Scanner(compile(bundledPacks)).scan(REHEARSAL);
  expect(new Set(matches.map(({ how }) => how))).toEqual(new Set(['exact', 'variant', 'near']));
  const why = new Set(matches.flatMap((match) => match.why));
  for (const reason of ['quotes', 'separator', 'measure', 'longForm', 'alias', 'character'])
    expect(why).toContain(reason);
});
