import { Component, createRef } from 'preact';
import { Bar, type OpenMenu } from './card/Bar';
import { facesOf } from './card/faces';
import { Head } from './card/Head';
import { PANEL, Tabs, tabId } from './card/Tabs';
import { keepInside } from './card/trap';
import type { CardProps } from './card-props';
import { SenseView } from './SenseView';
import { useText } from './text';

/** What the reader has chosen belongs to what is shown: it begins anew when something else is. */
interface Chosen {
  shown: string;
  tab: number;
  menu: OpenMenu;
}

/**
 * The hover card. Its meanings stand behind tabs, the one asked about first; pinned it is a dialog that keeps the
 * Tab key. Which tab is chosen and what is unfolded is its own; everything else is told through the props.
 *
 * It goes without hooks, which would be a fiftieth of the script in every page.
 */
export class Card extends Component<CardProps, Chosen> {
  /** Was pressed, and is gone: the card takes the focus. */
  #moving = false;
  /** The same in the bar, of hiding and undoing it: what came for it takes the focus. */
  #hiding = false;
  #tellsMenu = false;

  readonly #card = createRef<HTMLDivElement>();

  static override getDerivedStateFromProps(props: CardProps, { shown }: Partial<Chosen>): Chosen | null {
    const now = shownBy(props);
    return now === shown ? null : { shown: now, tab: 0, menu: undefined };
  }

  override componentDidUpdate(before: CardProps, { shown }: Chosen): void {
    const { hidden } = this.props;
    const card = this.#card.current!;
    if (shown !== this.state.shown) {
      if (this.#moving) card.focus({ preventScroll: true });
      this.#moving = false;
    }
    if (before.hidden !== hidden) {
      if (this.#hiding) card.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true });
      this.#hiding = false;
    }
    this.#tellMenu(this.state.menu !== undefined && !hidden);
  }

  override componentWillUnmount(): void {
    this.#tellMenu(false);
  }

  #tellMenu(open: boolean): void {
    if (open !== this.#tellsMenu) this.props.onMenu?.(open);
    this.#tellsMenu = open;
  }

  override render() {
    const { subjects, held, away, nested, onNested, onBack, onHide, onUndoHide } = this.props;
    const t = useText();
    const { shown, tab, menu } = this.state;
    const faces = facesOf(subjects, t);
    const face = faces[tab] ?? faces[0]!;
    const tabbed = faces.length > 1;
    const moved = (act: () => void) => {
      this.#moving = true;
      act();
    };
    const acted = (act: () => void) => {
      this.#hiding = true;
      act();
    };
    return (
      <div
        ref={this.#card}
        class="card"
        role="dialog"
        aria-modal={held || undefined}
        aria-labelledby="headword"
        tabIndex={-1}
        data-focus
        data-held={held || undefined}
        onKeyDown={(event) => held && keepInside(event, event.currentTarget)}
      >
        <Head {...this.props} face={face} faces={faces} onBack={away ? onBack : () => moved(onBack)} />
        {tabbed && <Tabs faces={faces} chosen={tab} onChoose={(tab) => this.setState({ tab })} />}
        <div
          // Another meaning begins at its top.
          key={`${shown} ${tab}`}
          class="senses"
          {...(tabbed && { id: PANEL, role: 'tabpanel', 'aria-labelledby': tabId(tab) })}
        >
          <SenseView
            sense={face.sense}
            origin={face.subject.origin}
            entry={face.subject.entry.id}
            nested={nested}
            onNested={(entry) => moved(() => onNested(entry))}
          />
        </div>
        <Bar
          {...this.props}
          face={face}
          menu={menu}
          onMenu={(menu) => this.setState({ menu })}
          onHide={(scope) => acted(() => onHide(scope))}
          onUndoHide={() => acted(onUndoHide)}
        />
      </div>
    );
  }
}

/** Tells one shown entry from another. */
function shownBy({ depth, subjects }: CardProps): string {
  return JSON.stringify([depth, ...subjects.map(({ entry, origin }) => [origin.kind, entry.id])]);
}
