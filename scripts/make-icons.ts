import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from './browsers/find.ts';

/**
 * Draws the icon, a seal with 词, in all sizes into public/icon. Run by hand when the drawing changes:
 * npx tsx scripts/make-icons.ts
 */

const SIZES = [16, 32, 48, 96, 128];

function drawing(size: number): string {
  // A small seal has no room for the rim, and thin serifs vanish.
  const small = size < 48;
  const font = small
    ? `700 ${Math.round(size * 0.8)}px 'Noto Sans CJK SC'`
    : `900 ${Math.round(size * 0.66)}px 'Noto Serif CJK SC'`;
  const rim = small ? 0 : Math.max(1, Math.round(size / 40));
  return `<body style="margin:0"><div style="box-sizing:border-box;width:${size}px;height:${size}px;padding:${rim ? rim * 2 : 0}px;
    background:#a8322a;border-radius:${Math.round(size * 0.2)}px"><div style="box-sizing:border-box;width:100%;height:100%;
    border:${rim}px solid #fffdf9;border-radius:${Math.round(size * 0.14)}px;display:grid;place-items:center;
    color:#fffdf9;font:${font};line-height:1"><span style="transform:translateY(-${small ? 4 : 5}%)">词</span></div></div>`;
}

async function main(): Promise<void> {
  mkdirSync('public/icon', { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(drawing(size));
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
  await browser.close();
}

await main();
