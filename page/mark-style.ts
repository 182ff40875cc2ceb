export type MarkStyle = 'dotted' | 'solid' | 'wavy' | 'tint';

const RED = '#c4473a';
const GREEN = '#3f8a5f';
const GREY = '#8a8176';

/** Kinds differ by the line as well as by its colour; near is dashed and the document's own green in every style. */
const LINES: Record<MarkStyle, string> = {
  dotted: '',
  solid: `::highlight(gongwen-sure) { text-decoration: underline solid ${RED} 1px }
    ::highlight(gongwen-own) { text-decoration: underline double ${GREEN} 1px }`,
  wavy: `::highlight(gongwen-sure) { text-decoration: underline wavy ${RED} 1px }`,
  tint: `::highlight(gongwen-sure) { text-decoration: none; background-color: rgb(196 71 58 / 12%) }
    ::highlight(gongwen-near) { background-color: rgb(196 71 58 / 12%) }
    ::highlight(gongwen-own) { background-color: rgb(63 138 95 / 14%) }
    @media (forced-colors: active) { ::highlight(gongwen-sure) { text-decoration: underline dotted 1.5px } }`,
};

/** Where the reader forces colours, a style brings its line and not its colour. */
const FORCED = `@media (forced-colors: active) {
  ::highlight(gongwen-sure), ::highlight(gongwen-near), ::highlight(gongwen-own) { text-decoration-color: LinkText }
}`;

/** What is printed, where the reader wants that: the lines, in one ink that any printer has. */
const PRINTED = `@media print {
  ::highlight(gongwen-sure) { text-decoration: underline dotted ${GREY} 1px }
  ::highlight(gongwen-near) { text-decoration: underline dashed ${GREY} 1px }
  ::highlight(gongwen-own) { text-decoration: underline solid ${GREY} 1px }
}`;

/**
 * Before each rule: it has to win over the sheet that every page has, which Firefox puts behind all others. No page has
 * an element of that id.
 */
const STRONGER = ':not(#gongwen-none)';

/** The rules that go beyond the sheet that every page has: the reader's choice of style, and the marks in print. */
export function markRules(style: MarkStyle, print: boolean): string {
  const screen = LINES[style] && `@media not print { ${LINES[style]}\n${FORCED} }`;
  const rules = [screen, print ? PRINTED : ''].filter(Boolean).join('\n');
  return rules.replaceAll('::highlight', `${STRONGER}::highlight`);
}
