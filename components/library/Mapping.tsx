import { COLUMNS, type Column, type ColumnMap, HEADERS } from '../../glossary/exchange/columns';
import type { ReadResult } from '../../glossary/exchange/format';
import { useText } from '../text';

export interface TableChoices {
  columns?: ColumnMap;
  header?: boolean;
  encoding?: string;
  sheet?: number;
}

/** Encodings that tables of offices come in, as TextDecoder names them. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;

interface MappingProps {
  table: NonNullable<ReadResult['table']> | undefined;
  choices: TableChoices;
  /** Whether the file has an encoding to be chosen: a workbook has none. */
  encodable: boolean;
  onChange(choices: TableChoices): void;
}

/** What each column of a table holds, the encoding and the sheet: as they were understood, to be put right by hand. */
export function Mapping({ table, choices, encodable, onChange }: MappingProps) {
  const t = useText();
  return (
    <section class="mapping" aria-label={t('libraryMapping')}>
      <div class="actions">
        {encodable && (
          <label>
            {t('libraryEncoding')}
            <select
              value={choices.encoding ?? ''}
              onChange={(event) => onChange({ ...choices, encoding: event.currentTarget.value || undefined })}
            >
              <option value="">{t('libraryEncodingAuto')}</option>
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )}
        {table?.sheets && table.sheets.length > 1 && (
          <label>
            {t('librarySheet')}
            <select
              value={choices.sheet ?? 0}
              onChange={(event) => onChange({ sheet: Number(event.currentTarget.value) })}
            >
              {table.sheets.map((sheet, n) => (
                <option key={n} value={n}>
                  {sheet}
                </option>
              ))}
            </select>
          </label>
        )}
        {table && (
          <label class="check">
            <input
              type="checkbox"
              checked={table.header}
              onChange={(event) => onChange({ ...choices, header: event.currentTarget.checked })}
            />
            {t('libraryHeaderRow')}
          </label>
        )}
      </div>
      {table && table.sample.length > 0 && (
        <ColumnTable table={table} onChange={(columns) => onChange({ ...choices, header: table.header, columns })} />
      )}
    </section>
  );
}

interface ColumnTableProps {
  table: NonNullable<ReadResult['table']>;
  onChange(columns: ColumnMap): void;
}

function ColumnTable({ table, onChange }: ColumnTableProps) {
  const t = useText();
  const width = Math.max(...table.sample.map((row) => row.length));
  const columnAt = (place: number) => COLUMNS.find((column) => table.columns[column] === place);
  const choose = (place: number, column: string) => {
    // A column that is given another meaning gives up its own, and takes it from the column that had it.
    const others = Object.entries(table.columns).filter(([name, at]) => at !== place && name !== column);
    onChange(Object.fromEntries([...others, ...(column ? [[column, place]] : [])]));
  };
  return (
    <div class="sample">
      <table>
        <thead>
          <tr>
            {Array.from({ length: width }, (_, place) => (
              <th key={place} scope="col">
                <select
                  aria-label={t('libraryColumn', place + 1)}
                  value={columnAt(place) ?? ''}
                  onChange={(event) => choose(place, event.currentTarget.value)}
                >
                  <option value="">{t('libraryColumnSkip')}</option>
                  {COLUMNS.map((column: Column) => (
                    <option key={column} value={column}>
                      {HEADERS[column]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, 4).map((row, n) => (
            <tr key={n} data-header={(table.header && n === 0) || undefined}>
              {Array.from({ length: width }, (_, place) => (
                <td key={place}>{(row[place] ?? '').slice(0, 60)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
