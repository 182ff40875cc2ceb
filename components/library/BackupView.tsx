import { useRef } from 'preact/hooks';
import { useText } from '../text';
import { countText, momentText } from './format';

/** The formats in which the entries of a pack are written. */
export const EXPORTS = ['json', 'csv', 'tsv', 'anki'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

interface BackupViewProps {
  /** ms since 1970, 0 for never. */
  savedAt: number;
  unsaved: number;
  packs: readonly { id: string; name: string; count: number }[];
  /** The pack that is exported. */
  chosen: string;
  busy: boolean;
  onBackup(): void;
  onRestore(files: readonly File[]): void;
  onChoose(pack: string): void;
  onExport(format: ExportFormat): void;
}

/** One file with everything, and single packs in the formats of others. */
export function BackupView(props: BackupViewProps) {
  const { savedAt, unsaved, packs, chosen, busy } = props;
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const words: Record<ExportFormat, [string, string]> = {
    json: ['JSON', t('backupJsonHint')],
    csv: ['CSV', t('backupCsvHint')],
    tsv: ['TSV', t('backupTsvHint')],
    anki: ['Anki', t('backupAnkiHint')],
  };
  return (
    <>
      <section class="backup" aria-labelledby="backup-heading">
        <h2 id="backup-heading">{t('backupHeading')}</h2>
        <p class="hint">{t('backupHint')}</p>
        <p>
          {savedAt ? t('backupLast', momentText(savedAt)) : t('backupNever')}
          {unsaved > 0 && t('backupUnsaved', countText(unsaved))}
        </p>
        <div class="actions">
          <button type="button" class="button main" disabled={busy} onClick={props.onBackup}>
            {t('backupMake')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => picker.current?.click()}>
            {t('backupOpen')}
          </button>
          <input
            ref={picker}
            type="file"
            class="unseen"
            tabIndex={-1}
            aria-label={t('backupOpen')}
            accept=".json"
            onChange={(event) => {
              props.onRestore([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </div>
      </section>
      <section class="export" aria-labelledby="export-heading">
        <h2 id="export-heading">{t('libraryExport')}</h2>
        <label class="inline">
          {t('libraryExportPack')}
          <select value={chosen} onChange={(event) => props.onChoose(event.currentTarget.value)}>
            {packs.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {t('libraryPackOption', name, countText(count))}
              </option>
            ))}
          </select>
        </label>
        <ul class="exports">
          {EXPORTS.map((format) => (
            <li key={format}>
              <button type="button" class="button" disabled={busy} onClick={() => props.onExport(format)}>
                {words[format][0]}
              </button>
              <span class="hint">{words[format][1]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
