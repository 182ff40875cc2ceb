/**
 * East Asian wide and full-width characters take two columns of a terminal. Curly quotes and dashes are ambiguous by
 * the standard; terminals draw them narrow unless told otherwise, and so they count here.
 */
const WIDE = /[ᄀ-ᅟ⺀-〾ぁ-㏿㐀-䶿一-鿿ꀀ-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|[\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
};

/** Lays rows out in aligned columns; the first row is the heading, and columns of numbers stand to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(String(row[column] ?? '')))));
  const numeric = head.map((_, column) => body.every((row) => typeof row[column] === 'number'));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) => pad(String(cell), widths[column] ?? 0, numeric[column] ?? false))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...body.map(line)].join('\n');
}
