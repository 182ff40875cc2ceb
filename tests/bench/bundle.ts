import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** Stands in the content script where the bundled index in base64 will be. */
export const BUNDLED_INDEX = '@@bundled-index@@';

/**
 * Bundles an entry of this folder as the extension is bundled. What tsx runs is not what is shipped: it gives every
 * function its name at run time, which costs most where functions are small.
 */
export async function bundle(
  entry: 'node.ts' | 'page.ts' | 'cold.ts' | 'page/in-page.ts',
  { minify = false } = {},
): Promise<string> {
  const path = join(import.meta.dirname, entry);
  const isNode = entry === 'node.ts';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { __BUNDLED_INDEX__: JSON.stringify(BUNDLED_INDEX) },
    ...(isNode ? { ssr: { noExternal: true } } : {}),
    build: {
      write: false,
      minify,
      target: 'esnext',
      ...(isNode ? { ssr: path } : { lib: { entry: path, formats: ['iife'], name: 'gongwenBench' } }),
    },
  });
  const [output] = [result].flat() as Rollup.RollupOutput[];
  return output!.output[0].code;
}
