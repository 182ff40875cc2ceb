import type { Entry } from '../../../glossary/entry';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import type { Sound } from '../../../glossary/search';
import { LibraryError } from '../../../store/library/errors';
import type { Library } from '../../../store/library/library';
import { readOwn } from '../../../store/library/own';
import { readPackEntries } from '../../../store/library/packs';
import { readToDraw, whileDrawn } from '../../../store/turns';
import { Catalogue } from './catalogue';
import type { FromCatalogue, ToCatalogue } from './messages';

/**
 * The entries of the manager's list, off the page's own thread: whatever sorting, searching and getting ready for it
 * cost with a hundred thousand entries, the page stays free. @returns what takes its messages.
 */
export function serveCatalogue(
  library: Library,
  sound: Sound,
  tell: (message: FromCatalogue) => void,
): (message: ToCatalogue) => void {
  const bundled = new Map<string, readonly Entry[]>();
  const catalogue = new Catalogue({
    sound,
    tell: (state) => tell({ type: 'state', state }),
    fail: (error) => tell({ type: 'failed', code: error instanceof LibraryError ? error.code : String(error) }),
    rest: () => new Promise((go) => setTimeout(go, 0)),
    drawn: whileDrawn,
    async read(pack, onProgress) {
      const shipped = bundled.get(pack);
      if (shipped) return shipped;
      if (pack === OWN_PACK) return (await readOwn(library)).entries;
      return (await readToDraw(() => readPackEntries(library, pack, { onProgress }))).entries;
    },
  });
  return (message) => {
    switch (message.type) {
      case 'bundled':
        for (const { id, entries } of message.packs) bundled.set(id, entries);
        return;
      case 'packs':
        return void catalogue.choose(message.packs, message.changed);
      case 'query':
        return catalogue.ask(message.query);
      case 'rows':
        return tell({ type: 'rows', ask: message.ask, rows: catalogue.rows(message.from, message.to) });
    }
  };
}
