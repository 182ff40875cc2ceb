type Root = Document | ShadowRoot;

/** The sheet that we have put on each root. */
const sheets = new Map<Root, CSSStyleSheet>();

/**
 * Gives a document or a shadow tree a style sheet of ours without touching its nodes, in place of the one it had from
 * us. Does nothing where the browser does not let us: then the marks have their usual style, or in a shadow tree none.
 */
export function dress(root: Root, css: string): void {
  try {
    const known = sheets.get(root);
    if (known) {
      known.replaceSync(css);
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(root, sheet);
  } catch {
    // An older Firefox keeps the sheets of a page to the page.
  }
}

/** Takes it away again. */
export function undress(root: Root): void {
  const sheet = sheets.get(root);
  if (!sheet) return;
  sheets.delete(root);
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}
