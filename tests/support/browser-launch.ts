import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { atEnd } from '../../scripts/browsers/cleanup.ts';
import { ensureBrowser } from '../../scripts/browsers/find.ts';
import { type BrowserKind, snapHome } from '../../scripts/browsers/places.ts';

export const BROWSERS = ['chromium', 'firefox'] as const satisfies BrowserKind[];

export interface PlainBrowser {
  browser: Browser;
  close(): Promise<void>;
}

const CHROMIUM = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--no-pings'],
  '--disable-domain-reliability',
  // The scroll bars of both browsers float, so that widths are the same.
  '--enable-features=OverlayScrollbar',
];
const FIREFOX = {
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'full-screen-api.transition-duration.enter': '0 0',
  'full-screen-api.transition-duration.leave': '0 0',
  'full-screen-api.warning.timeout': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'ui.useOverlayScrollbars': 1,
};

/** Starts a browser without the extension, for tests of `page/` alone. It leaves no profile behind. */
export async function launchPlain(kind: BrowserKind): Promise<PlainBrowser> {
  const { path } = ensureBrowser(kind);
  const root = snapHome(path) ?? tmpdir();
  mkdirSync(root, { recursive: true });
  const profile = mkdtempSync(join(root, 'gongwen-plain-'));
  const life = new AbortController();
  const sweep = () => {
    // Kills the whole process group, also of a browser that is still starting: Vitest does not wait for one.
    life.abort();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const forget = atEnd(sweep);
  const browser = await puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    userDataDir: profile,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    timeout: 60_000,
    signal: life.signal,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // What the driver switches off and readers have.
    ignoreDefaultArgs: kind === 'firefox' ? [] : ['--disable-back-forward-cache'],
    ...(kind === 'firefox'
      ? { extraPrefsFirefox: FIREFOX }
      : // Chromium refuses to sandbox what root runs.
        { pipe: true, args: [...CHROMIUM, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] }),
  });
  return {
    browser,
    async close() {
      await browser.close().catch(() => {});
      sweep();
      forget();
    },
  };
}
