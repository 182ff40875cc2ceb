import type { Page } from 'puppeteer-core';

/** What a page is to its reader and to its own scripts, as far as an extension could have changed it. */
export interface Likeness {
  html: string;
  /** Of each element in order its name and its box, [left, top, width, height] in CSS px of the viewport; of closed details none. */
  boxes: [name: string, box: number[]][];
  /** Width and height of all there is to scroll. */
  size: number[];
}

/** Takes the likeness of the top document, without a card's host in it. */
export function likenessOf(page: Page): Promise<Likeness> {
  // No inner functions with a name here: the compiler of tsx adds a helper to them that the page does not have.
  return page.evaluate(() => {
    const { documentElement } = document;
    const elements = [documentElement, ...documentElement.querySelectorAll('*')];
    return {
      html: documentElement.outerHTML,
      boxes: elements.map((element): [string, number[]] => {
        // What is skipped has the box of whenever it was asked for before.
        if (!element.checkVisibility()) return [element.localName, []];
        const { left, top, width, height } = element.getBoundingClientRect();
        return [element.localName, [left, top, width, height]];
      }),
      size: [documentElement.scrollWidth, documentElement.scrollHeight],
    };
  });
}

/** What differs, in words; nothing where the two are the same to the pixel and the character. */
export function differences(without: Likeness, withUs: Likeness): string[] {
  const found: string[] = [];
  if (withUs.html !== without.html) found.push('the tree');
  if (withUs.boxes.length !== without.boxes.length) found.push(`${withUs.boxes.length} elements`);
  for (const [i, [name, box]] of without.boxes.entries()) {
    const other = withUs.boxes[i]?.[1];
    if (other && box.some((value, n) => value !== other[n])) found.push(`<${name}> ${box} is ${other}`);
  }
  if (String(withUs.size) !== String(without.size)) found.push(`size ${without.size} is ${withUs.size}`);
  return found.slice(0, 10);
}
