/** A part of a page whose text is read by itself: an element, or the root of a shadow tree. */
export type Container = Element | ShadowRoot;

type Opener = (element: Element) => ShadowRoot | null;

/** Extensions may look into closed shadow trees as well; the two browsers offer it in two places. */
const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } }).chrome?.dom;

/**
 * The shadow tree of an element, also a closed one where the browser lets an extension see it.
 * @param closed whether to look for a closed one. To be asked of few elements only, since it costs: closed roots are on
 * custom elements, or on ones that are empty otherwise.
 */
export function shadowOf(element: Element, closed: boolean): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot || !closed) return shadowRoot;
  try {
    if (dom?.openOrClosedShadowRoot) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
    return (element as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
}

export const isShadow = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** The element that stands for a container on the page: the element itself, or the host of the shadow tree. */
export const elementOf = (container: Container): Element => (isShadow(container) ? container.host : container);

/** The parent of a node, or the host where it is the root of a shadow tree. */
export const parentOf = (node: Node): Node | null => node.parentNode ?? (isShadow(node) ? node.host : null);

/** Whether a node lies in another or in a shadow tree within it, or is that itself. */
export function holdsNode(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (outer.contains(at)) return true;
    const root = at.getRootNode();
    at = isShadow(root) ? root.host : null;
  }
  return false;
}

/** Order in the document, for sorting; a shadow tree comes where its host begins. */
export function documentOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const [first, second] = inOneTree(a, b);
    if (first && second && first !== second) return documentOrder(first, second);
    // One is in the shadow tree of an element around the other.
    return hostsOf(a).length > hostsOf(b).length ? -1 : 1;
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node, the host of the tree in which it is, the host of the tree in which that is, and so on. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = node.getRootNode(); isShadow(root); root = root.host.getRootNode()) hosts.push(root.host);
  return hosts;
}

/** The two nodes, or those of their hosts that are in the same tree. */
function inOneTree(a: Node, b: Node): [Node | undefined, Node | undefined] {
  const others = new Map(hostsOf(b).map((node) => [node.getRootNode(), node]));
  const first = hostsOf(a).find((node) => others.has(node.getRootNode()));
  return [first, first && others.get(first.getRootNode())];
}
