import type { Ledger, Mention } from './ledger';
import { lineRects } from './ranges';
import { isShadow } from './shadow';

/** Half the leading between lines: a pointer there still means the line, in CSS px. */
const SLACK = 2;

/**
 * The mention under a point of the viewport (CSS px), if the point is really on one of its line boxes and nothing lies
 * over it: the caret snaps to the nearest text, however far away that is.
 * @param shadows the shadow trees into which to look.
 */
export function mentionAt(
  ledger: Ledger,
  x: number,
  y: number,
  shadows: Iterable<ShadowRoot> = [],
): Mention | undefined {
  const caret = caretAt(x, y, shadows);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return undefined;
  const node = caret.node as Text;
  // The caret stands between two characters, which may belong to two terms.
  const beside = [ledger.at(node, caret.offset), ledger.at(node, caret.offset - 1)].filter((one) => one !== undefined);
  const mention = beside.find((one) => isOn(one, x, y, 0)) ?? beside.find((one) => isOn(one, x, y, SLACK));
  if (!mention) return undefined;
  const root = node.getRootNode();
  const top = (isShadow(root) ? root : document).elementFromPoint(x, y);
  return top?.contains(node) ? mention : undefined;
}

function isOn({ flow, match }: Mention, x: number, y: number, slack: number): boolean {
  return lineRects(flow, match.start, match.end).some((rect) => holds(rect, x, y, slack));
}

/** Whether a rectangle, made larger by `slack` px on each side, holds a point. */
export function holds(rect: DOMRectReadOnly, x: number, y: number, slack = 0): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}

function caretAt(x: number, y: number, shadows: Iterable<ShadowRoot>): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadows] });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Chromium before 128.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
