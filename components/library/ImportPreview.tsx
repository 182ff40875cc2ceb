import type { ComponentChildren } from 'preact';
import type { Choice } from '../../glossary/exchange/merge';
import { useText } from '../text';
import { type Choices, Conflicts } from './Conflicts';
import { countText, sizeText } from './format';
import { Mapping, type TableChoices } from './Mapping';
import { ProblemList } from './ProblemList';
import type { ShownMerge, ShownResult } from './types';

export interface ImportPreviewProps {
  file: { name: string; size: number; format: string; pasted: boolean };
  result: ShownResult;
  choices: TableChoices;
  /** Into the reader's own entries, or a pack of its own. */
  to: 'own' | 'pack';
  packName: string;
  /** The pack whose place it takes. */
  replaces: { name: string; version: string; count: number } | undefined;
  /** What merging would do, once it is worked out. */
  merge: ShownMerge | undefined;
  answers: Choices;
  failure: string | undefined;
  onTable(choices: TableChoices): void;
  onTo(to: 'own' | 'pack'): void;
  onPackName(name: string): void;
  onAnswer(ids: readonly string[], choice: Choice): void;
  onConfirm(): void;
  onCancel(): void;
}

/** What would be imported, before anything is. */
export function ImportPreview(props: ImportPreviewProps) {
  const { file, result, choices, to, merge, answers, failure } = props;
  const t = useText();
  const open = merge ? merge.conflicts.filter((id) => !answers.has(id)).length : 0;
  const ready = to === 'pack' ? props.packName.trim() !== '' : merge !== undefined && open === 0;
  const canMap = file.format !== 'json' && (file.format !== 'text' || result.refused);
  return (
    <section class="import-preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{file.name}</h2>
      <p class="hint">
        {[formatName(file.format), sizeText(file.size), !result.refused && t('libraryCount', countText(result.count))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ProblemList problems={result.problems} count={result.problemCount} refused={result.refused} />
      {canMap && (
        <Mapping
          table={result.table}
          choices={choices}
          encodable={file.format !== 'xlsx' && !file.pasted}
          onChange={props.onTable}
        />
      )}
      {!result.refused && (
        <>
          <FirstEntries result={result} />
          <Destination {...props} />
          {to === 'own' && merge && <MergeSummary merge={merge} />}
          {to === 'own' && merge && <Conflicts merge={merge} choices={answers} onChoose={props.onAnswer} />}
        </>
      )}
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        {!result.refused && (
          <button type="button" class="button main" disabled={!ready || result.count === 0} onClick={props.onConfirm}>
            {t('libraryImportNow', countText(result.count))}
          </button>
        )}
        <button type="button" class="button" onClick={props.onCancel}>
          {t('libraryCancel')}
        </button>
        {open > 0 && <small class="hint">{t('libraryConflictsOpen', countText(open))}</small>}
        {open === 0 && !result.refused && <small class="hint">{t('libraryAllOrNothing')}</small>}
      </div>
    </section>
  );
}

const formatName = (id: string): string =>
  ({ json: 'JSON', csv: 'CSV', tsv: 'TSV', xlsx: 'XLSX', text: 'TXT' })[id] ?? id;

function FirstEntries({ result }: { result: ShownResult }) {
  const t = useText();
  return (
    <section class="first" aria-label={t('libraryFirstEntries')}>
      <ul>
        {result.entries.map((entry, n) => (
          <li key={entry.id}>
            <span class="line">{t('libraryLine', result.lines[n] ?? n + 1)}</span>
            <strong>{entry.headword}</strong>
            <span>{entry.senses[0]?.definition}</span>
          </li>
        ))}
      </ul>
      {result.count > result.entries.length && (
        <p class="hint">{t('libraryMoreEntries', countText(result.count - result.entries.length))}</p>
      )}
    </section>
  );
}

function Destination({ to, packName, replaces, onTo, onPackName }: ImportPreviewProps) {
  const t = useText();
  const answer = (value: 'own' | 'pack', label: string, hint: string, more?: ComponentChildren) => (
    <div class="answer">
      <label>
        <input type="radio" name="to" checked={to === value} onChange={() => onTo(value)} />
        <span>
          {label}
          <small class="hint">{hint}</small>
        </span>
      </label>
      {to === value && more}
    </div>
  );
  return (
    <fieldset class="destination">
      <legend>{t('libraryTo')}</legend>
      {answer('own', t('libraryToOwn'), t('libraryToOwnHint'))}
      {answer(
        'pack',
        t('libraryToPack'),
        replaces
          ? t('libraryToPackReplaces', replaces.name, replaces.version, countText(replaces.count))
          : t('libraryToPackHint'),
        <input
          type="text"
          class="pack-name-input"
          aria-label={t('libraryPackName')}
          maxLength={80}
          value={packName}
          onInput={(event) => onPackName(event.currentTarget.value)}
        />,
      )}
    </fieldset>
  );
}

/** What a merge would add, change and leave. */
export function MergeSummary({ merge }: { merge: ShownMerge }) {
  const t = useText();
  const facts: [number, string][] = [
    [merge.added, t('libraryMergeAdded')],
    [merge.changed, t('libraryMergeChanged')],
    [merge.same, t('libraryMergeSame')],
    [merge.conflicts.length + merge.duplicates.length, t('libraryMergeConflicts')],
  ];
  return (
    <ul class="facts">
      {facts.map(([count, label]) => (
        <li key={label}>
          <strong>{countText(count)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
