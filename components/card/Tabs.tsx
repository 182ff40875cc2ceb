import { useText } from '../text';
import type { Face } from './faces';

/** The id of the panel that shows what the chosen tab names. */
export const PANEL = 'meaning';
export const tabId = (index: number) => `tab-${index}`;

interface TabsProps {
  faces: readonly Face[];
  chosen: number;
  onChoose(index: number): void;
}

/** One tab for each meaning. Arrow keys, Home and End choose; Tab goes on to the meaning itself. */
export function Tabs({ faces, chosen, onChoose }: TabsProps) {
  const t = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    const last = faces.length - 1;
    const next = {
      ArrowRight: chosen === last ? 0 : chosen + 1,
      ArrowLeft: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    ((event.currentTarget as Element).children[next] as HTMLElement).focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('cardSenses')} onKeyDown={onKeyDown}>
      {faces.map(({ label, subject }, i) => (
        <button
          key={i}
          type="button"
          role="tab"
          id={tabId(i)}
          aria-selected={i === chosen}
          aria-controls={PANEL}
          tabIndex={i === chosen ? 0 : -1}
          data-own={subject.origin.kind === 'document' || undefined}
          onClick={() => onChoose(i)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
