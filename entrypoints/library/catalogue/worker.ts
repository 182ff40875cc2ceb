import { polyphonic } from 'pinyin-pro';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import { bundledPacks } from '../../../glossary/packs/index';
import { LibraryError } from '../../../store/library/errors';
import { readOwn } from '../../../store/library/own';
import { readPackEntries } from '../../../store/library/packs';
import { library } from '../connection';
import { Catalogue } from './catalogue';
import type { FromCatalogue, ToCatalogue } from './messages';

/**
 * The entries of the manager's list, off the page's own thread: whatever sorting, searching and getting ready for it
 * cost with a hundred thousand entries, the page stays free.
 */
const tell = (message: FromCatalogue) => postMessage(message);

const catalogue = new Catalogue({
  sound: (text) =>
    polyphonic(text, { type: 'array' })
      .map((readings) => readings.join('/'))
      .join(' '),
  tell: (state) => tell({ type: 'state', state }),
  fail: (error) => tell({ type: 'failed', code: error instanceof LibraryError ? error.code : String(error) }),
  rest: () => new Promise((go) => setTimeout(go, 0)),
  async read(pack, onProgress) {
    const bundled = bundledPacks.find(({ id }) => id === pack);
    if (bundled) return bundled.entries;
    if (pack === OWN_PACK) return (await readOwn(library)).entries;
    return (await readPackEntries(library, pack, { onProgress })).entries;
  },
});

addEventListener('message', ({ data }: MessageEvent<ToCatalogue>) => {
  switch (data.type) {
    case 'packs':
      return void catalogue.choose(data.packs, data.changed);
    case 'query':
      return catalogue.ask(data.query);
    case 'rows':
      return tell({ type: 'rows', ask: data.ask, rows: catalogue.rows(data.from, data.to) });
  }
});
