import { render } from 'preact';
import { Card } from '../../components/Card';
import type { CopyForm, HideScope, Nested, Outcome } from '../../components/card-props';
import { provideText } from '../../components/text';
import { CardHost } from '../../page/host';
import type { Mention } from '../../page/ledger';
import type { FlowSpan } from '../../page/mark';
import { lineRects } from '../../page/ranges';
import type { Settings } from '../../store/settings';
import { translate } from '../shared/translate';
import { copyText } from './copy';
import type { Definitions } from './definitions';
import { subjectsOf } from './subjects';

export interface CardOptions {
  definitions: Definitions;
  mentionsOf(entry: string): readonly Mention[];
  choose(mention: Mention): void;
  /** Keeps the open card until it is dismissed, or lets it go. */
  hold(held: boolean): void;
  dismiss(): void;
  /** A menu of the card has opened, and Esc belongs to it, or closed. */
  menu(isOpen: boolean): void;
  /** The card stands in a window around this one until the signal. */
  moved(view: Window, signal: AbortSignal): void;
  /** Tells which mention has its card open, if any. */
  shown(mention: Mention | undefined): void;
  nested(text: string): readonly Nested[];
  /** Where the document defines an entry. */
  placesOf(entry: string): FlowSpan[];
  /** Scrolls to places on the page and shows them; none ends the showing. */
  goTo(places: readonly FlowSpan[]): void;
  /** @returns whether it was kept. */
  keep(entry: string): Promise<boolean>;
  hide(entry: string, scope: HideScope, hide: boolean): Promise<void>;
}

/** What the card is about besides its mention; all of it ends with the card. */
interface State {
  /** The reader has pinned it. */
  held: boolean;
  outcome: Outcome;
  hidden: HideScope | undefined;
  /** What was hidden with it: all that is written like that, or the mark would stay for the next of them. */
  hiddenEntries: readonly string[];
  /** Entries opened from within definitions, the last one shown. */
  trail: readonly string[];
  /** Where the reader has jumped to. */
  away: readonly FlowSpan[];
}
const FRESH: State = { held: false, outcome: undefined, hidden: undefined, hiddenEntries: [], trail: [], away: [] };
/** What was done is said for so long, in ms. */
const OUTCOME_MS = 4000;

/** The card for the mention that the reader asked about. */
export class CardController {
  readonly #options: CardOptions;
  #host: CardHost | undefined;
  #theme: Settings['theme'] = 'system';
  #state: State = FRESH;
  #outcomeTimer: ReturnType<typeof setTimeout> | undefined;
  current: Mention | undefined;
  /** Rendered already, as it would be now. */
  #prepared: Mention | undefined;
  /** The focus goes to the card as soon as it is there. */
  #wantsFocus = false;
  /** Where the focus was before the card took it. */
  #returnTo: HTMLElement | undefined;

  constructor(options: CardOptions) {
    provideText(translate);
    this.#options = options;
  }

  set theme(theme: Settings['theme']) {
    this.#theme = theme;
    if (this.#host) this.#host.theme = theme;
  }

  /** The reader has just hidden this term: its mention is gone, and the card stays to offer to undo it. */
  get keepsMention(): boolean {
    return this.#state.hidden !== undefined;
  }

  open(mention: Mention, at: { x: number; y: number } | undefined): void {
    const { definitions } = this.#options;
    const { entry, also } = mention.match;
    this.current = mention;
    this.#state = FRESH;
    if (definitions.isReady(entry)) {
      this.#show(mention, at);
      return;
    }
    // Only in the first moments of a page, or after the fetch failed.
    void definitions.load([entry, ...also]).then(() => {
      // Its text may have been read again meanwhile.
      const { current } = this;
      if (current?.match.entry !== entry) return;
      if (definitions.isReady(entry)) this.#show(current, at);
      else this.#options.dismiss();
    });
  }

  /** Renders some card once while nothing else is to be done, so that the first one finds its code compiled. */
  warm(mention: Mention | undefined): void {
    if (!this.#host && mention) this.#prepare(mention);
  }

  /** The pointer rests on a mention, and may go on doing so: what takes time before its card opens is done now. */
  aim(mention: Mention): void {
    this.#prepare(mention);
    if (this.#prepared === mention) this.#host?.layOut();
  }

  /** Renders the card of a mention outside of the page. */
  #prepare(mention: Mention): void {
    // An SVG document, say, can hold none.
    if (this.current || !(document.documentElement instanceof HTMLElement)) return;
    if (!this.#options.definitions.isReady(mention.match.entry)) return;
    this.#host ??= this.#makeHost();
    this.current = mention;
    this.#render();
    this.current = undefined;
    this.#prepared = mention;
  }

  close(): void {
    this.current = undefined;
    if (this.#state.away.length > 0) this.#options.goTo([]);
    this.#state = FRESH;
    clearTimeout(this.#outcomeTimer);
    this.#options.menu(false);
    if (this.#host?.isOpen) {
      render(null, this.#host.container);
      this.#host.close();
      this.#returnTo?.focus({ preventScroll: true });
    }
    this.#returnTo = undefined;
    this.#wantsFocus = false;
    this.#options.shown(undefined);
  }

  focus(): void {
    this.#wantsFocus = !this.#host?.isOpen;
    if (!this.#host?.isOpen) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !this.#host.holdsFocus) this.#returnTo ??= activeElement;
    this.#host.focus();
  }

  /** The text around the term was read again: the card goes on with the new mention of it. */
  rebind(mention: Mention): void {
    this.current = mention;
    if (!this.#host?.isOpen) return;
    this.#render();
    this.#host.rebind(mention.flow.nodes[0]!);
    this.#options.shown(mention);
  }

  /** What is known of the entries has changed. */
  refresh(): void {
    this.#prepared = undefined;
    if (this.#host?.isOpen) this.#render();
  }

  #show(mention: Mention, at: { x: number; y: number } | undefined): void {
    this.#host ??= this.#makeHost();
    this.#host.theme = this.#theme;
    if (this.#prepared !== mention) this.#render();
    this.#prepared = undefined;
    this.#host.open(() => this.#lines(), at, mention.flow.nodes[0]!);
    this.#options.shown(mention);
    if (this.#wantsFocus) this.focus();
  }

  /** A term that the page has just taken away may be put there again: once that is read the card goes on or closes. */
  #lost(): void {
    if (this.current?.flow.nodes.every((node) => node.isConnected)) this.#options.dismiss();
  }

  #makeHost(): CardHost {
    const { definitions, moved } = this.#options;
    return new CardHost(definitions.styles!, { lost: () => this.#lost(), moved });
  }

  #lines(): DOMRect[] {
    const [away] = this.#state.away;
    if (away) return lineRects(away.flow, away.start, away.end);
    if (!this.current) return [];
    const { flow, match } = this.current;
    return lineRects(flow, match.start, match.end);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#render();
  }

  #tell(outcome: Outcome): void {
    this.#set({ outcome });
    clearTimeout(this.#outcomeTimer);
    this.#outcomeTimer = setTimeout(() => this.current && this.#set({ outcome: undefined }), OUTCOME_MS);
  }

  #render(): void {
    const { current } = this;
    if (!current || !this.#host) return;
    const { definitions, ...options } = this.#options;
    const { trail, held, outcome, hidden, away } = this.#state;
    const shown = trail.at(-1) ?? current.match.entry;
    const subjects = subjectsOf(definitions, shown, trail.length > 0 ? [] : current.match.also);
    if (subjects.length === 0) return;
    const entry = subjects[0]!.entry.id;
    const mentions = options.mentionsOf(current.match.entry);
    const index = mentions.indexOf(current);
    const onPage = trail.length === 0 && index >= 0;
    const step = (by: number) => mentions[(index + by + mentions.length) % mentions.length]!;
    render(
      <Card
        key={shown}
        subjects={subjects}
        {...(trail.length === 0 ? { match: current.match } : {})}
        {...(onPage ? { position: { index, total: mentions.length } } : {})}
        depth={trail.length}
        held={held}
        away={away.length > 0}
        canJump={options.placesOf(entry).length > 0}
        canKeep
        outcome={outcome}
        hidden={hidden}
        nested={(text) =>
          options.nested(text).filter((one) => !subjects.some((subject) => subject.entry.id === one.entry))
        }
        onNested={(nested) => void this.#openNested(nested)}
        onBack={() => this.#back()}
        onCopy={async (form: CopyForm, copied, sense) => {
          const text = definitions.get(copied)?.copies?.[sense]?.[form];
          const isCopied = text !== undefined && (await copyText(text, this.#host!.view));
          if (this.current === current) this.#tell(isCopied ? 'copied' : 'notCopied');
        }}
        onKeep={async (kept) => {
          const isKept = await options.keep(kept);
          if (this.current === current) this.#tell(isKept ? 'kept' : 'notKept');
        }}
        onJump={() => this.#jump(entry)}
        onHide={(scope) => void this.#hide(current, scope)}
        onUndoHide={() => void this.#undoHide()}
        onStep={(by) => options.choose(step(by))}
        onHold={(held) => {
          options.hold(held);
          this.#set({ held });
        }}
        onMenu={(isOpen) => options.menu(isOpen)}
        onClose={() => options.dismiss()}
      />,
      this.#host.container,
    );
  }

  async #openNested(entry: string): Promise<void> {
    const { current } = this;
    await this.#options.definitions.load([entry]);
    if (this.current !== current || !this.#options.definitions.get(entry)) return;
    this.#set({ trail: [...this.#state.trail, entry], outcome: undefined });
    this.#host?.focus();
  }

  #back(): void {
    if (this.#state.away.length > 0) {
      this.#set({ away: [] });
      this.#options.goTo([]);
      if (this.current) this.#options.choose(this.current);
    } else {
      this.#set({ trail: this.#state.trail.slice(0, -1), outcome: undefined });
      this.#host?.focus();
    }
  }

  #jump(entry: string): void {
    const away = this.#options.placesOf(entry);
    if (away.length === 0) return;
    // The pointer is where the card no longer is.
    this.#options.hold(true);
    this.#set({ away, held: true });
    this.#options.goTo(away);
    this.#host?.moveTo();
  }

  async #hide({ match }: Mention, scope: HideScope): Promise<void> {
    const hiddenEntries = [match.entry, ...match.also];
    // Before the page hears of it and drops the mention.
    this.#set({ hidden: scope, hiddenEntries, outcome: 'hidden' });
    for (const entry of hiddenEntries) await this.#options.hide(entry, scope, true);
  }

  async #undoHide(): Promise<void> {
    const { hidden, hiddenEntries } = this.#state;
    if (!hidden) return;
    this.#set({ hidden: undefined, hiddenEntries: [], outcome: undefined });
    for (const entry of hiddenEntries) await this.#options.hide(entry, hidden, false);
  }
}
