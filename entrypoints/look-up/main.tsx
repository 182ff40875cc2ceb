import '../../assets/look-up.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Find, LookUp, type Query } from '../../components/LookUp';
import { SearchBox } from '../../components/SearchBox';
import { provideText, useText } from '../../components/text';
import { queryOf } from '../shared/asked';
import { openLookUp } from '../shared/look-up';
import { startPage } from '../shared/start-page';
import { translate } from '../shared/translate';

function App() {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<Query>(() => ({
    text: queryOf(new URLSearchParams(location.search).get('q') ?? ''),
    direct: true,
  }));
  const [find, setFind] = useState<{ find: Find }>();
  useEffect(() => void openLookUp((better) => setFind({ find: better })), []);
  const asked = query.text.trim() !== '';
  const answer = asked ? find?.find(query.text) : undefined;
  return (
    <>
      <h1 class="name">{t('extName')}</h1>
      <SearchBox
        box={box}
        value={query.text}
        label={t('popupSearch')}
        onInput={(text) => setQuery({ text, direct: false })}
        onEnter={() => setQuery({ text: query.text, direct: true })}
      />
      <div role="status" class="heard">
        {answer?.whole && t('popupFound', answer.found.length)}
      </div>
      {asked && <LookUp query={query} answer={answer} onBack={() => box.current?.focus()} />}
    </>
  );
}

const app = await startPage(translate('lookUpTitle'));
provideText(translate);
render(<App />, app);
