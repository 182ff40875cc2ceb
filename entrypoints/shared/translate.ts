import { browser } from 'wxt/browser';
import type { Translate } from '../../components/text';

/** UI text from the extension's locales. Once the extension is gone from under a page the key itself is all there is. */
export const translate: Translate = (key, ...values) => {
  try {
    return browser.i18n.getMessage(key, values.map(String)) || key;
  } catch {
    return key;
  }
};
