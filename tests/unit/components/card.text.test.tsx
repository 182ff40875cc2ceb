// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Card, type CardProps } from '../../../components/Card';
import { bundled, entryOf, entryWith, MARKUP, senseOf } from './entries';
import { bare, lettersOf, mount } from './mount';

const none = () => {};

function card(change: Partial<CardProps> = {}) {
  const entry = change.entry ?? entryOf('da-cheng-san-guan');
  return mount(
    <Card
      also={[]}
      entry={entry}
      match={{ surface: entry.headword, how: 'exact', why: [] }}
      position={{ index: 0, total: 1 }}
      held={false}
      copied={undefined}
      onCopy={none}
      onStep={none}
      onHold={none}
      onClose={none}
      {...change}
    />,
  );
}

describe('a card shows', () => {
  it('36 entries that we ship', () => {
    expect(bundled).toHaveLength(36);
  });

  it.each(bundled.map((entry) => [entry.headword, entry] as const))('%s with every character, in order', (_, entry) => {
    const root = card({ entry });
    expect(root.querySelector('h2')?.textContent).toBe(entry.headword);
    const definitions = [...root.querySelectorAll('.definition')];
    expect(definitions).toHaveLength(entry.senses.length);
    entry.senses.forEach(({ definition, items }, i) => {
      const labels = (items ?? []).flatMap(({ label }) => label ?? []);
      let shown = lettersOf(definitions[i]!);
      for (const label of labels) if (!definition.includes(label)) shown = shown.replace(bare(label), '');
      expect(shown).toBe(bare(definition));
    });
  });

  it('all senses of an entry, each with its source', () => {
    const senses = ['甲义。', '乙义。'].map((definition) =>
      senseOf({ definition, source: { title: `${definition[0]}报告`, issuer: '政府' } }),
    );
    const root = card({ entry: entryWith({ senses }) });
    expect([...root.querySelectorAll('.sense')].map((sense) => lettersOf(sense))).toEqual([
      '甲义官方甲报告',
      '乙义官方乙报告',
    ]);
  });

  it('markup in a headword, a definition, a part or a source as the text that it is', () => {
    const source = { title: MARKUP, issuer: MARKUP, documentNumber: MARKUP, locator: MARKUP };
    const items = [{ label: MARKUP, parts: [MARKUP, '乙'] }];
    const senses = [senseOf({ definition: `${MARKUP}、乙。`, items, source })];
    const entry = entryWith({ headword: MARKUP, senses });
    const root = card({ entry, match: { surface: `${MARKUP}！`, how: 'variant', why: ['alias'] } });
    expect(root.querySelectorAll('img, b, script')).toHaveLength(0);
    expect(root.querySelector('h2')?.textContent).toBe(MARKUP);
    expect(root.querySelector('li')?.textContent).toBe(`1${MARKUP}`);
    expect(root.querySelector('.source')?.textContent).toContain(MARKUP);
    expect(root.querySelector('.as')?.textContent).toContain(`${MARKUP}！`);
  });
});

describe('how the page writes the term', () => {
  const line = (surface: string, how: 'exact' | 'variant' | 'near', why: CardProps['match']['why']) =>
    card({ match: { surface, how, why } }).querySelector('.as')?.textContent;

  it('is not said where it is written as in the glossary', () => {
    expect(line('大城三管', 'exact', [])).toBeUndefined();
  });

  it.each([['quotes'], ['layout'], ['pinyin']] as const)('is not said where %s is all that differs', (reason) => {
    expect(line('“大城三管”', 'exact', [reason])).toBeUndefined();
  });

  it('is said with what differs, in words', () => {
    expect(line('大城3管', 'variant', ['numeral'])).toBe('本页写作 大城3管 · 数字写法不同');
    expect(line('“大城3管”', 'variant', ['quotes', 'numeral', 'alias'])).toBe(
      '本页写作 “大城3管” · 数字写法不同 · 别称',
    );
  });

  it('is said on one line, however the page breaks it', () => {
    expect(line('大城\n\t 3管', 'variant', ['numeral', 'layout'])).toBe('本页写作 大城 3管 · 数字写法不同');
  });

  it('is called uncertain where it is only nearly the term', () => {
    expect(line('大城三官', 'near', ['synonym'])).toBe('本页写作 大城三官 · 近义字替换 · 近似写法，请核对');
  });

  it('is called uncertain also where no reason can be given', () => {
    expect(line('大城三官', 'near', [])).toBe('本页写作 大城三官 · 近似写法，请核对');
    expect(line('“大城三官”', 'near', ['quotes'])).toBe('本页写作 “大城三官” · 近似写法，请核对');
  });
});
