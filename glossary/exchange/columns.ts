/** What a column of a table can hold, in the order in which they are written. */
export const COLUMNS = [
  'headword',
  'definition',
  'aliases',
  'note',
  'category',
  'region',
  'period',
  'grade',
  'title',
  'issuer',
  'documentNumber',
  'session',
  'date',
  'url',
  'locator',
  'quotedFrom',
  'id',
  'more',
] as const;

export type Column = (typeof COLUMNS)[number];
/** The place of each column that a table has, from 0. */
export type ColumnMap = Partial<Record<Column, number>>;

/** As the header of a written table names them. */
export const HEADERS: Record<Column, string> = {
  headword: '词语',
  definition: '释义',
  aliases: '别名',
  note: '备注',
  category: '类别',
  region: '地区',
  period: '时期',
  grade: '性质',
  title: '来源文件',
  issuer: '发布机关',
  documentNumber: '文号',
  session: '会议',
  date: '日期',
  url: '链接',
  locator: '位置',
  quotedFrom: '转引自',
  id: '编号',
  more: '其他',
};

/** Other names that such columns have in the tables of offices, and in English. */
const OTHER_NAMES: Record<Column, readonly string[]> = {
  headword: ['词条', '词', '术语', '名词', '名称', '名词术语', '词汇', '热词', '关键词', 'headword', 'term', 'word'],
  definition: [
    '解释',
    '定义',
    '名词解释',
    '说明',
    '含义',
    '注释',
    '内容',
    '解读',
    'definition',
    'meaning',
    'explanation',
  ],
  aliases: ['简称', '又称', '同义词', '别称', '其他写法', 'aliases', 'alias', 'synonyms'],
  note: ['附注', '批注', 'note', 'notes', 'remark'],
  category: ['分类', '领域', '类型', 'category', 'tag', 'tags'],
  region: ['区域', '省市', 'region'],
  period: ['年份', '年度', 'period', 'year'],
  grade: ['级别', 'grade'],
  title: ['来源', '出处', '文件', '文件名', '文件名称', '文件标题', 'source', 'title'],
  issuer: ['发文机关', '机关', '单位', '发布单位', '发文单位', 'issuer', 'publisher'],
  documentNumber: ['发文字号', 'number', 'documentnumber'],
  session: ['场合', 'session'],
  date: ['发布日期', '时间', '发布时间', '成文日期', 'date'],
  url: ['网址', '地址', 'url', 'link'],
  locator: ['页码', '章节', 'locator', 'page'],
  quotedFrom: ['quotedfrom'],
  id: ['id'],
  more: ['more'],
};

const BY_NAME = new Map<string, Column>(
  COLUMNS.flatMap((column) => [HEADERS[column], ...OTHER_NAMES[column]].map((name) => [name, column] as const)),
);

/** What a header says of its columns: of two with one meaning, the first. Empty where it is no header. */
export function columnsOf(header: readonly string[]): ColumnMap {
  const columns: ColumnMap = {};
  header.forEach((cell, place) => {
    const column = BY_NAME.get(cell.replace(/[\s*＊:：]/g, '').toLowerCase());
    if (column && columns[column] === undefined) columns[column] = place;
  });
  // A definition that is named like a column would be a row with one such cell.
  return columns.headword === undefined ? {} : columns;
}

/** What a table without a header is taken for. */
export function usualColumns(width: number): ColumnMap {
  const places: Column[] = ['headword', 'definition', 'aliases', 'category'];
  return Object.fromEntries(places.slice(0, width).map((column, place) => [column, place]));
}
