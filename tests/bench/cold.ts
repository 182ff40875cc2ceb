import { bytesOf } from '../../glossary/match/base64';
import { CompiledIndex } from '../../glossary/match/index-file';
import { Scanner } from '../../glossary/match/scan';
import { readBlock } from '../../page/read';

/**
 * A content script in little: evaluated in a world of its own in which nothing of ours has run, it loads the index and
 * reads the page. The bundled glossary comes within the script, as in the extension; larger ones as bytes.
 */

declare const __BUNDLED_INDEX__: string;

interface First {
  load: number;
  scan: number;
  matches: number;
}

function first(bytes?: Uint8Array): First {
  const begin = performance.now();
  const scanner = new Scanner(new CompiledIndex(bytes ?? bytesOf(__BUNDLED_INDEX__)));
  const loaded = performance.now();
  let matches = 0;
  const open: Element[] = [document.body];
  for (let block = open.pop(); block; block = open.pop()) {
    const { flows, blocks } = readBlock(block);
    for (const { text } of flows) matches += scanner.scan(text).length;
    for (let i = blocks.length - 1; i >= 0; i--) open.push(blocks[i]!);
  }
  return { load: loaded - begin, scan: performance.now() - loaded, matches };
}

Object.assign(globalThis, { coldBench: first });
