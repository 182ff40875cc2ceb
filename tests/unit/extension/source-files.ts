import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** All product code that shows text: components, entrypoints and the build's configuration. */
export function sources(): string {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:tsx?|html)$/.test(file.name))
      .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8')),
  );
  return [...files, read('wxt.config.ts')].join('\n');
}
