import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { json } from '../../../../glossary/exchange/pack-json';
import { overview, readPackEntries } from '../../../../store/library/packs';
import { addressProblem, fetchPack } from '../../../../store/subscription';
import { hostPattern } from '../../../../store/subscription-address';
import { afterLook, isDue, nextLook, WEEK_MS } from '../../../../store/subscription-schedule';
import { duePacks, subscribe, updatePack } from '../../../../store/subscription-update';
import { contentsOf, entriesOf, head, libraryFor } from './support';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real server on this machine. @returns its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`;
}

const pack = (version: string, many = 3, id = 'bureau') =>
  [...json.write!({ head: head(id, { version }), entries: entriesOf(`v${version}`, many) })].join('');
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** A static host: the file with its ETag, 304 where it is known already. */
const host =
  (file: () => string): RequestListener =>
  (request, response) => {
    const etag = `"${sha(file()).slice(0, 8)}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(file());
  };

describe('addresses', () => {
  it.each([
    ['https://a.gov.cn/pack.json', undefined],
    ['http://127.0.0.1:8080/pack.json', undefined],
    ['http://localhost/pack.json', undefined],
    ['http://[::1]/pack.json', undefined],
    ['http://a.gov.cn/pack.json', 'subscription.not-secure'],
    ['http://127.0.0.1.example.com/', 'subscription.not-secure'],
    ['http://localhost.example.com/', 'subscription.not-secure'],
    ['file:///etc/passwd', 'subscription.not-secure'],
    ['javascript:alert(1)', 'subscription.not-secure'],
    ['data:application/json,{}', 'subscription.not-secure'],
    ['https://user:secret@a.gov.cn/', 'subscription.address-invalid'],
    ['a.gov.cn/pack.json', 'subscription.address-invalid'],
    ['', 'subscription.address-invalid'],
    [`https://a.gov.cn/${'a'.repeat(2000)}`, 'subscription.address-invalid'],
  ])('%s: %s', async (url, code) => {
    expect(addressProblem(url)).toBe(code);
    if (!code) return;
    const fetch = () => Promise.reject(new Error('was asked'));
    expect(await fetchPack({ url, fetch })).toEqual({ kind: 'bad', code });
  });

  it('the permission is asked for the host alone', () => {
    expect(hostPattern('https://a.gov.cn:8443/x/pack.json?y')).toBe('https://a.gov.cn/*');
  });
});

describe('a pack', () => {
  it('is had with its hash and its ETag', async () => {
    const text = pack('1');
    const got = await fetchPack({ url: await serve(host(() => text)) });
    expect(got).toMatchObject({ kind: 'new', hash: sha(text), bytes: Buffer.byteLength(text), head: head('bureau') });
    expect(got).toHaveProperty('entries', entriesOf('v1', 3));
    expect(got).toHaveProperty('etag');
  });

  it('that has not changed is not sent again', async () => {
    const url = await serve(host(() => pack('1')));
    const first = await fetchPack({ url });
    expect(await fetchPack({ url, etag: first.kind === 'new' ? first.etag! : '' })).toEqual({ kind: 'same' });
  });

  it('304 without an ETag of ours is an error', async () => {
    const url = await serve((_, response) => response.writeHead(304).end());
    expect(await fetchPack({ url })).toEqual({ kind: 'bad', code: 'subscription.status', status: 304 });
  });

  it('is asked for without cookies, and without where from', async () => {
    let sent: NodeJS.Dict<string | string[]> = {};
    const url = await serve((request, response) => {
      sent = request.headers;
      response.end(pack('1'));
    });
    await fetchPack({ url });
    expect(Object.keys(sent)).not.toContain('cookie');
    expect(Object.keys(sent)).not.toContain('referer');
  });

  it.each([301, 302, 303, 307, 308])('that leads elsewhere (%i) is refused, and nobody asks there', async (status) => {
    let asked = 0;
    const elsewhere = await serve((_, response) => {
      asked++;
      response.end(pack('1'));
    });
    const url = await serve((_, response) => response.writeHead(status, { location: elsewhere }).end());
    expect(await fetchPack({ url })).toEqual({ kind: 'bad', code: 'subscription.redirected' });
    expect(asked).toBe(0);
  });

  it('that leads elsewhere on its own host is refused too, and nobody asks there', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      if (request.url === '/pack.json') response.writeHead(302, { location: '/moved.json' }).end();
      else response.end(pack('1'));
    });
    expect(await fetchPack({ url })).toEqual({ kind: 'bad', code: 'subscription.redirected' });
    expect(asked).toEqual(['/pack.json']);
  });

  it('that came from another host after all is refused', async () => {
    const response = Object.defineProperty(new Response(pack('1')), 'url', { value: 'https://b.gov.cn/pack.json' });
    const got = await fetchPack({ url: 'https://a.gov.cn/pack.json', fetch: () => Promise.resolve(response) });
    expect(got).toEqual({ kind: 'bad', code: 'subscription.redirected' });
  });

  it.each([404, 403, 500])('with status %i is refused', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end(pack('1')));
    expect(await fetchPack({ url })).toEqual({ kind: 'bad', code: 'subscription.status', status });
  });

  it('that says it is too large is refused', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-length': 5000 }).end(' '.repeat(5000)));
    expect(await fetchPack({ url, limits: { bytes: 1000 } })).toEqual({ kind: 'bad', code: 'subscription.too-large' });
  });

  it('that never ends is refused at the limit', async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20))) sent += 65_536;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await fetchPack({ url, limits: { bytes: 1 << 20 } })).toEqual({
      kind: 'bad',
      code: 'subscription.too-large',
    });
    expect(sent).toBeLessThan(64 << 20);
  });

  it('that never comes is given up', async () => {
    const url = await serve(() => {});
    expect(await fetchPack({ url, limits: { time: 100 } })).toEqual({ kind: 'bad', code: 'subscription.timed-out' });
  });

  it('that stops half way is given up', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 5000 });
      response.write('{');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await fetchPack({ url, limits: { time: 2000 } })).toEqual({ kind: 'bad', code: 'subscription.unreachable' });
  });

  it('of a server that is not there is unreachable', async () => {
    const url = await serve(() => {});
    servers.pop()!.close();
    expect(await fetchPack({ url })).toEqual({ kind: 'bad', code: 'subscription.unreachable' });
  });

  it.each([
    ['a page', '<html>'],
    ['half a file', pack('1').slice(0, 200)],
    ['one bad entry among good ones', pack('1').replace('"headword":"词v1-1"', '"headword":""')],
    ['code', 'alert(1)'],
    ['nothing', ''],
  ])('that is %s is refused whole, with what is wrong', async (_, text) => {
    const got = await fetchPack({ url: await serve((_request, response) => response.end(text)) });
    expect(got).toMatchObject({ kind: 'bad', code: 'subscription.invalid' });
    expect(got).toHaveProperty('problems.0.code');
  });

  it('with another hash than was agreed on is refused', async () => {
    const text = pack('1');
    const url = await serve(host(() => text));
    expect(await fetchPack({ url, expectedHash: sha('x') })).toEqual({
      kind: 'bad',
      code: 'subscription.hash-differs',
    });
    expect(await fetchPack({ url, expectedHash: sha(text).toUpperCase() })).toMatchObject({ kind: 'new' });
  });

  it('another one than was there before is refused', async () => {
    const url = await serve(host(() => pack('1', 3, 'other')));
    expect(await fetchPack({ url, id: 'bureau' })).toEqual({ kind: 'bad', code: 'subscription.other-pack' });
  });

  it('can be called off', async () => {
    const control = new AbortController();
    const got = fetchPack({ url: await serve(() => {}), signal: control.signal });
    setTimeout(() => control.abort(new Error('enough')), 20);
    await expect(got).rejects.toThrow('enough');
  });
});

describe('a subscription', () => {
  it('keeps the last good version, whatever comes after it', async () => {
    const library = libraryFor();
    let file = pack('1');
    const url = await serve(host(() => file));
    expect(await subscribe(library, { url }, 1000, [])).toMatchObject({ kind: 'new' });
    const record = async () => (await overview(library, [])).packs[0]!;
    expect(await record()).toMatchObject({
      count: 3,
      subscription: { url, hash: sha(file), failures: 0, goodAt: 1000 },
    });

    expect(await updatePack(library, await record(), 2000, [])).toEqual({ kind: 'same' });
    expect((await record()).subscription).toMatchObject({ checkedAt: 2000, goodAt: 2000 });

    file = pack('2').slice(0, -20);
    expect(await updatePack(library, await record(), 3000, [])).toMatchObject({ kind: 'bad' });
    expect(await record()).toMatchObject({
      count: 3,
      head: { version: '1' },
      subscription: {
        hash: sha(pack('1')),
        checkedAt: 3000,
        goodAt: 2000,
        failures: 1,
        problem: 'subscription.invalid',
      },
    });
    expect((await readPackEntries(library, 'bureau')).entries).toEqual(entriesOf('v1', 3));

    file = pack('2', 5);
    expect(await updatePack(library, await record(), 4000, [])).toMatchObject({ kind: 'new' });
    expect(await record()).toMatchObject({ count: 5, head: { version: '2' }, subscription: { failures: 0 } });
    expect((await record()).subscription).not.toHaveProperty('problem');
  });

  it('that is bad from the beginning leaves nothing', async () => {
    const library = libraryFor();
    const url = await serve((_, response) => response.end('{}'));
    expect(await subscribe(library, { url }, 1000, [])).toMatchObject({ kind: 'bad' });
    expect(Object.values(await contentsOf(library)).flat()).toEqual([]);
  });

  it('cannot take the place of a pack that ships', async () => {
    const library = libraryFor();
    const url = await serve(host(() => pack('1', 3, 'national')));
    await expect(subscribe(library, { url }, 1000, ['national'])).rejects.toMatchObject({
      code: 'library.pack-id-taken',
    });
  });

  it('by policy says so, and goes on saying so', async () => {
    const library = libraryFor();
    let version = '1';
    const url = await serve(host(() => pack(version)));
    await subscribe(library, { url }, 1000, [], true);
    version = '2';
    const { packs } = await overview(library, []);
    await updatePack(library, packs[0]!, 2000, []);
    expect((await overview(library, [])).packs[0]!.subscription?.managed).toBe(true);
  });
});

describe('the time of the next look', () => {
  const HOUR = 3_600_000;
  const good = { url: 'u', hash: 'h', checkedAt: 0, goodAt: 0, failures: 0 };

  it.each([
    [0, WEEK_MS],
    [1, HOUR],
    [2, 2 * HOUR],
    [4, 8 * HOUR],
    [6, 24 * HOUR],
    [1000, 24 * HOUR],
  ])('after %i failures is %i ms later', (failures, after) => {
    const standing = { checkedAt: 1e12, failures };
    expect(nextLook(standing)).toBe(1e12 + after);
    expect(isDue(standing, 1e12 + after - 1)).toBe(false);
    expect(isDue(standing, 1e12 + after)).toBe(true);
  });

  it('a clock that was set back does not put it off', () => {
    expect(isDue({ checkedAt: 2e12, failures: 0 }, 1e12)).toBe(true);
  });

  it('a good file without an ETag forgets the old one', () => {
    const got = { kind: 'new' as const, head: head('p'), entries: [], hash: 'x', bytes: 1 };
    expect(afterLook({ ...good, etag: '"1"' }, got, 5)).toEqual({ ...good, hash: 'x', checkedAt: 5, goodAt: 5 });
  });

  it('only subscribed packs are looked at', () => {
    const record = { id: 'p', head: head('p'), count: 0, bytes: 0, importedAt: 0 };
    expect(duePacks([record, { ...record, subscription: good }], WEEK_MS)).toHaveLength(1);
  });
});
