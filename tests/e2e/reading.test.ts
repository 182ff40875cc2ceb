import { describe, expect, it } from 'vitest';
import { bundledPacks } from '../../glossary/packs/index.ts';
import { hoverText, leave, waitForCard } from '../../scripts/browsers/pointer.ts';
import { cardText } from '../support/card-text.ts';
import { GOV_URL, openGovPage, sampleHtml, serveFromMemory } from '../support/gov-page.ts';
import { pictureOf, registered } from '../support/marks.ts';
import { KINDS, until, useSession } from '../support/session.ts';

const entries = bundledPacks.flatMap((pack) => pack.entries);
const definitionOf = (headword: string) => entries.find((entry) => entry.headword === headword)!.senses[0]!.definition;
/** The list takes the place of the separators; every other character is there, in order. */
const letters = (text: string) => text.replace(/[、，；。：\d\s]/g, '');

describe.each(KINDS)('reading a report on a gov.cn page in %s', (kind) => {
  const session = useSession(kind);

  it('paints marks and leaves the tree of the page as it was', async () => {
    const page = await openGovPage(session());
    await until(
      () => registered(page),
      ({ sure }) => sure > 0,
    );
    const plain = await session().newPage();
    // Not one of our sites: the same page as the browser alone shows it.
    await serveFromMemory(plain, { pages: { 'https://www.example.org/': sampleHtml() } });
    await plain.goto('https://www.example.org/');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
      await plain.evaluate(() => document.documentElement.outerHTML),
    );
    expect((await registered(plain)).names).toBe(0);
    // The mark is there one frame after the line has come near the window, or a few on a busy machine.
    const unmarked = await pictureOf(plain, '四大重点板块');
    await until(
      () => pictureOf(page, '四大重点板块'),
      (picture) => picture !== unmarked,
    );
    expect(await pictureOf(page, '城乡建设展现新面貌')).toBe(await pictureOf(plain, '城乡建设展现新面貌'));
    await plain.close();
    await page.close();
  });

  it('shows the official definition of 一尊重五统筹 with its source, word for word, and Esc closes it', async () => {
    const page = await openGovPage(session());
    expect(await hoverText(page, '一尊重五统筹')).toBe(true);
    const text = await until(
      () => cardText(session(), page),
      (shown) => shown.includes('统筹政府'),
    );
    expect(letters(text)).toContain(letters('一尊重 尊重城市发展规律 五统筹 统筹空间、规模、产业三大结构'));
    for (const part of definitionOf('一尊重五统筹').split('，')) expect(text).toContain(part.replace('。', ''));
    expect(text).toContain('重庆市大渡口区人民政府工作报告');
    expect(text).toContain('2021');
    expect(await page.evaluate(() => document.querySelectorAll('gongwen-card').length)).toBe(1);
    await page.keyboard.press('Escape');
    expect(await waitForCard(page, false)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('gongwen-card'))).toBeNull();
    await page.close();
  });

  it('says how a near form differs, and shows the headword as the glossary has it', async () => {
    const page = await openGovPage(session());
    expect(await hoverText(page, '七纵七横')).toBe(true);
    const text = await cardText(session(), page);
    expect(text).toContain('“七横七纵”骨干路网');
    expect(text).toContain('“七纵七横”骨架路网');
    expect(letters(text)).toContain(letters(definitionOf('“七横七纵”骨干路网').split('；')[0]!));
    expect(await leave(page)).toBe(true);
    await page.close();
  });

  it('opens a card for each of the terms that the body uses', async () => {
    const page = await openGovPage(session());
    for (const [surface, headword] of [
      ['大城三管', '大城三管'],
      ['文图总分馆制', '文（化馆）图（书馆）总分馆制'],
      ['轨道交通 TOD 综合开发', '轨道交通 TOD 综合开发'],
      ['“三公经费”', '“三公”经费'],
      ['农村“三变”', '农村“三变”改革'],
    ] as const) {
      expect(await hoverText(page, surface), surface).toBe(true);
      const text = await until(
        () => cardText(session(), page),
        (shown) => shown.startsWith(headword),
      );
      expect(letters(text), surface).toContain(letters(definitionOf(headword)).slice(0, 20));
      expect(await leave(page), surface).toBe(true);
    }
    await page.close();
  });

  it('opens nothing on look-alikes', async () => {
    const page = await openGovPage(session());
    // Built like terms, and in no pack.
    const headwords = new Set(entries.map(({ headword }) => headword));
    const alike = ['以案四改', '一窗受理', '多证合一'].filter((surface) => !headwords.has(surface));
    expect(alike.length).toBeGreaterThan(0);
    for (const surface of alike) {
      expect(await hoverText(page, surface, { timeout: 700 }), surface).toBe(false);
    }
    expect(page.url()).toBe(GOV_URL);
    await page.close();
  });
});
