import { blockOf, HOST_TAG, kindOf, stacksOn } from './read';
import { LAYOUT_ATTRIBUTES, mayRearrange, Restyling } from './restyle';
import type { Container } from './shadow';
import type { Survey } from './survey';
import { TaskBudget } from './task-budget';

export interface Watch {
  /** Watches a shadow tree as well. */
  add(shadow: ShadowRoot): void;
  stop(): void;
}

/**
 * Tells the survey which blocks a change of the page has touched. What was found in them is dropped before the next
 * frame: a static range goes stale silently and would paint the wrong characters. What only the style of the page may
 * have re-arranged is looked at a little later. Our own host element is no change.
 */
export function watch(root: Node, survey: Survey): Watch {
  const restyling = new Restyling((element) => survey.recheck(element));
  const tasks = new TaskBudget<MutationRecord>((records) => take(records));
  const observer = new MutationObserver((all) => {
    const records: MutationRecord[] = [];
    for (const record of all) {
      if (record.type === 'attributes') restyled(record, restyling);
      else if (!isOurs(record)) records.push(record);
    }
    if (records.length > 0) tasks.give(records, (record) => onlyAdds(record, survey));
  });
  const take = (records: readonly MutationRecord[]) => {
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) survey.sweep();
    const blockAround = remember((node: Node) => {
      const block = blockOf(node);
      survey.disown(node, block);
      return block;
    });
    // A list that grows has many alike: see `stacksOn`.
    const kind = remember((element: Element, known: ReadonlyMap<Element, ReturnType<typeof kindOf>>) => {
      const before = element.previousElementSibling;
      return before && known.get(before) === 'block' && stacksOn(element, before) ? 'block' : kindOf(element);
    });
    const stale = new Set<Container>();
    const added = new Set<Element>();
    for (const record of records) {
      const block = blockAround(record.target);
      if (!block) survey.shelve(record.target);
      else if (!(survey.isBare(block) && addsOnlyBlocks(record, block, kind))) stale.add(block);
      for (const node of record.addedNodes) if (isElement(node) && node.isConnected) added.add(node);
    }
    for (const block of stale) survey.reread(block);
    // What is enqueued last is read first.
    for (const element of [...added].reverse()) {
      if (element.parentNode && blockAround(element.parentNode)) survey.readTree(element, kind(element));
      else survey.forget(element);
    }
    survey.catchUp();
  };
  // A window of another width may have other columns, menus and cuts.
  const resized = () => {
    const { documentElement } = document;
    if (documentElement) restyling.add(documentElement);
  };
  addEventListener('resize', resized, { passive: true });
  const observe = (node: Node) =>
    observer.observe(node, {
      ...{ childList: true, characterData: true, subtree: true },
      ...{ attributeFilter: LAYOUT_ATTRIBUTES, attributeOldValue: true },
    });
  observe(root);
  return {
    add: observe,
    stop: () => {
      observer.disconnect();
      tasks.stop();
      removeEventListener('resize', resized);
      restyling.stop();
    },
  };
}

function restyled({ target, attributeName, oldValue }: MutationRecord, restyling: Restyling): void {
  const element = target as Element;
  if (element.localName === HOST_TAG || !attributeName) return;
  if (mayRearrange(element, attributeName, oldValue)) restyling.add(element);
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  return addedNodes.length + removedNodes.length > 0 && areHosts(addedNodes) && areHosts(removedNodes);
}

function areHosts(nodes: NodeList): boolean {
  for (const node of nodes) if (!isElement(node) || node.localName !== HOST_TAG) return false;
  return true;
}

/** Nothing that was found can have gone stale by it. */
const onlyAdds = ({ type, target, removedNodes }: MutationRecord, survey: Survey): boolean =>
  type === 'childList' && removedNodes.length === 0 && survey.isBare(target as Container);

/** Blocks come into or leave a block, perhaps one with thousands of children, and no text of its own changes. */
function addsOnlyBlocks(
  { type, target, addedNodes }: MutationRecord,
  block: Container,
  kind: (element: Element) => ReturnType<typeof kindOf>,
): boolean {
  if (type !== 'childList' || target !== block) return false;
  for (const node of addedNodes) if (isElement(node) ? kind(node) === 'inline' : node.nodeValue?.trim()) return false;
  return true;
}

/** The function with its answers kept. */
function remember<K, V>(ask: (key: K, known: ReadonlyMap<K, V>) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key, known));
    return known.get(key)!;
  };
}
