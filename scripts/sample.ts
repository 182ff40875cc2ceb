import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The seed report as a page such as a district government publishes: headings, bold leads, and at the end its own
 * 名词解释. The words are the report's, in its order; only what the page break cut is joined again.
 */

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The text of the report that the sample page is made from. */
export const sampleText = (): string => read('../tests/fixtures/dadukou-2021-report.txt');

const HEADING = /^[一二三四五六七八九十]+、[^。：]{1,60}$/;
const LEAD = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]是)[^。*]{2,60}。/;
const APPENDIX = '名词解释';
/** What ends a paragraph; one that ends in anything else was cut by the end of a page of the printed report. */
const WHOLE = /[。！？：；][”’）*]*$/;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function join(before: string, after: string): string {
  const gap = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
  return before + gap + after;
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\n/)
    .map((block) => block.split(/\r?\n/).reduce((all, line) => join(all, line.trim()), ''))
    .filter((paragraph) => paragraph !== '');
}

function joinCut(paragraphs: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    if (open) joined.push(join(joined.pop() ?? '', paragraph));
    else joined.push(paragraph);
    open = !(WHOLE.test(paragraph) || HEADING.test(paragraph) || paragraph === APPENDIX);
  }
  return joined;
}

/** A title breaks between its words, not inside 人民政府. */
const breakable = (html: string) => html.replace(/(?<=政府)(?=工作)|(?=第[一二三四五六七八九十]+[届次])/g, '<wbr>');

const inline = (text: string) => escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');

function paragraphHtml(text: string): string {
  if (text.startsWith('——')) return `<p class="point">${inline(text)}</p>`;
  if (/^[^，。]{2,12}：$/.test(text)) return `<p class="hail">${inline(text)}</p>`;
  const [lead = ''] = LEAD.exec(text) ?? [];
  return `<p>${lead && `<strong>${inline(lead)}</strong>`}${inline(text.slice(lead.length))}</p>`;
}

function entryHtml(text: string): string {
  const colon = text.indexOf('：');
  return `<p class="entry"><strong>${inline(text.slice(0, colon))}</strong>${inline(text.slice(colon))}</p>`;
}

function bodyHtml(paragraphs: readonly string[]): { body: string; contents: string } {
  const headings: { id: string; text: string }[] = [];
  let inAppendix = false;
  const body = paragraphs.map((text) => {
    if (text === APPENDIX || HEADING.test(text)) {
      inAppendix ||= text === APPENDIX;
      const id = inAppendix ? 'glossary' : `part-${headings.length + 1}`;
      headings.push({ id, text });
      return `<h2 id="${id}">${inline(text)}</h2>`;
    }
    return inAppendix && text.includes('：') ? entryHtml(text) : paragraphHtml(text);
  });
  const contents = headings.map(({ id, text }) => `<li><a href="#${id}">${inline(text)}</a></li>`);
  return { body: body.join('\n'), contents: contents.join('') };
}

/** Makes the whole page out of the report's text; it needs nothing from the network, not even from its own server. */
export function reportToHtml(text: string): string {
  const paragraphs = paragraphsOf(text);
  const start = paragraphs.findIndex((paragraph) => paragraph.endsWith('：'));
  const front = paragraphs.slice(0, Math.max(start, 0));
  const title = front.find((line) => line.endsWith('报告')) ?? '';
  const values: Record<string, string> = {
    ...bodyHtml(joinCut(paragraphs.slice(Math.max(start, 0)))),
    title: inline(title),
    heading: breakable(inline(title)),
    label: inline(front.find((line) => line.includes('文件之')) ?? ''),
    occasion: breakable(inline(front.find((line) => line.startsWith('——')) ?? '')),
    byline: inline(front.find((line) => /区长|市长|县长|省长/.test(line)) ?? ''),
    source: inline(title.replace(/政府工作报告$/, '政府')),
  };
  // One pass, with a function: neither a placeholder nor a $ in the text may be taken for ours.
  return read('../assets/sample/page.html')
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${read('../assets/sample/page.css')}</style>`);
}

/** Response headers for such a page, as strict as a careful site sends them: its own style sheet and nothing else. */
export function sampleHeaders(html: string): Record<string, string> {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
