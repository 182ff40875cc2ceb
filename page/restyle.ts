/**
 * Which changes of attributes may show, hide or re-arrange text. Most pages change classes and styles all the time
 * (carousels, scroll effects); what cannot change the flow of text costs nothing here.
 */

/** The attributes by which pages show, hide and re-arrange. */
export const LAYOUT_ATTRIBUTES = ['style', 'class', 'hidden', 'open', 'contenteditable', 'slot', 'dir'];
/** Changes are looked at together, so long after the first of them, in ms. */
export const RESTYLE_WAIT_MS = 120;

/** Declarations of an inline style that can change what is displayed and how; a custom property may stand in any of them. */
const LAYOUT = /(?:^|[;\s])(?:display|position|float|visibility|content-visibility|--[\w-]*)\s*:[^;]*/gi;

/** Whether an attribute that had another value may have changed the flow of the text in or around its element. */
export function mayRearrange(element: Element, name: string, before: string | null): boolean {
  const now = element.getAttribute(name);
  if (now === before) return false;
  if (name !== 'style') return true;
  return declared(before) !== declared(now);
}

const declared = (style: string | null): string => (style?.match(LAYOUT) ?? []).join(';');

/** Collects elements and hands them over together; of an element and one within it only the outer one. */
export class Restyling {
  readonly #apply: (element: Element) => void;
  #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(apply: (element: Element) => void) {
    this.#apply = apply;
  }

  add(element: Element): void {
    this.#waiting.add(element);
    this.#timer ??= setTimeout(() => this.#flush(), RESTYLE_WAIT_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #flush(): void {
    this.#timer = undefined;
    const elements = [...this.#waiting].filter((element) => element.isConnected);
    this.#waiting.clear();
    const all = new Set(elements);
    for (const element of elements) if (!hasAncestorIn(element, all)) this.#apply(element);
  }
}

function hasAncestorIn(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (elements.has(at)) return true;
  return false;
}
