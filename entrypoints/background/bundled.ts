import { browser } from 'wxt/browser';
import { compileToBytes } from '../../glossary/match/compile';
import { CompiledIndex } from '../../glossary/match/index-file';
import { Scanner } from '../../glossary/match/scan';
import { bundledPacks } from '../../glossary/packs/index';
import { cachedIndex, cacheIndex } from '../../store/index-cache';

let making: Promise<Scanner> | undefined;

/**
 * The matcher of the packs that ship. Pages have its index in their script; a second copy in the background would make
 * the extension half as large again, so it is compiled here once for each version.
 */
export function bundledScanner(): Promise<Scanner> {
  making ??= make();
  return making;
}

async function make(): Promise<Scanner> {
  const { version } = browser.runtime.getManifest();
  const of = String(bundledPacks.reduce((sum, pack) => sum + pack.entries.length, 0));
  const cached = await cachedIndex('bundled', of, version);
  if (cached) return new Scanner(new CompiledIndex(cached.bytes));
  const bytes = compileToBytes(bundledPacks);
  await cacheIndex('bundled', { of, version, bytes });
  return new Scanner(new CompiledIndex(bytes));
}
