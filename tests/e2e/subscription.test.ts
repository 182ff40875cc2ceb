import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../scripts/browsers/launch.ts';
import { buildDemo } from '../../scripts/demo.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { said } from '../support/in-card.ts';
import { LibraryPage } from '../support/library-page.ts';
import { registered } from '../support/marks.ts';
import { PackServer, packFile, sha256 } from '../support/pack-server.ts';
import { KINDS, until } from '../support/session.ts';

/**
 * With the demo variant, which may reach this machine without asking: no driver can press the browser's own question. All
 * else is as it is in the stores.
 */
describe.each(KINDS)('a subscription in %s', (kind) => {
  let session: Session;
  let server: PackServer;
  let library: LibraryPage;

  beforeAll(async () => {
    server = await PackServer.start();
    session = await launch(kind, { extensionDir: await buildDemo(kind) });
    library = await LibraryPage.open(session, 'subscribe');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function look(url: string): Promise<void> {
    const { page } = library;
    await page.bringToFront();
    await library.show('subscribe');
    await page.$eval('#address', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#address', url);
    await library.press('subscriptionLook');
  }

  async function failure(key: string): Promise<void> {
    await until(
      () => library.page.evaluate(() => document.querySelector('#address-failure .failure')?.textContent ?? ''),
      (text) => said(key).some((words) => text.startsWith(words)),
    );
  }

  /** Presses 立即更新 and waits for what is said then. */
  async function update(...keys: string[]): Promise<void> {
    const { page } = library;
    await page.bringToFront();
    await library.show('entries');
    await page.waitForSelector('[data-pack="mou-ju"]');
    if (!(await page.$('[data-pack="mou-ju"] .pack-details'))) await page.click('[data-pack="mou-ju"] .pack-name');
    await library.press('subscriptionUpdate', '.pack-details');
    const words = keys
      .flatMap(said)
      .map((text) => new RegExp(text.replace(/[.*+?()]/g, '\\$&').replace(/\$\d/g, '.*')));
    await until(
      () => page.evaluate(() => document.querySelector('.toast')?.textContent ?? ''),
      (text) => words.some((one) => one.test(text)),
    );
  }

  async function isMarked(word: string): Promise<void> {
    const page = await openGovPage(session, htmlOf(`认真落实${word}要求。`));
    await until(
      () => registered(page),
      ({ sure }) => sure === 1,
      10_000,
    );
    await page.close();
  }

  it('is looked at with its hash before it is added, and then its words are marked', async () => {
    const file = packFile('1', '甲乙联办制', '丙丁直通车');
    server.files.set('/pack.json', { body: file, etag: '"one"' });
    await look(server.url('/pack.json'));
    await library.page.waitForSelector('.look');
    const shown = await library.page.$eval('.look', (element) => element.textContent);
    for (const text of ['某局词库', sha256(file), '甲乙联办制', 'CC0-1.0']) expect(shown).toContain(text);
    await library.press('subscriptionAdd');
    await library.lists('甲乙联办制').catch(() => library.show('entries'));
    await isMarked('甲乙联办制');
  });

  it('that has not changed is not fetched again', async () => {
    await update('subscriptionSame');
  });

  it('keeps the last good one when the new one is bad', async () => {
    server.files.set('/pack.json', { body: packFile('2', '甲乙联办制').slice(0, -9), etag: '"two"' });
    await update('subscriptionFailInvalid');
    server.files.set('/pack.json', { body: packFile('2', '甲乙联办制').replace('mou-ju', 'bie-ju'), etag: '"three"' });
    await update('subscriptionFailOtherPack');
    expect(await library.page.$eval('.pack-details .failure', (line) => line.textContent)).toBeTruthy();
    await isMarked('丙丁直通车');
  });

  it('does not follow to another host, neither when it is new nor later', async () => {
    const elsewhere = server.url('/elsewhere.json', 'localhost');
    server.files.set('/elsewhere.json', { body: packFile('3', '戊己') });
    server.files.set('/pack.json', { to: elsewhere });
    await update('subscriptionFailRedirected');
    server.files.set('/moved.json', { to: elsewhere });
    await look(server.url('/moved.json'));
    await failure('subscriptionFailRedirected');
    expect(server.asked.filter((request) => request.includes('elsewhere'))).toEqual([]);
    await isMarked('丙丁直通车');
  });

  it('takes a good new version', async () => {
    server.files.set('/pack.json', { body: packFile('4', '甲乙联办制', '庚辛双测法'), etag: '"four"' });
    await update('subscriptionUpdated');
    await isMarked('庚辛双测法');
  });

  it('refuses what is no secure address without asking anyone', async () => {
    await look('http://www.example.com/pack.json');
    await failure('subscriptionFailNotSecure');
    await look(server.url('/nothing.json'));
    await failure('subscriptionFailStatus');
  });
});
