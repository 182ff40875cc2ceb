import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands at an address: a body, or where it leads instead. */
type Served = { body: string; etag?: string } | { to: string };

/** A static host on this machine, as someone who publishes a pack would have one. */
export class PackServer {
  /** By path. */
  readonly files = new Map<string, Served>();
  /** Each request as host and path, in order. */
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(listener: (server: PackServer) => RequestListener) {
    this.#server = createServer(listener(this));
  }

  static async start(): Promise<PackServer> {
    const server = new PackServer((self) => (request, response) => {
      const path = request.url ?? '/';
      self.asked.push(`${request.headers.host} ${path}`);
      const found = self.files.get(path);
      if (!found) response.writeHead(404).end();
      else if ('to' in found) response.writeHead(302, { location: found.to }).end();
      else if (found.etag && request.headers['if-none-match'] === found.etag) response.writeHead(304).end();
      else {
        const etag = found.etag ? { etag: found.etag } : {};
        const type = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
        response.writeHead(200, { 'content-type': type, ...etag }).end(found.body);
      }
    });
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** @param host 127.0.0.1, or localhost for another host on the same machine. */
  url(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }
}

/** A pack file with these words in it. */
export function packFile(version: string, ...headwords: string[]): string {
  const source = { title: '某局工作规则', issuer: '某局' };
  const head = { id: 'mou-ju', name: '某局词库', version, publisher: '某局', language: 'zh-Hans', license: 'CC0-1.0' };
  const entries = headwords.map((headword, n) => ({
    ...{ id: `word-${n + 1}`, headword, category: '测试' },
    senses: [{ definition: `指${headword}的工作。`, grade: 'official', source }],
  }));
  return JSON.stringify({ ...head, entries });
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
