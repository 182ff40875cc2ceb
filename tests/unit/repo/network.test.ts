import { expect, it } from 'vitest';
import { sourcesIn } from './sources';

const NETWORK =
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport/;

it('one file of ours can reach the network: the download of a pack that was subscribed to', () => {
  const sources = sourcesIn(['glossary', 'page', 'store', 'components', 'entrypoints']);
  expect(sources.length).toBeGreaterThan(150);
  expect(sources.filter(({ text }) => NETWORK.test(text)).map(({ path }) => path)).toEqual([
    'store/subscription-download.ts',
  ]);
});
