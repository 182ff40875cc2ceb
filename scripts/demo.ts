import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserKind } from './browsers/places.ts';
import { wxtName } from './browsers/settings.ts';
import { bin, root, run } from './run.ts';
import { reportToHtml, sampleHeaders, sampleText } from './sample.ts';

/** The folder of the demo variant, which differs from the real one only in that it also runs on loopback pages. */
const demoDir = (kind: BrowserKind): string => join(root, '.output', `${wxtName(kind)}-mv3-demo`);

/** Builds the demo variant of the extension for one browser and returns its folder. */
export async function buildDemo(kind: BrowserKind): Promise<string> {
  const forFirefox = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const { code } = await run(bin('wxt'), ['build', ...forFirefox, '--mode', 'demo']);
  const folder = demoDir(kind);
  if (code !== 0) throw new Error(`the build failed (wxt ended with ${code})`);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`the build left no manifest.json in ${folder}`);
  return folder;
}

/** Serves the sample report on a free port of the loopback interface, with a strict content security policy. */
export async function serveSample(): Promise<{ url: string; close(): Promise<void> }> {
  const html = reportToHtml(sampleText());
  const headers = sampleHeaders(html);
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/') response.writeHead(200, headers).end(html);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
