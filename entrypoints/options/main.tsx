import '../../assets/options.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/Options';
import { TextProvider } from '../../components/text';
import { bundledPacks } from '../../glossary/packs/index';
import { changeSettings, loadSettings, type Settings, switchSite, watchSettings } from '../../store/settings';
import { translate } from '../shared/translate';

const packs = bundledPacks.map((pack) => ({ name: pack.name, entries: pack.entries.length }));

function App({ initial }: { initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  const [failure, setFailure] = useState<string>();
  useEffect(() => watchSettings(setSettings), []);
  document.body.dataset.theme = settings.theme;
  const save = (saving: Promise<void>) =>
    saving.then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  return (
    <Options
      values={settings}
      packs={packs}
      failure={failure}
      onChange={(change) => void save(changeSettings(change))}
      onSite={(host, on) => void save(switchSite(host, on))}
    />
  );
}

document.title = translate('optionsTitle');
document.documentElement.lang = browser.i18n.getUILanguage();
render(
  <TextProvider value={translate}>
    <App initial={await loadSettings()} />
  </TextProvider>,
  document.getElementById('app')!,
);
