import type { Block } from './block';
import { regionOfHost, regionOfOffice } from './region';

/** What a document says of itself. */
export interface Metadata {
  title: string;
  issuer?: string;
  /** With the brackets of the standard: 国发〔2019〕5号. */
  documentNumber?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date?: string;
  /** The place that the document is of, with all its levels where it says them: 重庆市大渡口区. */
  region?: string;
  url?: string;
}

export interface PageFacts {
  /** Content of the meta elements by name. */
  metaTags?: Readonly<Record<string, string>>;
  /** The page's title. */
  title?: string;
  blocks: readonly Block[];
  url?: string;
}

const META = {
  title: ['ArticleTitle', 'DC.title', 'og:title', 'title'],
  issuer: ['ContentSource', 'publisher', 'DC.publisher', 'author', 'Author'],
  date: ['PubDate', 'pubdate', 'publishdate', 'DC.date', 'article:published_time', 'firstpublishedtime'],
};
const LABELS = {
  title: /^(?:标题|名称|文件名称|信息名称|公文名称)$/,
  issuer: /^(?:发文机关|发布机构|发文单位|发布单位|制发机关|公开主体|发布机关|信息来源)$/,
  documentNumber: /^(?:发文字号|文号|文件编号|公文文号)$/,
  written: /^(?:成文日期|成文时间|生成日期|发文日期|印发日期)$/,
  published: /^(?:发布日期|公开日期|发布时间|公布日期)$/,
};
type Label = keyof typeof LABELS;

/** So many blocks from the top are looked at for labels, title and number. */
const TOP = 60;
const LONGEST_SIGNATURE = 80;
const LONGEST_VALUE = 300;
const NUMBER =
  /([\u4e00-\u9fff]{1,12}(?:[（(][\u4e00-\u9fff]{1,6}[）)])?)\s*[〔[（(【［]\s*(\d{4})\s*[〕\]）)】］]\s*第?\s*(\d{1,4})\s*号/;
const DATE = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;
const OFFICE = /(?:人民政府|办公厅|办公室|委员会|常委会|国务院|中央军委|党组|[局部厅委院署会])$/;
const REPORT = /^[\u4e00-\u9fff\d年]{0,40}(?:政府工作报告|工作报告|统计公报|预算公开(?:说明)?|决算公开(?:说明)?)$/;

/** Title, issuer, number, date and region as far as the page says them; nothing is guessed. */
export function metadataOf({ metaTags = {}, title: givenTitle = '', blocks, url }: PageFacts): Metadata {
  const pageTitle = givenTitle.slice(0, LONGEST_VALUE);
  const labels = labelled(blocks.slice(0, TOP));
  const lines = topLines(blocks);
  const title = titleOf(metaTags, labels.title, pageTitle, blocks, lines);
  const issuer = issuerOf(metaTags, labels.issuer, title);
  const documentNumber = numberIn(labels.documentNumber) ?? lines.map(ownNumber).find((number) => number !== undefined);
  const date =
    dateIn(labels.written) ??
    spokenDate(lines) ??
    signedDate(blocks) ??
    dateIn(firstOf(metaTags, META.date)) ??
    dateIn(labels.published);
  const region = regionOfOffice(issuer) ?? regionOfOffice(title) ?? regionOfHost(url);
  return {
    title,
    ...(issuer ? { issuer } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(date ? { date } : {}),
    ...(region ? { region } : {}),
    ...(url ? { url } : {}),
  };
}

function firstOf(tags: Readonly<Record<string, string>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(tags, name) ? tags[name]?.trim() : undefined;
    if (value) return value.slice(0, LONGEST_VALUE);
  }
  return undefined;
}

/** Values beside or after their labels: in the next cell of the row, or after a colon. */
function labelled(blocks: readonly Block[]): Partial<Record<Label, string>> {
  const found: Partial<Record<Label, string>> = {};
  const take = (name: string, value: string | undefined) => {
    const bare = name.replace(/[\s【】[\]：:]/g, '');
    for (const label of Object.keys(LABELS) as Label[]) {
      if (value?.trim() && found[label] === undefined && LABELS[label].test(bare))
        found[label] = value.trim().slice(0, LONGEST_VALUE);
    }
  };
  blocks.forEach(({ text, kind, row }, at) => {
    const next = blocks[at + 1];
    if (
      text.length <= 16 &&
      next &&
      ((kind === 'cell' && next.row === row) || (kind === 'term' && next.kind === 'description'))
    )
      take(text, next.text);
    if (text.length > 400) return;
    for (const line of text.split('\n')) {
      const colon = line.search(/[：:]/);
      if (colon > 0 && colon <= 12) take(line.slice(0, colon), line.slice(colon + 1));
    }
  });
  return found;
}

function topLines(blocks: readonly Block[]): string[] {
  return blocks
    .slice(0, TOP)
    .flatMap(({ text }) => (text.length > 2000 ? [] : text.split('\n')))
    .map((line) => line.trim())
    .filter(Boolean);
}

function titleOf(
  tags: Readonly<Record<string, string>>,
  label: string | undefined,
  pageTitle: string,
  blocks: readonly Block[],
  lines: readonly string[],
): string {
  const given = firstOf(tags, META.title) ?? label;
  if (given) return withoutSite(given);
  if (pageTitle.trim()) return withoutSite(pageTitle);
  const heading = blocks.slice(0, TOP).find(({ kind, text }) => kind === 'heading' && text.trim().length >= 4);
  if (heading) return heading.text.trim().replace(/\s+/g, '').slice(0, 200);
  const report = lines.slice(0, 12).find((line) => REPORT.test(line.replace(/\s/g, '')));
  const first = lines.find((line) => line.length >= 4 && line.length <= 60 && !NUMBER.test(line));
  return (report ?? first ?? '').replace(/\s+/g, '').slice(0, 200);
}

/** 国务院关于…的意见_中国政府网: without the name of the site. */
function withoutSite(title: string): string {
  const [first = '', ...rest] = title.trim().split(/\s*[_|｜]\s*|\s+[-–—]\s+|-{2,}/);
  const bare =
    /(?:网|政府|门户|网站|平台|频道|专栏|解读|政策文件)$/.test(rest.at(-1) ?? '') || rest.length > 0
      ? first
      : title.trim();
  return bare.trim().slice(0, 200);
}

/** The office before what its title says that it does: 国务院办公厅、中央军委办公厅关于…的通知. */
const BY_OFFICE = /^(.{2,60}?)(?:关于|印发|转发|批转|对|令|公告|(?<=人民政府|国务院)(?:政府)?工作报告)/;
const NEWS = /(?:网|社|报|日报|电视台|客户端|公众号)$/;

function issuerOf(
  tags: Readonly<Record<string, string>>,
  label: string | undefined,
  title: string,
): string | undefined {
  if (label && !NEWS.test(label)) return label.replace(/\s+/g, ' ').slice(0, 120);
  const byTitle = BY_OFFICE.exec(title.replace(/^\d{4}年?/, ''))?.[1];
  if (byTitle?.split('、').every((name) => OFFICE.test(name))) return byTitle;
  const source = firstOf(tags, META.issuer);
  return source && OFFICE.test(source) && !NEWS.test(source) ? source.slice(0, 120) : undefined;
}

function numberIn(text: string | undefined): string | undefined {
  const found = text ? NUMBER.exec(text) : null;
  return found ? `${found[1]}〔${found[2]}〕${found[3]}号` : undefined;
}

/** The document's own number stands on a line by itself; others are mentioned in sentences. */
function ownNumber(line: string): string | undefined {
  if (line.length > 40) return undefined;
  const found = NUMBER.exec(line);
  return found && found[0].length >= line.length - 4 ? numberIn(line) : undefined;
}

function dateIn(text: string | undefined): string | undefined {
  const found = text ? DATE.exec(text) : null;
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** ——2022年3月5日在第十三届全国人民代表大会第五次会议上 */
function spokenDate(lines: readonly string[]): string | undefined {
  const line = lines
    .slice(0, 20)
    .find(
      (one) =>
        one.length <= 60 && /^[（(—–-]*\s*\d{4}年\d{1,2}月\d{1,2}日(?:在|第|[\u4e00-\u9fff]{0,30}通过)/.test(one),
    );
  return dateIn(line);
}

/** A date on a line by itself, below the issuer's name: at the end, or before the annex. */
function signedDate(blocks: readonly Block[]): string | undefined {
  for (const { text } of blocks) {
    if (text.length > LONGEST_SIGNATURE) continue;
    for (const line of text.split('\n')) if (OWN_DATE.test(line)) return dateIn(arabic(line));
  }
  return undefined;
}

const OWN_DATE =
  /^\s*[（(]?(?:\d{4}|[〇○Ｏ零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日[）)]?\s*$/;

/** 二○○四年十一月二十三日 with digits. */
function arabic(line: string): string {
  return line
    .replace(/[○Ｏ零]/g, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (ten) => {
      const [tens, units] = ten.split('十') as [string, string];
      return String((tens ? CHINESE.indexOf(tens) : 1) * 10 + (units ? CHINESE.indexOf(units) : 0));
    })
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE.indexOf(digit)));
}

const CHINESE = '〇一二三四五六七八九';
