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

/** `--mode demo` is for `npm start` and the tests: it also runs on pages served from this machine. */
const LOOPBACK = 'http://127.0.0.1/*';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  webExt: { disabled: true },
  zip: { name: 'gongwen-glossary' },
  // Vite's polyfill for module preloading would be the only code of ours that can fetch anything.
  vite: () => ({ plugins: [glossaryIndex()], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    // unlimitedStorage keeps the reader's own entries from being evicted when the disk runs full.
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
    commands: {
      'next-term': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPrevious__' },
    },
    action: { default_title: '__MSG_extName__', default_area: 'navbar' },
    // What the privacy notice says is kept by the browser: no page or worker of ours can reach the network.
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gongwen-glossary@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'demo') return;
      for (const script of manifest.content_scripts ?? []) script.matches?.push(LOOPBACK);
    },
  },
});
