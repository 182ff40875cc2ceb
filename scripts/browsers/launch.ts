import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, TimeoutError } from 'puppeteer-core';
import { atEnd } from './cleanup.ts';
import { ensureBrowser } from './find.ts';
import { type BrowserKind, snapHome } from './places.ts';
import { chromiumArgs, chromiumPrefs, environment, firefoxArgs, firefoxPrefs, type Surroundings } from './settings.ts';

/** What to start; everything but the extension has a default (headless, zh-CN, 1280 by 800). */
export type LaunchOptions = Partial<Surroundings> & { extensionDir: string };

/** One running browser with the extension in it. */
export interface Session {
  kind: BrowserKind;
  browser: Browser;
  /** The version as the browser's own --version gives it. */
  version: string;
  /** The full address of a file of the extension: extensionUrl('popup.html?tab=3'). */
  extensionUrl(path: string): string;
  /** A tab of the session's size and colour scheme. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab (`page`, or a new one) and waits until it is loaded. */
  openExtensionPage(path: string, page?: Page): Promise<Page>;
  /** Ends the browser and removes its profile; may be called twice. */
  close(): Promise<void>;
}

/** Not every manifest names itself: an unsigned add-on of no id cannot have a known address in Firefox. */
function geckoId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`no browser_specific_settings.gecko.id in ${extensionDir}/manifest.json`);
  return id;
}

function makeProfile(path: string): string {
  const root = snapHome(path) ?? tmpdir();
  mkdirSync(root, { recursive: true });
  return mkdtempSync(join(root, 'gongwen-profile-'));
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });

function start(
  kind: BrowserKind,
  path: string,
  profile: string,
  look: Surroundings,
  prefs: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Browser> {
  return puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    userDataDir: profile,
    headless: look.headless,
    defaultViewport: look.headless ? { width: look.width, height: look.height } : null,
    args: kind === 'firefox' ? firefoxArgs(look) : chromiumArgs(look),
    timeout: 60_000,
    // Aborting kills the browser's whole process group at once, also while it is still starting.
    signal,
    // Signals are ours (cleanup.ts): puppeteer would call process.exit before the profile is gone.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...environment(look) },
    ...(kind === 'firefox'
      ? { extraPrefsFirefox: prefs }
      : {
          pipe: true,
          enableExtensions: true,
          // Without the bar that says a machine is at the wheel: a person may be looking.
          ignoreDefaultArgs: look.headless ? [] : ['--enable-automation'],
        }),
  });
}

/** Firefox never reports that a moz-extension:// page has loaded: go there, stop waiting, and ask the page itself. */
async function visit(page: Page, url: string, kind: BrowserKind): Promise<void> {
  if (kind === 'chromium') {
    await page.goto(url);
    return;
  }
  await page.goto(url, { timeout: 1000 }).catch((error: unknown) => {
    if (!(error instanceof TimeoutError)) throw error;
  });
  const loaded = (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete';
  const bare = url.replace(/[?#].*$/, '');
  const end = Date.now() + 10_000;
  while (!(await page.evaluate(loaded, bare).catch(() => false))) {
    if (Date.now() > end) throw new Error(`${url} did not load within 10 s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Starts a browser of the given kind with the built extension in `extensionDir`; it leaves nothing behind. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Session> {
  const { path, version } = ensureBrowser(kind);
  const extensionDir = resolve(options.extensionDir);
  const look: Surroundings = { headless: true, lang: 'zh-CN', width: 1280, height: 800, ...options };
  const uuid = randomUUID();
  const prefs = kind === 'firefox' ? firefoxPrefs(look, geckoId(extensionDir), uuid) : {};
  const profile = makeProfile(path);
  if (kind === 'chromium') {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(chromiumPrefs(extensionDir)));
  }
  const life = new AbortController();
  const sweep = () => {
    life.abort();
    remove(profile);
  };
  const forget = atEnd(sweep);
  try {
    const browser = await start(kind, path, profile, look, prefs, life.signal);
    const id = await browser.installExtension(extensionDir);
    return session(kind, browser, version, kind === 'firefox' ? `moz-extension://${uuid}` : `chrome-extension://${id}`);
  } catch (error) {
    sweep();
    forget();
    throw error;
  }

  function session(kind: BrowserKind, browser: Browser, version: string, origin: string): Session {
    const extensionUrl = (file: string) => `${origin}/${file.replace(/^\//, '')}`;
    async function newPage(): Promise<Page> {
      const page = await browser.newPage();
      // In Firefox the preferences have set the scheme already.
      if (kind === 'chromium' && look.colorScheme)
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.colorScheme }]);
      return page;
    }
    return {
      kind,
      browser,
      version,
      extensionUrl,
      newPage,
      async openExtensionPage(file, page) {
        const target = page ?? (await newPage());
        await visit(target, extensionUrl(file), kind);
        return target;
      },
      async close() {
        await browser.close().catch(() => {});
        sweep();
        forget();
      },
    };
  }
}
