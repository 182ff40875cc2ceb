import { polyphonic } from 'pinyin-pro';
import { Library } from '../../store/library/library';
import type { ToCatalogue } from './catalogue/messages';
import { serveCatalogue } from './catalogue/serve';
import type { ToWork } from './work/messages';
import { serveWork } from './work/serve';

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
const toWork = serveWork(library, (message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToCatalogue | ToWork>) => {
  if (data.type === 'work' || data.type === 'call-off') toWork(data);
  else toCatalogue(data);
});
