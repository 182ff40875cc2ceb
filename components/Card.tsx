import { useLayoutEffect, useRef } from 'preact/hooks';
import { Bar } from './card/Bar';
import { facesOf } from './card/faces';
import { Head } from './card/Head';
import { useStateOf } from './card/state';
import { PANEL, Tabs, tabId } from './card/Tabs';
import { keepInside } from './card/trap';
import type { CardProps } from './card-props';
import { SenseView } from './SenseView';
import { useText } from './text';

/**
 * The hover card. Its meanings stand behind tabs, the one asked about first; pinned it is a dialog that keeps the
 * Tab key. Which tab is chosen and what is unfolded is its own; everything else is told through the props.
 */
export function Card(props: CardProps) {
  const { subjects, depth, held, away, nested, onNested, onBack } = props;
  const t = useText();
  const card = useRef<HTMLDivElement>(null);
  const shown = JSON.stringify([depth, ...subjects.map(({ entry, origin }) => [origin.kind, entry.id])]);
  const [chosen, choose] = useStateOf(shown, 0);
  const moved = useFocusAfterMoving(card, shown);
  const faces = facesOf(subjects, t);
  const face = faces[chosen] ?? faces[0]!;
  const tabbed = faces.length > 1;
  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      aria-modal={held || undefined}
      aria-labelledby="headword"
      tabIndex={-1}
      data-focus
      data-held={held || undefined}
      onKeyDown={(event) => held && keepInside(event, event.currentTarget)}
    >
      <Head {...props} face={face} faces={faces} onBack={away ? onBack : moved(onBack)} />
      {tabbed && <Tabs faces={faces} chosen={chosen} onChoose={choose} />}
      <div
        // Another meaning begins at its top.
        key={`${shown} ${chosen}`}
        class="senses"
        {...(tabbed && { id: PANEL, role: 'tabpanel', 'aria-labelledby': tabId(chosen) })}
      >
        <SenseView
          sense={face.sense}
          origin={face.subject.origin}
          entry={face.subject.entry.id}
          nested={nested}
          onNested={(entry) => moved(() => onNested(entry))()}
        />
      </div>
      <Bar {...props} face={face} shown={shown} />
    </div>
  );
}

/** A term within a definition, or the way back, is gone from the card once it was pressed: the card takes the focus. */
function useFocusAfterMoving(card: { current: HTMLElement | null }, shown: string) {
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (pressed.current) card.current?.focus({ preventScroll: true });
    pressed.current = false;
  }, [shown]);
  return (act: () => void) => () => {
    pressed.current = true;
    act();
  };
}
