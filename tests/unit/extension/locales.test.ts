import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../glossary/match/reasons';
import { read, sources } from './source-files';

type Messages = Record<string, { message: string }>;
const zh: Messages = JSON.parse(read('public/_locales/zh_CN/messages.json'));
const en: Messages = JSON.parse(read('public/_locales/en/messages.json'));
const keys = Object.keys(zh);

/** The keys in t('a'), translate('a', x), t(c ? 'a' : 'b') and __MSG_a__. */
function keysIn(code: string): Set<string> {
  const calls = [...code.matchAll(/\b(?:t|translate)\(([^)]*)\)/g)].map(([, inside]) => inside!);
  const quoted = calls.flatMap((inside) => [...inside.replace(/===\s*'[^']*'/g, '').matchAll(/'(\w+)'/g)]);
  return new Set([...quoted, ...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key!));
}

const code = sources();
const used = keysIn(code);
if (/\bt\(`why_\$\{reason\}`/.test(code)) for (const reason of REASONS) used.add(`why_${reason}`);

const placesOf = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe('the locales', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  it.each(keys)('%s has text in both, with the same places for values', (key) => {
    for (const { message } of [zh[key]!, en[key]!]) {
      expect(message.trim()).not.toBe('');
      expect(message).toBe(message.trim());
    }
    const places = placesOf(zh[key]!.message);
    expect(placesOf(en[key]!.message)).toEqual(places);
    // $1, $2, … without a hole; any other $ would be read as a place by the browser.
    expect(places).toEqual(places.map((_, i) => `$${i + 1}`));
    expect(zh[key]!.message.replace(/\$\d/g, '') + en[key]!.message.replace(/\$\d/g, '')).not.toContain('$');
  });

  it.each(keys)('%s is Chinese in one and has no Chinese in the other', (key) => {
    expect(zh[key]!.message).toMatch(/\p{Script=Han}/u);
    expect(en[key]!.message).not.toMatch(/\p{Script=Han}|[，。：]/u);
  });

  it('hold nothing but messages', () => {
    for (const messages of [zh, en])
      for (const each of Object.values(messages)) expect(Object.keys(each)).toEqual(['message']);
  });
});

describe('the code', () => {
  it('uses every key', () => {
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('uses no key that there is not', () => {
    expect(used.size).toBeGreaterThan(40);
    expect([...used].filter((key) => !Object.hasOwn(zh, key))).toEqual([]);
  });

  it('has words for every reason and for no other', () => {
    expect(keys.filter((key) => key.startsWith('why_'))).toEqual(REASONS.map((reason) => `why_${reason}`));
  });

  it('is what the keys are looked for in: both entrypoints and components', () => {
    expect(used).toContain('optionsTitle');
    expect(used).toContain('cardNotCopied');
    expect(used).toContain('extDescription');
  });
});

it('the name and the description fit the stores', () => {
  for (const messages of [zh, en]) {
    expect(messages.extName!.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription!.message.length).toBeLessThanOrEqual(132);
  }
});
