import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { translate } from '../../../entrypoints/shared/translate';

const getMessage = vi.fn();
vi.spyOn(browser.i18n, 'getMessage').mockImplementation(getMessage);
afterEach(() => getMessage.mockReset());

it('hands the values on as text', () => {
  getMessage.mockReturnValue('3 个词条 · 7 处');
  expect(translate('popupTerms', 3, 7)).toBe('3 个词条 · 7 处');
  expect(getMessage.mock.calls).toEqual([['popupTerms', ['3', '7']]]);
});

it('is the key where there is no text', () => {
  getMessage.mockReturnValue('');
  expect(translate('extName')).toBe('extName');
});

it('is the key once the extension is gone from under the page', () => {
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(translate('cardCopy')).toBe('cardCopy');
});
