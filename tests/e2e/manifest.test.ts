import { readdirSync, readFileSync } from 'node:fs';
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
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport/;

describe.each(KINDS)('the built extension for %s', (kind) => {
  const folder = builtExtension(kind);
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  it('asks for the named sites and no more', () => {
    expect(manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).sort()).toEqual(SITES);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('cannot reach the network from its pages and worker', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  });

  it('has no code that would', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(readFileSync(`${folder}/${script}`, 'utf8'), script).not.toMatch(NETWORK);
  });
});
