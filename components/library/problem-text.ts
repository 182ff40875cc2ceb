import type { Problem, ProblemCode } from '../../glossary/exchange/problems';
import type { Translate } from '../text';

/** The words for what can be wrong with a file. */
const WORDS: Record<ProblemCode, (t: Translate) => string> = {
  'file.empty': (t) => t('problemFileEmpty'),
  'file.too-large': (t) => t('problemFileTooLarge'),
  'file.too-many-rows': (t) => t('problemFileTooManyRows'),
  'file.truncated': (t) => t('problemFileTruncated'),
  'file.encoding': (t) => t('problemFileEncoding'),
  'file.binary': (t) => t('problemFileBinary'),
  'file.html': (t) => t('problemFileHtml'),
  'file.old-excel': (t) => t('problemFileOldExcel'),
  'file.unknown-format': (t) => t('problemFileUnknownFormat'),
  'json.malformed': (t) => t('problemJsonMalformed'),
  'json.too-deep': (t) => t('problemJsonTooDeep'),
  'json.value-too-long': (t) => t('problemJsonValueTooLong'),
  'json.not-a-pack': (t) => t('problemJsonNotAPack'),
  'json.newer-version': (t) => t('problemJsonNewerVersion'),
  'table.quote-open': (t) => t('problemTableQuoteOpen'),
  'table.headword-column-missing': (t) => t('problemTableHeadwordColumnMissing'),
  'table.no-rows': (t) => t('problemTableNoRows'),
  'xlsx.malformed': (t) => t('problemXlsxMalformed'),
  'xlsx.too-large-inside': (t) => t('problemXlsxTooLargeInside'),
  'xlsx.encrypted': (t) => t('problemXlsxEncrypted'),
  'xlsx.sheet-missing': (t) => t('problemXlsxSheetMissing'),
  'text.nothing-found': (t) => t('problemTextNothingFound'),
  'row.headword-missing': (t) => t('problemRowHeadwordMissing'),
  'row.definition-missing': (t) => t('problemRowDefinitionMissing'),
  'row.cell-too-long': (t) => t('problemRowCellTooLong'),
  'row.too-many-cells': (t) => t('problemRowTooManyCells'),
  'row.more-invalid': (t) => t('problemRowMoreInvalid'),
  'row.duplicate': (t) => t('problemRowDuplicate'),
  'row.duplicate-id': (t) => t('problemRowDuplicateId'),
  'field.missing': (t) => t('problemFieldMissing'),
  'field.too-long': (t) => t('problemFieldTooLong'),
  'field.invalid': (t) => t('problemFieldInvalid'),
  'field.unknown': (t) => t('problemFieldUnknown'),
  'field.forbidden': (t) => t('problemFieldForbidden'),
  'field.unknown-source': (t) => t('problemFieldUnknownSource'),
};

/** What is wrong, with the field and what stands there; the line is told apart from it. */
export function problemText({ code, field, found }: Problem, t: Translate): string {
  const where = [field, found].filter(Boolean).join(' · ');
  return where ? t('problemWhere', WORDS[code](t), where) : WORDS[code](t);
}
