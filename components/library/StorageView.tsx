import { useState } from 'preact/hooks';
import { useText } from '../text';
import { countText, sizeText } from './format';

export interface StoredSizes {
  packs: readonly { id: string; name: string; entries: number; bytes: number }[];
  /** Settings and the like, in bytes. */
  settings: number;
  /** What the browser says that all of it takes, in bytes. */
  used?: number;
}

/** What the extension stores, and the way to delete all of it. */
export function StorageView({ sizes, onDelete }: { sizes: StoredSizes | undefined; onDelete(): void }) {
  const t = useText();
  return (
    <>
      <section class="storage" aria-labelledby="storage-heading">
        <h2 id="storage-heading">{t('libraryStorage')}</h2>
        <p class="hint">{t('libraryStorageHint')}</p>
        {sizes && (
          <table class="sizes">
            <thead>
              <tr>
                <th scope="col">{t('libraryStored')}</th>
                <th scope="col">{t('libraryStoredCount')}</th>
                <th scope="col">{t('librarySize')}</th>
              </tr>
            </thead>
            <tbody>
              {sizes.packs.map(({ id, name, entries, bytes }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{countText(entries)}</td>
                  <td>{sizeText(bytes)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('libraryStoredSettings')}</th>
                <td>—</td>
                <td>{sizeText(sizes.settings)}</td>
              </tr>
            </tbody>
            {sizes.used !== undefined && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('libraryStoredUsed')}
                  </th>
                  <td>{sizeText(sizes.used)}</td>
                </tr>
              </tfoot>
            )}
          </table>
        )}
      </section>
      <DeleteAll onDelete={onDelete} />
    </>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();

/** Asks for a word to be typed: nobody does that by a slip. */
function DeleteAll({ onDelete }: { onDelete(): void }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('libraryDeleteWord');
  return (
    <section class="delete-all" aria-labelledby="delete-heading">
      <h2 id="delete-heading">{t('libraryDeleteAll')}</h2>
      <p class="hint">{t('libraryDeleteAllHint')}</p>
      {!asking && (
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {t('libraryDeleteAllAsk')}
        </button>
      )}
      {asking && (
        <form
          class="ask"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== word) return;
            setAsking(false);
            setTyped('');
            onDelete();
          }}
        >
          <label for="delete-word">{t('libraryDeleteAllType', word)}</label>
          <div class="actions">
            <input
              id="delete-word"
              type="text"
              value={typed}
              autocomplete="off"
              ref={focus}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" class="button danger" disabled={typed.trim() !== word}>
              {t('libraryDeleteAllYes')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsking(false);
                setTyped('');
              }}
            >
              {t('libraryCancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
