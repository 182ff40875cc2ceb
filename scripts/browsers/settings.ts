import { createHash } from 'node:crypto';
import type { BrowserKind } from './places.ts';

/** How a browser is to look and behave in one session. */
export interface Surroundings {
  headless: boolean;
  lang: string;
  colorScheme?: 'light' | 'dark';
  width: number;
  height: number;
  /** host:port of an HTTP proxy for everything, loopback included, so that a test can watch or cut the network. */
  proxy?: string;
}

/** Command line of a Chromium that keeps quiet on the network (puppeteer's own defaults come on top). */
export function chromiumArgs({ headless, lang, width, height, proxy }: Surroundings): string[] {
  return [
    '--enable-unsafe-extension-debugging',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-field-trial-config',
    '--disable-quic',
    // Without a window nobody browses: then no name but this machine's own is ever looked up.
    ...(headless
      ? ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']
      : []),
    '--no-pings',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-features=NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,OptimizationGuideModelDownloading,InterestFeedContentSuggestions,AutofillServerCommunication,DialMediaRouteProvider',
    `--lang=${lang}`,
    `--accept-lang=${lang}`,
    `--window-size=${width},${height}`,
    ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    // Chromium refuses to sandbox what root runs.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** The id that Chromium gives an unpacked extension: from its path, in letters a to p. */
function unpackedId(extensionDir: string): string {
  const hex = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A new Chromium profile's preferences: no guessing ahead, no offer to translate, our button in sight. */
export const chromiumPrefs = (extensionDir: string) => ({
  translate: { enabled: false },
  // 2: no connections made in advance to where the user might go.
  net: { network_prediction_options: 2 },
  signin: { allowed: false, allowed_on_next_startup: false },
  extensions: { pinned_extensions: [unpackedId(extensionDir)] },
});

/** Command line of Firefox; system access is what lets the driver into moz-extension:// pages. */
export function firefoxArgs({ width, height }: Surroundings): string[] {
  return ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`];
}

const QUIET_FIREFOX: Record<string, unknown> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.enabled': false,
  'browser.ping-centre.telemetry': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.OCSP.enabled': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
};

/** Preferences of a quiet Firefox in which the add-on lives at a known moz-extension:// address. */
export function firefoxPrefs({ headless, lang, colorScheme, proxy }: Surroundings, addOn: string, uuid: string) {
  const [host, port] = proxy?.split(':') ?? [];
  return {
    ...QUIET_FIREFOX,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'intl.accept_languages': `${lang}, en`,
    'intl.locale.requested': lang,
    // The first is what the browser's own parts (and so the popup) follow, the second is for web pages.
    ...(colorScheme && {
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    }),
    // Pictures are to show the page, at the width that was asked for; Chromium hides its scroll bars there too.
    ...(headless && { 'ui.useOverlayScrollbars': 1 }),
    ...(proxy && {
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    }),
  };
}

/** The name of the browser family in WXT's output folders. */
export const wxtName = (kind: BrowserKind): string => (kind === 'firefox' ? 'firefox' : 'chrome');

/** What both browsers take from the environment. */
export const environment = ({ lang }: Surroundings) => ({
  // On Linux Chromium takes its interface language, and with it the extension's, from here.
  LANGUAGE: lang.replace('-', '_'),
  // Without it a released Firefox ignores where services.settings.server points, and asks Mozilla.
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
});
