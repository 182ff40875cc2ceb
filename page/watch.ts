import { blockOf, HOST_TAG, kindOf } from './read';
import type { Survey } from './survey';

/**
 * Tells the survey which blocks a change of the page has touched. What was found in them is dropped before the next
 * frame: a static range goes stale silently and would paint the wrong characters. Our own host element is no change.
 * @returns a function that ends the watch.
 */
export function watch(root: Node, survey: Survey): () => void {
  const observer = new MutationObserver((all) => {
    const records = all.filter((record) => !isOurs(record));
    if (records.length === 0) return;
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) survey.sweep();
    const blockAround = remember(blockOf);
    const stale = new Set<Element>();
    const added = new Set<Element>();
    for (const record of records) {
      const block = blockAround(record.target);
      if (!block) survey.shelve(record.target);
      else if (!(survey.isBare(block) && addsOnlyBlocks(record, block))) stale.add(block);
      for (const node of record.addedNodes) if (isElement(node) && node.isConnected) added.add(node);
    }
    for (const block of stale) survey.reread(block);
    // What is enqueued last is read first.
    for (const element of [...added].reverse()) {
      if (element.parentNode && blockAround(element.parentNode)) survey.readTree(element);
      else survey.forget(element);
    }
    survey.catchUp();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isElement(node) && node.localName === HOST_TAG);
}

/** Blocks come into or leave a block, perhaps one with thousands of children, and no text of its own changes. */
function addsOnlyBlocks({ type, target, addedNodes }: MutationRecord, block: Element): boolean {
  if (type !== 'childList' || target !== block) return false;
  return [...addedNodes].every((node) => (isElement(node) ? kindOf(node) !== 'inline' : !node.nodeValue?.trim()));
}

/** The function with its answers kept. */
function remember<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key)!;
  };
}
