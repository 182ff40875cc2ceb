/** The sheet that we have put on each shadow tree. */
const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Gives a shadow tree a style sheet without touching its nodes. Does nothing where the browser does not let us. */
export function dress(root: ShadowRoot, css: string): void {
  if (sheets.has(root)) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(root, sheet);
  } catch {
    // The terms there stay without marks; pointing at them still opens the card.
  }
}

/** Takes it away again. */
export function undress(root: ShadowRoot): void {
  const sheet = sheets.get(root);
  if (!sheet) return;
  sheets.delete(root);
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}
