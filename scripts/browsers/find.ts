import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { type BrowserKind, usualPlaces } from './places.ts';

/** A browser that can be started. */
export interface FoundBrowser {
  path: string;
  version: string;
}

/** The oldest that will do: puppeteer's extension commands in Chromium, the manifest's strict_min_version in Firefox. */
const OLDEST: Record<BrowserKind, number> = { chromium: 131, firefox: 140 };
const APT = '/usr/bin/apt-get';
const FC_LIST = '/usr/bin/fc-list';
const VARIABLE: Record<BrowserKind, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const NAME: Record<BrowserKind, string> = { chromium: 'Chromium (or Chrome, Edge, Brave)', firefox: 'Firefox' };

/** What a browser of the other family calls itself. */
const OTHER: Record<BrowserKind, RegExp> = { chromium: /firefox|mozilla/i, firefox: /chrom|edge|brave/i };

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function introduction(path: string): string {
  const { stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return stdout ?? '';
}

/** A snap's command is a link to the snap program itself, so its real path says nothing about the browser. */
function settle(path: string): string {
  const real = realpathSync(path);
  return real.endsWith('/snap') ? path : real;
}

function look(path: string, kind: BrowserKind): FoundBrowser | string {
  const words = introduction(path);
  const [version] = /\d+(?:\.\d+)+/.exec(words) ?? [];
  if (!version) return `${path} does not answer to --version`;
  if (OTHER[kind].test(words)) return `${path} is ${words.trim()}, not ${NAME[kind]}`;
  if (Number.parseInt(version, 10) < OLDEST[kind]) return `${path} is ${version}, at least ${OLDEST[kind]} is needed`;
  return { path: settle(path), version };
}

function search(kind: BrowserKind): { found?: FoundBrowser; refused: string[] } {
  const variable = VARIABLE[kind];
  const chosen = process.env[variable];
  if (chosen) {
    const found = isProgram(chosen) ? look(chosen, kind) : `${chosen} is not a program that can be run`;
    if (typeof found === 'string') throw new Error(`${variable} is set, but ${found}`);
    return { found, refused: [] };
  }
  const refused: string[] = [];
  for (const path of usualPlaces(kind)) {
    if (!isProgram(path)) continue;
    const found = look(path, kind);
    if (typeof found !== 'string') return { found, refused };
    refused.push(found);
  }
  return { refused };
}

/**
 * Finds a browser: the environment variable (CHROMIUM_PATH, FIREFOX_PATH) first, then the usual places.
 * Throws when the variable is set to something that does not work, rather than quietly taking another.
 */
export function findBrowser(kind: BrowserKind): FoundBrowser | undefined {
  return search(kind).found;
}

const isUbuntu = (): boolean =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));

const hasApt = (): boolean => existsSync(APT);
const canInstall = (): boolean => hasApt() && process.getuid?.() === 0;

function debianPackage(kind: BrowserKind): string {
  if (isUbuntu()) return kind === 'firefox' ? 'firefox' : 'chromium-browser';
  return kind === 'firefox' ? 'firefox-esr' : 'chromium';
}

/** No fontconfig, no answer: on macOS every system has Chinese fonts. */
function lacksChineseFont(): boolean {
  if (process.platform === 'darwin') return false;
  const { stdout, error } = spawnSync(FC_LIST, [':lang=zh', 'family'], { encoding: 'utf8' });
  return !error && stdout.trim() === '';
}

function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output belongs to our own report; what apt says goes to standard error.
  const stdio: ['ignore', number, number] = ['ignore', 2, 2];
  console.error(`installing with apt-get: ${packages.join(' ')}`);
  spawnSync(APT, ['update'], { stdio, env });
  const { status } = spawnSync(APT, ['install', '-y', '--no-install-recommends', ...packages], { stdio, env });
  if (status !== 0) console.error(`apt-get install ended with ${status}`);
}

function advice(kind: BrowserKind, refused: readonly string[]): string {
  const cask = kind === 'firefox' ? 'firefox' : 'google-chrome';
  const run =
    process.platform === 'darwin'
      ? `Run: brew install --cask ${cask}`
      : hasApt()
        ? `Run: sudo apt-get update && sudo apt-get install -y ${debianPackage(kind)} fonts-noto-cjk`
        : `Install ${kind === 'firefox' ? 'Firefox' : 'Chromium'} with the system's package manager`;
  return [
    `${NAME[kind]} ${OLDEST[kind]} or newer was not found.`,
    ...refused.map((reason) => `  (${reason})`),
    `${run}, or set ${VARIABLE[kind]} to the path of one.`,
  ].join('\n');
}

/**
 * As findBrowser, but a missing browser (and a missing Chinese font) is installed where that is possible: on Debian
 * or Ubuntu as root. Anywhere else the error says what to run.
 */
export function ensureBrowser(kind: BrowserKind): FoundBrowser {
  const before = search(kind);
  const fonts = lacksChineseFont() ? ['fonts-noto-cjk'] : [];
  if (before.found && fonts.length === 0) return before.found;
  if (canInstall()) install([...(before.found ? [] : [debianPackage(kind)]), ...fonts]);
  else if (fonts.length > 0) console.error('No Chinese font was found: screenshots will show empty boxes.');
  const { found, refused } = before.found ? before : search(kind);
  if (!found) throw new Error(advice(kind, refused));
  return found;
}
