import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browsers/launch';
import { readCorpus, textOf } from '../corpus';
import { longPage, openPage } from '../page/site';
import { tasksOf, traced } from '../page/trace';
import { median } from '../rounds';

/** What a page costs in a browser with the library, and in one without it; medians, in ms. */
export interface PageCost {
  characters: number;
  /** From a background that was ended to its first answer; the two below come on top. */
  wake: number;
  /** The answer to the text of the page: the first of a background's life, and the next. */
  firstText: number;
  nextText: number;
  /** The page's own thread, of the processor: the longest task of ours and all of them. */
  longest: number;
  sum: number;
  /** From the beginning of the page until the last mark in view stands. */
  marked: number;
  marks: number;
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Remembers when the number of marks last changed, in ms since the page began. */
const WATCH_MARKS = `{
  const seen = globalThis.seenMarks = { count: 0, at: 0 };
  const look = () => {
    let count = 0;
    for (const kind of ['sure', 'near']) count += CSS.highlights.get('gongwen-' + kind)?.size ?? 0;
    if (count !== seen.count) Object.assign(seen, { count, at: performance.now() });
    setTimeout(look, 5);
  };
  look();
}`;

/** Ends the background as the browser does when nobody has needed it for a while. */
export async function endBackground({ browser }: Session): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close();
  await pause(300);
}

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** How long the background takes to answer some messages, one after the other. */
function answered(page: Page, messages: readonly object[]): Promise<number[]> {
  return page.evaluate(
    async (all) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      const times: number[] = [];
      for (const message of all) {
        const begin = performance.now();
        await chrome.runtime.sendMessage(message);
        times.push(performance.now() - begin);
      }
      return times;
    },
    messages as Record<string, unknown>[],
  );
}

type Once = Omit<PageCost, 'characters'>;

async function once(session: Session, root: string, characters: number): Promise<Once> {
  const blocks = textOf(readCorpus(root), characters).map((text) => ({ text, kind: 'paragraph' }));
  const text = { type: 'document', title: '报告', url: 'https://www.example.gov.cn/', metaTags: {}, blocks };
  const own = await session.openExtensionPage('options.html');
  await endBackground(session);
  const [wake, firstText, nextText] = await answered(own, [{ type: 'library' }, text, text]);
  await own.close();
  await endBackground(session);
  const events: Awaited<ReturnType<typeof traced>> = [];
  const page = await openPage(session, 'marked', longPage(root, characters), {
    before: WATCH_MARKS,
    go: async (visit, tab) => {
      const all = await traced(tab, async () => {
        await visit();
        await pause(4000);
      });
      for (const event of all) events.push(event);
    },
  });
  const seen = (await page.evaluate('seenMarks')) as { count: number; at: number };
  await page.close();
  const { longest, sum } = tasksOf(events);
  return { wake: wake!, firstText: firstText!, nextText: nextText!, longest, sum, marked: seen.at, marks: seen.count };
}

const SHORT_TEXT = {
  ...{ type: 'document', title: '', url: 'https://www.example.gov.cn/', metaTags: {} },
  blocks: [{ text: '会议要求打好三大攻坚战。', kind: 'paragraph' }],
};
const DEFINITIONS = { type: 'entries', ids: ['liu-wen'] };

/** How long the background takes to its answers right after a large pack came in, in ms. */
export interface ImportCost {
  /** To definitions, while the index is being made. */
  definitions: number;
  /** To a short text, for which it needs the index. */
  text: number;
}

/** To be asked right after the import, of the page that did it. */
export async function measureImport(page: Page): Promise<ImportCost> {
  // Both at once: who asks for the text first must not hold up who asks for definitions.
  const text = answered(page, [SHORT_TEXT]);
  const [definitions] = await answered(page, [DEFINITIONS]);
  return { definitions: definitions!, text: (await text)[0]! };
}

/** How long the background takes when the library has changed: to its next answer to a short text, in ms. */
export interface ChangeCost {
  /** After one word was kept: the keeping, the next definitions, the next text. */
  keep: number;
  definitions: number;
  text: number;
}

export async function measureChange(session: Session): Promise<ChangeCost> {
  const own = await session.openExtensionPage('options.html');
  const source = { title: '报告', issuer: '某局' };
  const entry = {
    ...{ id: 'bench-word', headword: '测速新词', aliases: [], not: [], category: '测试', see: [] },
    senses: [{ definition: '指测速。', grade: 'editorial', source }],
  };
  const page = { title: '页', url: 'https://www.example.gov.cn/' };
  const [kept, definitions, next] = await answered(own, [{ type: 'keep', entry, page }, DEFINITIONS, SHORT_TEXT]);
  await own.close();
  return { keep: kept!, definitions: definitions!, text: next! };
}

/** The same pages in turn in both browsers. */
export async function measurePages(
  sessions: { with: Session; without: Session },
  root: string,
  characters: number,
  rounds: number,
): Promise<{ with: PageCost; without: PageCost }> {
  const all = { with: [] as Once[], without: [] as Once[] };
  for (let i = 0; i < rounds; i++)
    for (const name of ['without', 'with'] as const) all[name].push(await once(sessions[name], root, characters));
  const of = (name: keyof typeof all): PageCost => {
    const value = (key: keyof Once) => median(all[name].map((one) => one[key]));
    return {
      ...{ characters, wake: value('wake'), firstText: value('firstText'), nextText: value('nextText') },
      ...{ longest: value('longest'), sum: value('sum'), marked: value('marked'), marks: value('marks') },
    };
  };
  return { with: of('with'), without: of('without') };
}
