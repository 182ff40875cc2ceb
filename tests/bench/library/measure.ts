import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../../scripts/browsers/launch';
import { measureManager } from './manager';
import { ENTRIES, largePack } from './pack';
import { measureChange, measurePages } from './pages';
import type { LibraryResults } from './report';

/** Measures the manager, the background and pages with a library of a hundred thousand entries. */
export async function measureLibrary(
  sessions: { with: Session; without: Session },
  root: string,
  rounds: number,
): Promise<LibraryResults> {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  try {
    const file = largePack(root);
    writeFileSync(join(folder, 'large.json'), file);
    const manager = await measureManager(sessions.with, folder);
    const change = await measureChange(sessions.with);
    const pages: LibraryResults['pages'] = [];
    for (const characters of [20_000, 200_000]) pages.push(await measurePages(sessions, root, characters, rounds));
    return {
      ...{ when: new Date().toISOString(), browser: `Chromium ${sessions.with.version}` },
      ...{ load: Math.round(loadavg()[0]! * 10) / 10, entries: ENTRIES, bytes: Buffer.byteLength(file) },
      ...{ manager, change, pages },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
