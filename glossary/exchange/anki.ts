import type { Content, Format } from './format';
import { plainSource } from './source-line';

/**
 * Cards for Anki, which reads HTML in them: front, back, source and tag, separated by tabs, with the lines at the head
 * that tell Anki so (2.1.54 and later). Written only.
 */
export const anki: Format = {
  id: 'anki',
  extensions: ['txt'],
  mime: 'text/plain',
  lossless: false,
  sniff: () => 0,
  write: writeCards,
};

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#columns:Front\tBack\tSource\tTags\tGUID',
  '#tags column:4',
  '#guid column:5',
];

function* writeCards({ head, entries }: Content): Generator<string> {
  yield `${HEAD.join('\n')}\n`;
  for (const { id, headword, senses, note, category } of entries) {
    const back = senses.map(({ definition }) => html(definition)).join('<hr>');
    const sources = senses.map(({ source, grade }) => html(plainSource(source, grade))).join('<hr>');
    const cells = [
      html(headword),
      note ? `${back}<hr>${html(note)}` : back,
      sources,
      tag(category),
      `${head.id}/${id}`,
    ];
    yield `${cells.join('\t')}\n`;
  }
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\t/g, ' ')
    .replace(/\r\n|[\r\n]/g, '<br>');
}

/** Tags are separated by spaces. */
function tag(text: string): string {
  return text.replace(/[\s"]+/g, '_');
}
