import { browser } from 'wxt/browser';
import { loadSettings, watchSettings } from '../../store/settings';

/** What every page of ours begins with: its title (in the reader's language), its language, and the reader's theme, also when that changes. */
export async function startPage(title: string): Promise<HTMLElement> {
  document.title = title;
  document.documentElement.lang = browser.i18n.getUILanguage();
  const { theme } = await loadSettings();
  document.body.dataset.theme = theme;
  watchSettings((settings) => {
    document.body.dataset.theme = settings.theme;
  });
  return document.getElementById('app')!;
}
