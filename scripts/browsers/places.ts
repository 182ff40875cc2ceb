import { homedir } from 'node:os';
import { delimiter, join, sep } from 'node:path';

/** The two families that the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

// The snap itself comes before /usr/bin/chromium-browser, on Ubuntu a shell script that starts it: only the
// snap's own path tells that the browser is confined and cannot see the system's temporary directory.
const COMMANDS: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    '/snap/bin/chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'google-chrome-beta',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
    '/snap/bin/brave',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/brave.com/brave/brave',
  ],
  firefox: ['firefox-esr', '/snap/bin/firefox', 'firefox', 'firefox-devedition', '/opt/firefox/firefox'],
};

const MAC_APPS: Record<BrowserKind, string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser', 'Google Chrome Canary'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

/** Where a browser of this kind usually is, best first; not all of these exist. */
export function usualPlaces(kind: BrowserKind): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  // npm puts node_modules/.bin first in PATH: a package's command of that name is not a browser.
  const real = [...new Set(folders)].filter((folder) => folder && !folder.includes(`node_modules${sep}`));
  const commands = COMMANDS[kind].flatMap((name) =>
    name.startsWith('/') ? [name] : real.map((folder) => join(folder, name)),
  );
  if (process.platform !== 'darwin') return commands;
  const apps = MAC_APPS[kind].flatMap((app) => {
    const inside = join(`${app}.app`, 'Contents', 'MacOS', kind === 'firefox' ? 'firefox' : app);
    return [join('/Applications', inside), join(homedir(), 'Applications', inside)];
  });
  return [...apps, ...commands];
}

/** The folder for a browser's temporary profile where the system's own would not do: snaps see only their home. */
export function snapHome(path: string): string | undefined {
  const [, name] = /^\/snap\/(?:bin\/)?([\w-]+)/.exec(path) ?? [];
  return name && join(homedir(), 'snap', name, 'common');
}
