import type { KeptEntry } from '../../glossary/exchange/personal';
import type { Origin } from '../../glossary/origin';
import { SenseView } from '../SenseView';
import { useText } from '../text';

interface EntryViewProps {
  entry: KeptEntry;
  origin: Origin;
  onCopy(): void;
  onClose(): void;
}

/** An entry of a pack that is not the reader's to change. */
export function EntryView({ entry, origin, onCopy, onClose }: EntryViewProps) {
  const t = useText();
  const { headword, aliases, senses, note } = entry;
  return (
    <article
      class="entry-view"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{headword}</h2>
        <button type="button" class="close" aria-label={t('libraryClose')} onClick={onClose}>
          ✕
        </button>
      </header>
      {aliases.length > 0 && <p class="hint also">{t('libraryAlso', aliases.map(({ text }) => text).join('、'))}</p>}
      {senses.map((sense, n) => (
        <SenseView key={n} sense={sense} {...(origin.kind === 'bundled' ? {} : { origin })} />
      ))}
      {note && <p class="note">{note}</p>}
      <footer class="actions">
        <button type="button" class="button" onClick={onCopy}>
          {t('libraryCopyToOwn')}
        </button>
        <small class="hint">{t('libraryReadOnly')}</small>
      </footer>
    </article>
  );
}
