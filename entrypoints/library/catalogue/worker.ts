import { polyphonic } from 'pinyin-pro';
import type { Entry } from '../../../glossary/entry';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import { LibraryError } from '../../../store/library/errors';
import { Library } from '../../../store/library/library';
import { readOwn } from '../../../store/library/own';
import { readPackEntries } from '../../../store/library/packs';
import { Catalogue } from './catalogue';
import type { FromCatalogue, ToCatalogue } from './messages';

/**
 * The entries of the manager's list, off the page's own thread: whatever sorting, searching and getting ready for it
 * cost with a hundred thousand entries, the page stays free.
 */
const library = new Library();
const bundled = new Map<string, readonly Entry[]>();
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
    const shipped = bundled.get(pack);
    if (shipped) return shipped;
    if (pack === OWN_PACK) return (await readOwn(library)).entries;
    return (await readPackEntries(library, pack, { onProgress })).entries;
  },
});

addEventListener('message', ({ data }: MessageEvent<ToCatalogue>) => {
  switch (data.type) {
    case 'bundled':
      for (const { id, entries } of data.packs) bundled.set(id, entries);
      return;
    case 'packs':
      return void catalogue.choose(data.packs, data.changed);
    case 'query':
      return catalogue.ask(data.query);
    case 'rows':
      return tell({ type: 'rows', ask: data.ask, rows: catalogue.rows(data.from, data.to) });
  }
});
