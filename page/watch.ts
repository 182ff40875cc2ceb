import { blockOf, HOST_TAG, kindOf } from './read';
import type { Survey } from './survey';

/**
 * Tells the survey which blocks a change of the page has touched. What was found in them is dropped before the next
 * frame: a static range goes stale silently and would paint the wrong characters. Our own host element is no change.
 * @returns a function that ends the watch.
 */
export function watch(root: Node, survey: Survey): () => void {
  const observer = new MutationObserver((records) => {
    const targets = new Set<Node>();
    const added = new Set<Element>();
    let removed = false;
    for (const record of records) {
      if (isOurs(record)) continue;
      targets.add(record.target);
      removed ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) if (isElement(node) && node.isConnected) added.add(node);
    }
    if (targets.size === 0) return;
    if (removed) survey.sweep();
    const readable = new Map<Node, Element | undefined>();
    for (const target of targets) readable.set(target, blockOf(target));
    for (const block of new Set(readable.values())) if (block) survey.reread(block);
    for (const element of added) {
      const within = element.parentNode ? blockOf(element.parentNode) : undefined;
      if (within && (kindOf(element) === 'block' || kindOf(element) === 'inline')) survey.readTree(element);
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
