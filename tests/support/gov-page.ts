import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/launch.ts';
import { reportToHtml, sampleText } from '../../scripts/sample.ts';

/** A page that looks like one of a government site to the browser: nothing of it comes from the network. */
export const GOV_URL = 'https://www.example.gov.cn/zwgk/report.html';

/** As strict as a page with an inline style sheet can be. */
const STRICT_CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export const sampleHtml = (): string => reportToHtml(sampleText());

/** What the fake site answers at an address. */
export interface Answer {
  body: string | Uint8Array;
  /** text/html in UTF-8 unless said otherwise. */
  type?: string;
  csp?: string;
}

export interface Site {
  /** Answers by address; anything else is a 404. */
  pages: Record<string, string | Answer>;
  csp?: string;
}

/** Answers all requests of a page from memory. */
export async function serveFromMemory(page: Page, { pages, csp: siteCsp = STRICT_CSP }: Site): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const found = pages[request.url().replace(/#.*$/, '')];
    const { body, type, csp }: Partial<Answer> = typeof found === 'string' ? { body: found } : (found ?? {});
    const answered = request.respond(
      body === undefined
        ? { status: 404, contentType: 'text/plain', body: '' }
        : {
            status: 200,
            contentType: type ?? 'text/html; charset=utf-8',
            headers: { 'content-security-policy': csp ?? siteCsp },
            body,
          },
    );
    // A tab may close while it is still asking.
    answered.catch(() => {});
  });
}

/** Opens a page of the fake government site (by default the sample report). */
export async function openGovPage(session: Session, html: string = sampleHtml(), csp?: string): Promise<Page> {
  const page = await session.newPage();
  await serveFromMemory(page, { pages: { [GOV_URL]: html }, ...(csp ? { csp } : {}) });
  await page.goto(GOV_URL);
  return page;
}

/** Opens the first page of a fake site. */
export async function openSite(session: Session, site: Site): Promise<Page> {
  const page = await session.newPage();
  await serveFromMemory(page, site);
  await page.goto(Object.keys(site.pages)[0]!);
  return page;
}

/** A short page with some paragraphs. */
export function htmlOf(...paragraphs: string[]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试</title></head><body>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`;
}
