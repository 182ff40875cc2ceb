import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/browsers/launch.ts';
import { hoverText, leave } from '../../scripts/browsers/pointer.ts';
import { GOV_URL, htmlOf, openGovPage } from '../support/gov-page.ts';
import { cardWords, pressInCard, said } from '../support/in-card.ts';
import { LibraryPage } from '../support/library-page.ts';
import { registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

/** A word that no pack of ours has: it is marked only by what the reader has written. */
const OWN_WORD = '尊统新要领';

const marks = (page: Page) => registered(page).then(({ sure, near }) => sure + near);

/** How many marks a fresh page with that word gets. */
async function marksOf(session: Session, expected: number): Promise<void> {
  const page = await openGovPage(session, htmlOf(`认真落实${OWN_WORD}，确保见效。`));
  await until(
    () => marks(page),
    (count) => count === expected,
    10_000,
  );
  // One that comes late would be one too many.
  await new Promise((done) => setTimeout(done, expected === 0 ? 1000 : 0));
  expect(await marks(page)).toBe(expected);
  await page.close();
}

/** What the document itself says of a term may come while the card is open, and move what is pressed. */
async function keepFromCard(session: Session, page: Page): Promise<void> {
  const isKept = (words: string) => said('cardKept').some((kept) => words.includes(kept));
  await until(async () => {
    await pressInCard(session, page, said('cardKeep'));
    return until(() => cardWords(session, page), isKept, 3000).catch(() => '');
  }, isKept);
}

describe.each(KINDS)('the library in %s', (kind) => {
  const session = useSession(kind);

  it('keeps a term from its card, changes it, backs it up, deletes all, and has it back from the file', async () => {
    const report = await openGovPage(session());
    expect(await hoverText(report, '一尊重五统筹')).toBe(true);
    await keepFromCard(session(), report);
    await leave(report);

    const library = await LibraryPage.open(session());
    await library.openEntry('一尊重五统筹');
    await library.type('aliases', OWN_WORD);
    await library.press('librarySave', '.entry-form');
    expect(await library.says()).toContain('一尊重五统筹');
    await marksOf(session(), 1);

    await library.page.bringToFront();
    await library.show('backup');
    await library.catchFiles();
    await library.press('backupMake');
    const file = await library.file();
    expect(JSON.parse(file)).toMatchObject({ format: 'gongwen-glossary-backup', packs: [{ id: 'own' }] });
    expect(file).toContain(OWN_WORD);

    await library.show('storage');
    await library.press('libraryDeleteAllAsk');
    const [zh, en] = said('libraryDeleteWord');
    const isChinese = await library.page.evaluate(() => document.documentElement.lang.startsWith('zh'));
    await library.page.type('#delete-word', (isChinese ? zh : en)!);
    await library.press('libraryDeleteAllYes');
    await until(
      () => library.page.evaluate(() => document.querySelector('.toast')?.textContent ?? ''),
      (text) => said('libraryAllDeleted').some((words) => text.includes(words)),
    );
    await marksOf(session(), 0);

    await library.page.bringToFront();
    await library.show('backup');
    await library.choose('.backup input[type=file]', 'backup.json', file);
    await library.press('backupMergeNow');
    await library.show('entries');
    await library.lists('一尊重五统筹');
    await marksOf(session(), 1);
    await library.page.close();
    await report.close();
  });

  it('imports cells that were pasted after a look at them, and takes them back', async () => {
    const library = await LibraryPage.open(session(), 'import');
    const { page } = library;
    await page.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#paste')!;
      box.value =
        '词语\t释义\t类别\n甲乙丙丁制\t指甲、乙、丙、丁。\t测试\n\t没有词语的一行\t测试\n戊己工程\t指戊和己。\t测试';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await library.press('libraryPasteRead');
    await page.waitForSelector('.problems li');
    expect(await page.$eval('.problems li', (line) => line.textContent)).toMatch(/3/);
    expect(await page.$$eval('.first strong', (all) => all.map((one) => one.textContent))).toEqual([
      '甲乙丙丁制',
      '戊己工程',
    ]);
    await page.click('.import-preview .main');
    await library.lists('甲乙丙丁制');
    await library.press('libraryUndo', '.toast');
    await until(
      () => library.headwords(),
      (all) => !all.includes('甲乙丙丁制'),
    );
    await page.close();
  });

  it('finds by initials, and is worked by the keyboard alone', async () => {
    const library = await LibraryPage.open(session());
    const { page } = library;
    await library.press('libraryAllPacks', '.packs');
    await page.focus('.bar input');
    await page.keyboard.type('dcsg');
    // It stands in the list before anything is looked for, too.
    await until(
      () => library.headwords(),
      (all) => all[0] === '大城三管',
    );
    await page.focus('.entries table');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry-view');
    expect(await page.$eval('.entry-view h2', (heading) => heading.textContent)).toBe('大城三管');
    await page.close();
  });

  it('says what is wrong with an entry and saves nothing', async () => {
    const library = await LibraryPage.open(session());
    const { page } = library;
    await library.press('libraryNew', '.bar');
    await library.type('headword', '三新两强');
    await library.press('librarySave', '.entry-form');
    await page.waitForSelector('[data-field="senses.0.definition"][aria-invalid="true"]');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.field)).toBe(
      'senses.0.definition',
    );
    await library.type('senses.0.definition', '指三个新、两个强。');
    await page.waitForSelector('.tried mark');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await library.says();
    await library.press('libraryUndo', '.toast');
    await until(
      () => library.headwords(),
      (all) => !all.includes('三新两强'),
    );
    await page.close();
  });

  it('with a record that cannot be read first gives a file with the others, then begins anew with them', async () => {
    const before = await LibraryPage.open(session());
    await before.page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('gongwen-library');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(['own'], 'readwrite');
            const source = { title: '报告', issuer: '政府' };
            const good = { id: 'hao', headword: '好词一个', category: '测试', createdAt: 1, changedAt: 1 };
            const senses = [{ definition: '指好词。', grade: 'official', source }];
            transaction.objectStore('own').put({ ...good, aliases: [], not: [], see: [], senses });
            transaction.objectStore('own').put({ id: 'huai', headword: 5 });
            transaction.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );
    await before.page.close();
    const library = await LibraryPage.open(session());
    const { page } = library;
    await page.waitForSelector('.damage');
    await library.catchFiles();
    await library.press('librarySalvage');
    const saved = JSON.parse(await library.file());
    expect(saved.damaged).toEqual([{ id: 'huai', headword: 5 }]);
    expect(saved.packs[0].entries.map((entry: { id: string }) => entry.id)).toContain('hao');
    await page.waitForSelector('.damage input[type=checkbox]');
    await page.click('.damage input[type=checkbox]');
    await library.press('libraryBeginWith');
    await page.waitForSelector('.damage', { hidden: true });
    await library.press('libraryOwnPack', '.packs');
    await library.lists('好词一个');
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe-core would mend, in the %s', async (theme) => {
    const library = await LibraryPage.open(session());
    const { page } = library;
    for (const view of ['entries', 'import', 'subscribe', 'backup', 'storage']) {
      await library.show(view);
      await page.evaluate((name) => {
        document.body.dataset.theme = name;
      }, theme);
      if (view === 'entries') {
        await until(
          () => library.headwords(),
          (all) => all.length > 0,
        );
        await library.press('libraryNew', '.bar');
      }
      await new Promise((done) => setTimeout(done, 200));
      expect(await axeProblems(page), view).toEqual([]);
    }
    await page.close();
  });
});

async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string }[];
    }
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

it('the page of the tests is one of those that are marked unasked', () => {
  expect(new URL(GOV_URL).hostname).toMatch(/\.gov\.cn$/);
});
