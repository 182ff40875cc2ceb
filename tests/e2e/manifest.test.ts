import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtExtension, KINDS } from '../support/session.ts';

/** The sites on which the extension runs unasked. A change here is a change of what we ask of every user. */
const SITES = [
  '*://*.12371.cn/*',
  '*://*.cctv.com/*',
  '*://*.gmw.cn/*',
  '*://*.gov.cn/*',
  '*://*.news.cn/*',
  '*://*.people.com.cn/*',
  '*://*.qstheory.cn/*',
  '*://*.xinhuanet.com/*',
];
/** Ways to reach the network from a script. */
const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport/g;

describe.each(KINDS)('the built extension for %s', (kind) => {
  const folder = builtExtension(kind);
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  it('asks for the named sites and no more', () => {
    expect(manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).sort()).toEqual(SITES);
    expect(manifest.host_permissions ?? []).toEqual([]);
    const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    const asked = manifest.permissions.filter((one: string) => one !== 'sidePanel');
    expect(asked.sort()).toEqual(permissions);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('puts less than 45 kB of code into a page, packed and without the index', () => {
    const script = readFileSync(`${folder}/content-scripts/content.js`, 'utf8');
    const index = /[A-Za-z0-9+/=]{100000,}/g;
    expect(script.match(index)).toHaveLength(1);
    expect(gzipSync(script.replace(index, ''), { level: 9 }).length).toBeLessThan(45_000);
  });

  it('reaches of the network only what a subscription needs', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
        'connect-src https: http://127.0.0.1:* http://localhost:*',
    );
  });

  it('has no code for it but the call that fetches a pack, in the background and in the manager', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const calls = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').match(NETWORK) ?? [];
    const found = scripts.filter((file) => calls(file).length > 0);
    for (const file of found) {
      expect(calls(file), file).toEqual(['fetch(']);
      // Next to it stands what only a download has.
      expect(readFileSync(`${folder}/${file}`, 'utf8'), file).toContain('subscription.redirected');
    }
    // One part or two: the bundler may put what both use into one.
    expect([1, 2]).toContain(found.length);
    expect(found.filter((file) => /content-scripts|worker|popup|sidepanel|options|look-up/.test(file))).toEqual([]);
  });

  it('has the schema of its policy with it', () => {
    if (kind === 'chromium') expect(manifest.storage).toEqual({ managed_schema: 'managed.schema.json' });
    const shipped = readFileSync(`${folder}/managed.schema.json`, 'utf8');
    expect(shipped).toBe(readFileSync('docs/policy/managed.schema.json', 'utf8'));
  });
});
