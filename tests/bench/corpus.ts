import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from './random';

/** What the texts are made of: the paragraphs of real reports in order, and how many reports they are from. */
export interface Corpus {
  reports: number;
  paragraphs: readonly string[];
}

/** The report among the fixtures, and the reports of ../shared/corpus where that is at hand. */
export function readCorpus(root: string): Corpus {
  const shared = join(root, '..', 'shared', 'corpus', 'reports');
  const others = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.txt')) : [];
  const files = [
    join(root, 'tests', 'fixtures', 'dadukou-2021-report.txt'),
    ...others.sort().map((name) => join(shared, name)),
  ];
  const paragraphs = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('http')),
  );
  return { reports: files.length, paragraphs };
}

/** The first `size` characters of the corpus; where it is shorter, over and over with other figures each time. */
export function textOf({ paragraphs }: Corpus, size: number): string[] {
  const out: string[] = [];
  const next = random(size);
  let left = size;
  for (let i = 0; left > 0; i++) {
    const paragraph = paragraphs[i % paragraphs.length]!;
    const fresh = i < paragraphs.length ? paragraph : paragraph.replace(/\d/g, () => String(Math.floor(next() * 10)));
    out.push(fresh.slice(0, left));
    left -= fresh.length;
  }
  // Strings of their own, not views of the file: as a page's text nodes are.
  return JSON.parse(JSON.stringify(out)) as string[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph as a page has it: **bold** of the source as <strong>, in some a <span> or a link over a few characters. */
function inline(paragraph: string, i: number): string {
  const bold = escaped(paragraph).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
  if (bold.includes('<') || bold.length < 40 || i % 3 === 0) return bold;
  const at = 10 + (i % 20);
  const [open, close] = i % 3 === 1 ? ['<span style="color:#333">', '</span>'] : ['<a href="#">', '</a>'];
  return `${bold.slice(0, at)}${open}${bold.slice(at, at + 8)}${close}${bold.slice(at + 8)}`;
}

/** A plain page with the article in it, its markup about as deep as that of a government site. */
export function pageOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph, i) => `<p>${inline(paragraph, i)}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>政府工作报告</title>
<style>body{font:16px/1.8 sans-serif}p{text-indent:2em}strong{font-weight:bold}</style></head>
<body><div class="main"><div class="article" id="article">\n${body}\n</div></div></body></html>`;
}
