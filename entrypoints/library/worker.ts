import { polyphonic } from 'pinyin-pro';
import { Library } from '../../store/library/library';
import type { ToCatalogue } from './catalogue/messages';
import { serveCatalogue } from './catalogue/serve';
import type { ToImport } from './import/messages';
import { serveImport } from './import/serve';

/** What the manager does off its own thread. A page runs it twice: the list goes on while a file is imported. */
const library = new Library();
const toCatalogue = serveCatalogue(
  library,
  (text) =>
    polyphonic(text, { type: 'array' })
      .map((readings) => readings.join('/'))
      .join(' '),
  (message) => postMessage(message),
);
const toImport = serveImport(library, (message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToCatalogue | ToImport>) => {
  if (data.type === 'import' || data.type === 'call-off') toImport(data);
  else toCatalogue(data);
});
