// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CardProps } from '../../../components/card-props';
import { cardWith, subjectOf } from './card-view';
import { bundled, entryOf, entryWith, MARKUP, senseOf } from './entries';
import { bare, button, lettersOf, press } from './mount';

type Match = NonNullable<CardProps['match']>;

describe('a card shows', () => {
  it('the 36 entries of the report, among others', () => {
    expect(bundled.length).toBeGreaterThanOrEqual(36);
  });

  it.each(bundled.map((entry) => [entry.headword, entry] as const))('%s with every character, in order', (_, entry) => {
    const root = cardWith({ subjects: [subjectOf(entry)] });
    expect(root.querySelector('h2')?.textContent).toBe(entry.headword);
    entry.senses.forEach(({ definition, items }, i) => {
      if (entry.senses.length > 1) press(root.querySelectorAll('[role="tab"]')[i]);
      const labels = (items ?? []).flatMap(({ label }) => label ?? []);
      let shown = lettersOf(root.querySelector('.definition'));
      for (const label of labels) if (!definition.includes(label)) shown = shown.replace(bare(label), '');
      expect(shown).toBe(bare(definition));
    });
  });

  it('markup in a headword, a definition, a part, a source, a pack or a region as the text that it is', () => {
    const source = { title: MARKUP, issuer: '政府', documentNumber: MARKUP, locator: MARKUP, quotedFrom: MARKUP };
    const items = [{ label: MARKUP, parts: [MARKUP, '乙'] }];
    const sense = senseOf({ definition: `${MARKUP}、乙。`, items, source, region: MARKUP, period: MARKUP });
    const entry = entryWith({ headword: MARKUP, senses: [sense, sense] });
    const origin = { kind: 'imported', name: MARKUP } as const;
    const root = cardWith({
      subjects: [{ entry, origin, kept: false }],
      match: { surface: `${MARKUP}！`, how: 'variant', why: ['alias'] },
      nested: () => [{ start: 0, end: MARKUP.length, entry: MARKUP }],
    });
    expect(root.querySelectorAll('img, b, script')).toHaveLength(0);
    expect(root.querySelector('h2')?.textContent).toBe(MARKUP);
    expect(root.querySelector('li')?.textContent).toBe(`1${MARKUP}`);
    expect(root.querySelector('.nested')?.textContent).toBe(MARKUP);
    expect(root.querySelector('.source')?.textContent).toContain(MARKUP);
    expect(root.querySelector('.grade')?.textContent).toBe(MARKUP);
    expect(root.querySelector('[role="tab"]')?.textContent).toContain(MARKUP);
    expect(root.querySelector('.as')?.textContent).toContain(`${MARKUP}！`);
  });
});

describe('how the page writes the term', () => {
  const card = (surface: string, how: Match['how'], why: Match['why']) => cardWith({ match: { surface, how, why } });
  const line = (...match: Parameters<typeof card>) => card(...match).querySelector('.as')?.textContent;

  it('is not said where it is written as in the glossary', () => {
    expect(line('大城三管', 'exact', [])).toBeUndefined();
  });

  it('is not said in a card that no mention opened', () => {
    expect(cardWith({ match: undefined }).querySelector('.as')).toBeNull();
  });

  it.each([['quotes'], ['layout'], ['pinyin']] as const)('is not said where %s is all that differs', (reason) => {
    expect(line('“大城三管”', 'exact', [reason])).toBeUndefined();
  });

  it('is said with what differs, in words', () => {
    expect(line('大城3管', 'variant', ['numeral'])).toBe('本页写作 大城3管 · 数字写法不同');
    expect(line('“大城3管”', 'variant', ['quotes', 'numeral'])).toBe('本页写作 “大城3管” · 数字写法不同');
  });

  it('is said on one line, however the page breaks it', () => {
    expect(line('大城\n\t 3管', 'variant', ['numeral', 'layout'])).toBe('本页写作 大城 3管 · 数字写法不同');
  });

  it('has more reasons than one on asking', () => {
    const root = card('大三管', 'variant', ['numeral', 'alias', 'order']);
    const as = () => root.querySelector('.as')?.textContent;
    expect(as()).toBe('本页写作 大三管 · 数字写法不同 另有 2 点');
    press(button('另有 2 点'));
    expect(as()).toBe('本页写作 大三管 · 数字写法不同 · 别称 · 次序不同 收起');
    press(button('收起'));
    expect(button('另有 2 点').getAttribute('aria-expanded')).toBe('false');
  });

  it('is called uncertain where it is only nearly the term', () => {
    expect(line('大城三官', 'near', ['synonym'])).toBe('本页写作 大城三官 · 近似写法，请核对 · 近义字替换');
    expect(line('大城三官', 'near', ['order', 'synonym'])).toContain('近似写法，请核对');
  });

  it('is called uncertain also where no reason can be given', () => {
    expect(line('大城三官', 'near', [])).toBe('本页写作 大城三官 · 近似写法，请核对');
    expect(line('“大城三官”', 'near', ['quotes'])).toBe('本页写作 “大城三官” · 近似写法，请核对');
  });

  it('gives its reasons for the entry that was matched, not for another', () => {
    const subjects = [subjectOf(entryOf('da-cheng-san-guan')), subjectOf(entryWith({ headword: '别词' }))];
    const root = cardWith({ subjects, match: { surface: '大城3管', how: 'variant', why: ['numeral'] } });
    press(button('别词'));
    expect(root.querySelector('.as')?.textContent).toBe('本页写作 大城3管');
  });
});
