import { describe, expect, it } from 'vitest';
import { resolve, specifiersOf, violationsIn } from './rules';
import { ROOMS, sourcesIn } from './sources';

describe('the import rule of DESIGN.md', () => {
  it.each(ROOMS)('is kept in %s', (room) => {
    expect(sourcesIn([room]).flatMap(violationsIn)).toEqual([]);
  });

  it('is checked on real files with real imports', () => {
    const files = sourcesIn(['glossary', 'scripts']);
    expect(files.map(({ path }) => path)).toContain('glossary/match/scan.ts');
    const annotate = files.find(({ path }) => path === 'scripts/annotate.ts')!;
    expect(specifiersOf(annotate.text)).toContain('../glossary/match/scan.ts');
  });
});

describe('the check itself', () => {
  const violations = (path: string, text: string) => violationsIn({ path, text });

  it.each([
    ['glossary/a.ts', "import { h } from 'preact';"],
    ['glossary/a.ts', "import browser from 'webextension-polyfill';"],
    ['glossary/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['glossary/match/a.ts', "import { read } from '../../page/read';"],
    ['glossary/a.ts', "import type { Settings } from '@/store/settings';"],
    ['glossary/a.ts', "export * from '~/store/settings';"],
    ['glossary/a.ts', "const page = await import('../page/read');"],
    ['glossary/a.ts', "let x: import('../page/read').Flow;"],
    ['glossary/a.ts', "import '../assets/card.css';"],
    ['glossary/a.ts', "import {\n  a,\n  b,\n} from '../page/read';"],
    ['page/a.ts', "import { Card } from '../components/Card';"],
    ['page/a.ts', "import { settings } from '../store/settings';"],
    ['store/a.ts', "import '../page/read';"],
    ['components/Card.tsx', "import { read } from '../page/read';"],
    ['components/Card.tsx', "import { load } from '@/store/settings';"],
    ['components/Card.tsx', "import x from '../entrypoints/background';"],
    ['entrypoints/popup/main.tsx', "import { pack } from '../../tests/unit/pack-of';"],
    ['entrypoints/popup/main.tsx', "import { run } from '../../scripts/test';"],
    ['scripts/a.ts', "import { report } from '../tests/fixture';"],
  ])('refuses in %s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    ['glossary/match/a.ts', "import { fold } from '../fold/fold';\nimport * as v from 'valibot';"],
    ['glossary/search.ts', "import Fuse from 'fuse.js';"],
    ['glossary/packs/index.ts', "import pack from './pack.json' with { type: 'json' };"],
    ['page/a.ts', "import { Scanner } from '@/glossary/match/scan';"],
    ['store/a.ts', "import browser from 'webextension-polyfill';"],
    ['components/Card.tsx', "import type { Entry } from '../glossary/entry';\nimport './Row';"],
    ['entrypoints/content/index.ts', "import { read } from '../../page/read';\nimport '~/assets/card.css';"],
    ['scripts/a.ts', "import { compile } from '../glossary/match/compile.ts';"],
    ['page/a.ts', "const from = 'tests/a';"],
  ])('allows in %s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });

  it('knows where a path leads', () => {
    expect(resolve('page/a/b.ts', '../../glossary/entry')).toBe('glossary/entry');
    expect(resolve('page/a.ts', '~/store/x')).toBe('store/x');
    expect(resolve('page/a.ts', 'preact/hooks')).toBeUndefined();
    expect(resolve('page/a.ts', '@wxt-dev/x')).toBeUndefined();
  });
});
