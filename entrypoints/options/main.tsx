import '../../assets/options.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/Options';
import { provideText } from '../../components/text';
import { bundledPacks } from '../../glossary/packs/index';
import {
  changeSettings,
  hideEntry,
  loadSettings,
  presetSettings,
  type Settings,
  switchSite,
  watchSettings,
} from '../../store/settings';
import { alwaysOn, turnOff, turnOn, watchAlwaysOn } from '../shared/sites';
import { startPage } from '../shared/start-page';
import { translate } from '../shared/translate';
import { headwordsOf } from './headwords';

const bundled = {
  packs: bundledPacks.length,
  entries: bundledPacks.reduce((sum, { entries }) => sum + entries.length, 0),
};

function App({ initial, presetAtFirst }: { initial: Settings; presetAtFirst: ReadonlySet<string> }) {
  const [settings, setSettings] = useState(initial);
  const [preset, setPreset] = useState(presetAtFirst);
  const [sitesOn, setSitesOn] = useState<string[]>([]);
  const [headwords, setHeadwords] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  // In the commit itself: a change stored before the first frame is not to be missed.
  useLayoutEffect(
    () =>
      watchSettings((now) => {
        setSettings(now);
        void presetSettings().then(setPreset, () => {});
      }),
    [],
  );
  useEffect(() => {
    const ask = () => void alwaysOn().then(setSitesOn);
    ask();
    return watchAlwaysOn(ask);
  }, []);
  const hidden = settings.hidden.map(({ entry }) => entry).join('\n');
  useEffect(() => void headwordsOf(settings.hidden.map(({ entry }) => entry)).then(setHeadwords), [hidden]);
  const save = (saving: Promise<unknown>) =>
    saving.then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  const change = (changes: Partial<Settings>) => {
    // Shown at once: drawn again for another reason in the meantime, the answer would jump back.
    setSettings((now) => ({ ...now, ...changes }));
    setPreset((now) => new Set([...now].filter((key) => !Object.hasOwn(changes, key))));
    void save(changeSettings(changes)).then(() => loadSettings().then(setSettings, () => {}));
  };
  return (
    <Options
      values={settings}
      // Firefox prints a copy of the page, which has no highlights.
      canPrint={!import.meta.env.FIREFOX}
      preset={preset}
      sitesOff={settings.sitesOff}
      sitesOn={sitesOn}
      hidden={settings.hidden.map((one) => ({ ...one, ...named(headwords.get(one.entry)) }))}
      bundled={bundled}
      library={browser.runtime.getURL('/library.html' as '/')}
      failure={failure}
      onChange={change}
      onSite={(host, on) => void save(switchSite(host, on))}
      onAlways={(host, on) => void save(on ? turnOn(host) : turnOff(host))}
      onUnhide={({ entry, site }) => void save(hideEntry({ entry, site }, false))}
    />
  );
}

const named = (headword: string | undefined) => (headword === undefined ? {} : { headword });

const [app, initial, preset] = await Promise.all([
  startPage(translate('optionsTitle')),
  loadSettings(),
  presetSettings(),
]);
provideText(translate);
render(<App initial={initial} presetAtFirst={preset} />, app);
