import type { Entry, Sense, Source } from './entry';

/** What is cited: an entry with all its senses, or with those that matter here. */
type Cited = Pick<Entry, 'headword' | 'senses'>;

/** What the reader may put on the clipboard of one sense. */
export interface Copies {
  definition: string;
  citation: string;
  markdown: string;
}

/** The texts of an entry for the clipboard, sense by sense. */
export function copiesOf({ headword, senses }: Cited): Copies[] {
  return senses.map((sense) => {
    const alone = { headword, senses: [sense] };
    return { definition: plainText(alone), citation: citation(alone), markdown: markdown(alone) };
  });
}

/** An entry as plain text, whole and with its sources, for the clipboard. */
export function plainText({ headword, senses }: Cited): string {
  return senses
    .map(({ definition, grade, source }) =>
      [`${headword}：${definition}`, `——${restsOn(grade)}${sourceLine(source)}`, source.url].filter(Boolean).join('\n'),
    )
    .join('\n\n');
}

/** As `plainText`, in Markdown: the definition as a quotation, the source as a link. No text becomes markup. */
export function markdown({ headword, senses }: Cited): string {
  return senses
    .map(({ definition, grade, source }) => {
      const quoted = literal(definition).replace(/\n/g, '\n> ');
      const line = literal(sourceLine(source));
      const linked = source.url ? `[${line}](<${literalUrl(source.url)}>)` : line;
      return `**${literal(oneLine(headword))}**\n\n> ${quoted}\n\n——${restsOn(grade)}${linked}`;
    })
    .join('\n\n');
}

/**
 * The sources as references of GB/T 7714—2015, one a line, each once:
 * `国务院办公厅. 关于……的意见: 国办发〔2019〕5号[A/OL]. (2019-04-16)[2024-05-01]. https://….`
 * @param accessed the day on which the reader saw the document, in local time; the standard asks for it beside an
 * address, and only there it is given.
 */
export function citation(of: Cited | Sense, accessed?: Date): string {
  const sources = 'senses' in of ? of.senses.map(({ source }) => source) : [of.source];
  return [...new Set(sources.map((source) => reference(source, accessed)))].join('\n');
}

function reference(source: Source, accessed: Date | undefined): string {
  const { title, issuer, documentNumber, date, url } = source;
  const names = issuer.split(/[、，,；;]/).map((name) => name.trim());
  const named = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '等'] : names;
  const what = [titleAlone(title, names), documentNumber].filter(Boolean).join(': ');
  const work = `${named.join(', ')}. ${what}[${typeOf(source)}${url ? '/OL' : ''}].`;
  if (!url) return date ? `${work} ${date}.` : work;
  const dates = `${date ? `(${date})` : ''}${accessed ? `[${dayOf(accessed)}]` : ''}`;
  return `${work}${dates && ` ${dates}.`} ${url}.`;
}

/** Of more names than three the standard gives three. */
const MOST_NAMES = 3;

/** 国务院办公厅关于……的意见 → 关于……的意见: who issued a document stands before its title already. */
function titleAlone(title: string, names: readonly string[]): string {
  let rest = title;
  for (const name of names) if (rest.startsWith(name)) rest = rest.slice(name.length).replace(/^[\s、，]+/, '');
  return rest.startsWith('关于') || rest.startsWith('印发') ? rest : title;
}

/** What a government issues as a report (the standard's own example is a white paper). */
const REPORT = /(?:报告|白皮书)(?:[（(][^（）()]*[）)])?$/;
/** The names by which official documents call themselves (党政机关公文处理工作条例, 第八条), and those of laws and plans. */
const DOCUMENT =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|请示|批复|议案|函|纪要|(?<![做方看])法|法典|条例|规定|办法|细则|准则|规则|章程|解释|规划|计划|纲要|方案|措施|要点|建议|公约|协定|宣言|声明|标准|目录|清单|导则|指南)(?:[（(][^（）()]*[）)])?$/;

/**
 * The standard's type of a document: A, as its example 京政办发[2005]37号[A/OL], for whatever has a number or the name
 * of an official document; R for reports; EB for what else stands on the web, Z for the rest.
 */
function typeOf({ title, documentNumber, url }: Source): string {
  if (documentNumber) return 'A';
  if (REPORT.test(title)) return 'R';
  if (DOCUMENT.test(title)) return 'A';
  return url ? 'EB' : 'Z';
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function restsOn(grade: Sense['grade']): string {
  return grade === 'editorial' ? '（编写，依据）' : '';
}

function sourceLine({ title, issuer, documentNumber, date, locator }: Source): string {
  const named = title.includes(issuer) ? [] : [issuer];
  return [...named, `《${title}》`, documentNumber, date, locator].filter(Boolean).join('，');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Text that Markdown shows as it is: every sign that could be markup is escaped, also at the beginning of a line. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^([^\S\n]*)([#+=-])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2');
}

function literalUrl(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}
