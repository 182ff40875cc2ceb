import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { compileToBytes } from './glossary/match/compile';
import { bundledPacks } from './glossary/packs/index';

const INDEX = 'virtual:glossary-index';

/** Compiles the bundled packs at build time, so that a page's content script carries the index and no definitions. */
function glossaryIndex(): Plugin {
  return {
    name: 'glossary-index',
    resolveId: (id) => (id === INDEX ? `\0${INDEX}` : undefined),
    load: (id) => {
      if (id !== `\0${INDEX}`) return undefined;
      return `export default "${Buffer.from(compileToBytes(bundledPacks)).toString('base64')}"`;
    },
  };
}

/** The reader of tables can fetch one by its address, which we never ask of it: in what is built it cannot. */
function withoutDownloads(): Plugin {
  return {
    name: 'without-downloads',
    transform: (code, id) =>
      id.includes('/papaparse/') ? code.replace(/new XMLHttpRequest\b(?:\(\))?/g, 'undefined') : undefined,
  };
}

type Cut = [pattern: RegExp, by: string];

/** Cuts what we never use out of a module that comes with every page's script, and fails where it is not as it was. */
function slim(file: string, cuts: readonly Cut[]): Plugin {
  const cut = (code: string, [pattern, by]: Cut) => {
    if (!pattern.test(code)) throw new Error(`${file} is not as it was: no ${pattern}`);
    return code.replace(pattern, by);
  };
  return {
    name: `slim ${file}`,
    apply: 'build',
    transform: (code, id) => (id.endsWith(file) ? cuts.reduce(cut, code) : undefined),
  };
}

/**
 * What the polyfill has for callbacks is dead weight in the script of each page: in Chromium with manifest 3 all methods
 * give a promise of themselves, and Firefox needs nothing of it. Nor does anyone need what counts arguments, as the
 * compiler does. What is left is what the browsers do not agree on, the answers to messages. It becomes a module as well,
 * since scripts of the older kind bring helpers with them.
 */
const slimPolyfill = () =>
  slim('/webextension-polyfill/dist/browser-polyfill.js', [
    [/^\(function \(global, factory\) \{.*?function \(module\) \{\n/s, 'const module = {};\n'],
    [/\n\}\);\s*(?:\/\/#.*\s*)?$/, '\nexport default module.exports;\n'],
    [/const apiMetadata = \{.*?\n {6}\};/s, 'const apiMetadata = { runtime: {} };'],
    [/let wrapper = wrapAsyncFunction.*?;\s*value = .*?;/s, 'value = value.bind(target);'],
    [/const onRequestFinishedWrappers = .*?\n {6}\}\);\n/s, ''],
    [/devtools: \{.*?\n {8}\},\n/s, ''],
    [/apiMetadata\.privacy = \{.*?\n {6}\};\n/s, ''],
    [/if \(Object\.keys\(apiMetadata\).*?\n {6}\}\n/s, ''],
    [/(const wrappedSendMessage = .*? => \{\n).*?(?= {8}return new Promise)/s, '$1'],
  ]);

/** WXT's watch for pages that change their address, and its own timers and listeners: ours end with the session. */
const slimContext = () =>
  slim('/wxt/dist/utils/content-script-context.mjs', [
    [/\tlocationWatcher = createLocationWatcher\(this\);\n/, ''],
    [/\tblock\(\) \{.*?(?=\tnotifyInvalidated\(\))/s, ''],
  ]);

/**
 * `--mode demo` is for `npm start` and the tests: it also runs on pages served from this machine, and may reach it without
 * asking, since no driver of a browser can press the browser's own question.
 */
const LOOPBACK = 'http://127.0.0.1/*';
const MAY_REACH = [LOOPBACK, 'http://localhost/*'];

/** The oldest browsers that are supported. */
const OLDEST = { chrome: '128', firefox: '140' };

const CONNECT = 'https: http://127.0.0.1:* http://localhost:*';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  webExt: { disabled: true },
  zip: { name: 'gongwen-glossary' },
  // What older browsers would need is left out, in styles too.
  // Vite's polyfill for module preloading would be the only code of ours that can fetch anything.
  vite: () => ({
    plugins: [glossaryIndex(), withoutDownloads(), slimPolyfill(), slimContext()],
    worker: { format: 'es', plugins: () => [withoutDownloads()] },
    build: { target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    // unlimitedStorage keeps the reader's own entries from being evicted when the disk runs full.
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    // Asked for one by one: a site that the reader wants marked always, the host of a pack that is subscribed to.
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'ci' },
    commands: {
      'next-term': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPrevious__' },
    },
    action: { default_title: '__MSG_extName__', default_area: 'navbar' },
    // Of networks only what a subscription needs: https anywhere, plain http on this machine. That nothing else uses it
    // is kept by the tests (manifest.test.ts, network.test.ts).
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${CONNECT}`,
    },
    // Chromium; Firefox takes what its policy says without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed.schema.json' } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gongwen-glossary@example.org',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'demo') return;
      for (const script of manifest.content_scripts ?? []) script.matches?.push(LOOPBACK);
      manifest.host_permissions = [...(manifest.host_permissions ?? []), ...MAY_REACH];
    },
  },
});
