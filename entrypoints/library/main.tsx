import '../../assets/library.css';
import { render } from 'preact';
import { provideText } from '../../components/text';
import { startPage } from '../shared/start-page';
import { translate } from '../shared/translate';
import { App } from './App';

const app = await startPage(translate('libraryTitle'));
provideText(translate);
render(<App />, app);
