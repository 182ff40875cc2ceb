import { useRef, useState } from 'preact/hooks';
import { useText } from '../text';

interface ImportChooseProps {
  onFiles(files: readonly File[]): void;
  onPaste(text: string): void;
}

/** Where an import begins: a file, dropped or chosen, or text from the clipboard. */
export function ImportChoose({ onFiles, onPaste }: ImportChooseProps) {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData('text/plain');
    if (files.length > 0) onFiles(files);
    else if (text) onPaste(text);
  };
  return (
    <div class="import-choose">
      <section
        class="drop"
        data-over={over || undefined}
        aria-label={t('libraryDrop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('libraryDrop')}</p>
        <button type="button" class="button main" onClick={() => picker.current?.click()}>
          {t('libraryChooseFile')}
        </button>
        <input
          ref={picker}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label={t('libraryChooseFile')}
          multiple
          accept=".json,.csv,.tsv,.tab,.xlsx,.xlsm,.txt,.md"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <p class="hint">{t('libraryFormats')}</p>
      </section>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim()) onPaste(pasted);
        }}
      >
        <label for="paste">{t('libraryPaste')}</label>
        <textarea
          id="paste"
          rows={7}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
          placeholder={t('libraryPasteSample')}
        />
        <div class="actions">
          <button type="submit" class="button" disabled={!pasted.trim()}>
            {t('libraryPasteRead')}
          </button>
          <small class="hint">{t('libraryPasteHint')}</small>
        </div>
      </form>
    </div>
  );
}
