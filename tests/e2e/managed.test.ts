import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../scripts/browsers/launch.ts';
import { buildDemo } from '../../scripts/demo.ts';
import { htmlOf } from '../support/gov-page.ts';
import { LibraryPage } from '../support/library-page.ts';
import { registered } from '../support/marks.ts';
import { PackServer, packFile, sha256 } from '../support/pack-server.ts';
import { KINDS, type Kind, until } from '../support/session.ts';

/** Where the browsers look for what the administrator of this machine has set. */
const FILES: Record<Kind, string> = {
  chromium: '/etc/chromium/policies/managed/gongwen-glossary-test.json',
  firefox: '/etc/firefox/policies/policies.json',
};

/** Only root may set policies, and one that is there already is not ours to replace. */
const may = (kind: Kind) => process.getuid?.() === 0 && !existsSync(FILES[kind]);

for (const kind of KINDS.filter((one) => !may(one))) console.warn(`managed policy not tried in ${kind}: needs root`);

describe.each(KINDS.filter(may))('a policy in %s', (kind) => {
  let session: Session;
  let server: PackServer;
  const file = packFile('1', '甲乙联办制');
  const made: string[] = [];

  beforeAll(async () => {
    server = await PackServer.start();
    server.files.set('/pack.json', { body: file });
    server.files.set('/other.json', { body: packFile('1', '丙丁').replace('mou-ju', 'bie-ju') });
    server.files.set('/page.html', { body: htmlOf('认真落实甲乙联办制。') });
    const extensionDir = await buildDemo(kind);
    setPolicy(kind, await idOf(kind, extensionDir), {
      packs: [
        { url: server.url('/pack.json'), sha256: sha256(file) },
        // Another file than was agreed on.
        { url: server.url('/other.json'), sha256: sha256('') },
      ],
      sites: ['http://localhost/*'],
      settings: { density: 'page', theme: 'dark', trigger: 'nonsense' },
    });
    session = await launch(kind, { extensionDir });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(FILES[kind], { force: true });
    for (const folder of made.reverse()) rmSync(folder, { recursive: true, force: true });
  });

  function setPolicy(kind: Kind, id: string, values: object): void {
    const example = JSON.parse(readFileSync(`docs/policy/${kind}.json`, 'utf8'));
    // As in the example, with another id and other values in it.
    const extensions = kind === 'firefox' ? example.policies['3rdparty'].Extensions : example['3rdparty'].extensions;
    for (const key of Object.keys(extensions)) delete extensions[key];
    extensions[id] = values;
    for (let folder = dirname(FILES[kind]); !existsSync(folder); folder = dirname(folder)) made.unshift(folder);
    mkdirSync(dirname(FILES[kind]), { recursive: true });
    writeFileSync(FILES[kind], JSON.stringify(example));
  }

  it('hands out its packs, and none but the file that was agreed on', async () => {
    const library = await LibraryPage.open(session);
    const { page } = library;
    await page.waitForSelector('[data-pack="mou-ju"]', { timeout: 20_000 });
    await page.click('[data-pack="mou-ju"] .pack-name');
    await library.lists('甲乙联办制');
    const buttons = await page.$$eval('.pack-details button', (all) => all.map((one) => one.textContent));
    expect(buttons.length).toBe(4);
    expect(await page.$('[data-pack="bie-ju"]')).toBeNull();
    await page.close();
  });

  it('says what the administrator has set, and what of it was left out', async () => {
    const { page } = await LibraryPage.open(session);
    await page.waitForSelector('.managed');
    const text = await until(
      () => page.$eval('.managed', (element) => element.textContent ?? ''),
      (shown) => shown.includes('/other.json'),
    );
    for (const part of ['http://localhost/*', 'density = page', 'theme = dark', 'settings.trigger']) {
      expect(text).toContain(part);
    }
    await page.close();
  });

  it('marks its sites, with its settings as defaults', async () => {
    const page = await session.newPage();
    await until(
      async () => {
        await page.goto(server.url('/page.html', 'localhost'));
        await new Promise((done) => setTimeout(done, 500));
        return (await registered(page)).sure;
      },
      (sure) => sure === 1,
      20_000,
    );
    await page.close();
    const options = await session.openExtensionPage('options.html');
    await options.waitForSelector('body[data-theme="dark"]');
    // What the policy sets is labelled; what it sets to nonsense is not.
    const labelled = () =>
      options.$$eval('.preset', (labels) =>
        labels.map((label) => label.closest('fieldset')!.querySelector('input')!.name),
      );
    expect(await labelled()).toEqual(['density', 'theme']);
    await options.click('input[name="theme"][value="light"]');
    await until(labelled, (names) => names.join() === 'density');
    await options.close();
  });
});

/** The id by which a policy names the extension; in Chromium it comes from the folder. */
async function idOf(kind: Kind, extensionDir: string): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  if (kind === 'firefox') return manifest.browser_specific_settings.gecko.id;
  const session = await launch(kind, { extensionDir });
  try {
    return new URL(session.extensionUrl('')).hostname;
  } finally {
    await session.close();
  }
}
