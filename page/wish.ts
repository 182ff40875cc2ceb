/**
 * What a site asks of us, as docs/for-sites.md tells it how: nothing unless it does. `translate="no"` and `notranslate`
 * are on half of the web for reasons of their own (logos, code, menus), so they count only where the site says so.
 */
export type Wish = 'off' | 'notranslate' | undefined;

/** Content of `<meta name="gongwen-glossary">`. */
export function wishOf(page: Document): Wish {
  const content = page.querySelector('meta[name="gongwen-glossary" i]')?.getAttribute('content')?.trim().toLowerCase();
  return content === 'off' || content === 'notranslate' ? content : undefined;
}

let keepsOut = (element: Element): boolean => element.getAttribute('data-gongwen-glossary') === 'off';

/** Whether a part of the page is to be left alone. */
export const isKeptOut = (element: Element): boolean => keepsOut(element);

/** Also leaves alone what is not to be translated, on a page that asks for that. */
export function respectNotranslate(): void {
  keepsOut = (element) =>
    element.getAttribute('data-gongwen-glossary') === 'off' ||
    element.getAttribute('translate') === 'no' ||
    element.classList.contains('notranslate');
}
