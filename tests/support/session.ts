import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type LaunchOptions, launch, type Session } from '../../scripts/browsers/launch.ts';

export const KINDS = ['chromium', 'firefox'] as const;
export type Kind = (typeof KINDS)[number];

/** Where the builds lie; another folder may hold unpacked store packages to be tested. */
const OUTPUT = process.env.EXTENSION_OUTPUT ?? '.output';

/** The extension as it goes to the stores, made by `npm run build`. */
export function builtExtension(kind: Kind): string {
  const folder = `${OUTPUT}/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is missing: run "npm run build" first`);
  return folder;
}

/** A browser with the built extension for the tests of one describe block. */
export function useSession(kind: Kind, options: Omit<LaunchOptions, 'extensionDir'> = {}): () => Session {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await launch(kind, { extensionDir: builtExtension(kind), ...options });
  });
  afterAll(async () => {
    await session?.close();
  });
  return () => {
    if (!session) throw new Error('the browser did not start');
    return session;
  };
}

/** Closes after each test what it opened, also where it failed: a message then finds the one tab that is meant. */
export function closePages(session: () => Session): void {
  let before: Set<unknown> | undefined;
  beforeEach(async () => {
    before = new Set(await session().browser.pages());
  });
  afterEach(async () => {
    const pages = await session().browser.pages();
    await Promise.all(pages.map((page) => before?.has(page) || page.close().catch(() => {})));
  });
}

/** Waits until the condition holds. @throws after `timeout` ms, with the last value. */
export async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${timeout} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
