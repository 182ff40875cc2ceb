const STOPS = 'button:not(:disabled, [tabindex="-1"]), a[href]';

/** Keeps the Tab key within an element: after its last stop comes its first, before its first its last. */
export function keepInside(event: KeyboardEvent, within: Element): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target as Element;
  const way = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...within.querySelectorAll<HTMLElement>(STOPS)];
  if (stops.some((stop) => from.compareDocumentPosition(stop) & way)) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
