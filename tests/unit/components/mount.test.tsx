// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../components/text';
import { bare, button, lettersOf, mount, problems, translate } from './mount';

/** The other tests here trust these helpers to complain. */
describe('translate', () => {
  it('fills in the values', () => {
    expect(translate('popupTerms', 3, 7)).toBe('3 个词条 · 7 处');
  });

  it.each(['noSuchKey', 'constructor', '__proto__'])('complains of the unknown key %s', (key) => {
    expect(() => translate(key as MessageKey)).toThrow(`No message ${key}`);
  });

  it('complains of too few and too many values', () => {
    expect(() => translate('popupTerms', 3)).toThrow('takes 2 values');
    expect(() => translate('extName', 'x')).toThrow('takes 0 values');
  });
});

it('problems complains of a button without a name, in the element that has it', async () => {
  mount(<button type="button" class="nameless" />);
  expect(await problems()).toEqual(['button-name: <button type="button" class="nameless"></button>']);
});

it('button complains where there is none or more than one', () => {
  mount(
    <>
      <button type="button">甲</button>
      <button type="button" aria-label="甲" />
    </>,
  );
  expect(() => button('甲')).toThrow('2 buttons');
  expect(() => button('乙')).toThrow('0 buttons');
});

it('lettersOf leaves out punctuation and what is hidden from a screen reader, and no letter or digit', () => {
  const root = mount(
    <p>
      <i aria-hidden="true">1</i>“甲”、 TOD（2021）+
    </p>,
  );
  expect(lettersOf(root)).toBe('甲TOD2021+');
  expect(bare('〔2021〕 1号。')).toBe('20211号');
});
