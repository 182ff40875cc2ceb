import { describe, expect, it } from 'vitest';
import { type Backup, writeBackup } from '../../glossary/exchange/backup.ts';
import { json } from '../../glossary/exchange/pack-json.ts';
import type { PackHead, PersonalEntry } from '../../glossary/exchange/personal.ts';
import { htmlOf, openGovPage } from '../support/gov-page.ts';
import { LibraryPage } from '../support/library-page.ts';
import { registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

const source = { title: '工作规则', issuer: '某局' };
const headOf = (id: string, name: string): PackHead => ({
  ...{ id, name, version: '1', publisher: '某局', language: 'zh-Hans', license: 'CC0-1.0' },
});

function entry(id: string, headword: string, definition: string): PersonalEntry {
  const senses = [{ definition, grade: 'editorial' as const, source }];
  const lists = { aliases: [], not: [], see: [] };
  return { id, headword, category: '测试', senses, ...lists, createdAt: 1, changedAt: 1 };
}

const packFile = (head: PackHead, ...entries: PersonalEntry[]) => [...json.write!({ head, entries })].join('');
const ownFile = (...entries: PersonalEntry[]) => packFile(headOf('own', '我的词库'), ...entries);

const FILE = 'input[type=file]';

/** Imports a file of which nothing has to be answered. */
async function bringIn(library: LibraryPage, file: string): Promise<void> {
  await library.show('import');
  await library.choose(FILE, 'file.json', file);
  await library.page.click('.import-preview .main');
  await library.page.waitForSelector('main[data-view="entries"]');
}

/** Headword and definition of each row of the own entries. */
async function ownRows(library: LibraryPage): Promise<string[]> {
  await library.show('entries');
  await library.press('libraryOwnPack', '.packs');
  return library.page.$$eval('.entries tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('.headword, .gloss')].map((cell) => cell.textContent).join(' ')),
  );
}

const ownBecome = (library: LibraryPage, ...rows: string[]) =>
  until(
    () => ownRows(library),
    (found) => JSON.stringify(found.sort()) === JSON.stringify([...rows].sort()),
  );

const packsOf = (library: LibraryPage) =>
  library.page.$$eval('.packs [data-pack]', (all) => all.map((one) => (one as HTMLElement).dataset.pack));

describe.each(KINDS)('in %s', (kind) => {
  const session = useSession(kind);

  it('a backup takes the place of everything: own entries, packs and settings', async () => {
    const library = await LibraryPage.open(session());
    const { page } = library;
    await bringIn(library, ownFile(entry('old', '戊己旧制度', '指旧的。')));
    await bringIn(library, packFile(headOf('old-pack', '旧词库'), entry('e', '庚辛旧条目', '指旧的条目。')));
    await page.waitForSelector('[data-pack="old-pack"]');
    const backup: Backup = {
      ...{ library: crypto.randomUUID(), madeAt: 1_700_000_000_000, settings: { theme: 'dark' }, damaged: [] },
      shelf: [
        { pack: 'new-pack', on: true },
        { pack: 'own', on: true },
      ],
      packs: [
        { head: headOf('own', '我的词库'), entries: [entry('new', '甲乙新制度', '指新的。')] },
        { head: headOf('new-pack', '新词库'), entries: [entry('n', '丙丁新条目', '指新的条目。')] },
      ],
    };
    await library.show('import');
    await library.choose(FILE, 'backup.json', [...writeBackup(backup)].join(''));
    const modes = await page.$$('input[name="mode"]');
    await modes[1]!.click();
    await library.press('backupInsteadNow');
    await library.says();
    await ownBecome(library, '甲乙新制度 指新的。');
    expect((await packsOf(library)).slice(0, 2)).toEqual(['new-pack', 'own']);
    expect(await packsOf(library)).not.toContain('old-pack');
    await page.waitForSelector('body[data-theme="dark"]');

    const report = await openGovPage(session(), htmlOf('落实甲乙新制度和丙丁新条目，不再用戊己旧制度和庚辛旧条目。'));
    await until(
      () => registered(report),
      ({ sure }) => sure === 2,
    );
    // The old ones would come with them.
    expect(await registered(report)).toMatchObject({ sure: 2, near: 0 });
    await report.close();
    await page.close();
  });

  it('a file that says otherwise of three own entries is imported as each is answered: mine, theirs, both', async () => {
    const library = await LibraryPage.open(session());
    const { page } = library;
    const versions = (whose: string) =>
      ['mine', 'theirs', 'both'].map((id) =>
        entry(`clash-${id}`, `${{ mine: '甲', theirs: '乙', both: '丙' }[id]}方新词`, whose),
      );
    await bringIn(library, ownFile(...versions('我的说法。')));
    await library.lists('甲方新词');
    await library.show('import');
    await library.choose(
      FILE,
      'file.json',
      ownFile(...versions('新的说法。').map((one) => ({ ...one, changedAt: 2 }))),
    );
    const isOff = () => page.$eval('.import-preview .main', (button) => (button as HTMLButtonElement).disabled);
    for (const [n, id] of ['mine', 'theirs', 'both'].entries()) {
      expect(await isOff(), `before the answer ${id}`).toBe(true);
      await (await page.$$(`input[name="conflict-clash-${id}"]`))[n]!.click();
    }
    await until(isOff, (off) => !off);
    await page.click('.import-preview .main');
    await page.waitForSelector('main[data-view="entries"]');
    const clashing = async () => (await ownRows(library)).filter((row) => row.includes('方新词')).sort();
    await until(clashing, (rows) => rows.length === 4);
    expect(await clashing()).toEqual(
      ['甲方新词 我的说法。', '乙方新词 新的说法。', '丙方新词 我的说法。', '丙方新词 新的说法。'].sort(),
    );
    await library.press('libraryUndo', '.toast');
    await until(
      clashing,
      (rows) =>
        rows.join() ===
        ['甲', '乙', '丙']
          .map((who) => `${who}方新词 我的说法。`)
          .sort()
          .join(),
    );
    await page.close();
  });
});
