import { render } from 'preact';
import css from '../../assets/card.css?inline';
import { Card } from '../../components/Card';
import { TextProvider } from '../../components/text';
import { plainText } from '../../glossary/cite';
import { CardHost } from '../../page/host';
import type { Mention } from '../../page/ledger';
import { lineRects } from '../../page/ranges';
import type { Settings } from '../../store/settings';
import { translate } from '../shared/translate';
import { copyText } from './copy';
import type { Definitions } from './definitions';

export interface CardOptions {
  definitions: Definitions;
  mentionsOf(entry: string): readonly Mention[];
  choose(mention: Mention): void;
  /** Keeps the open card until it is dismissed, or lets it go. */
  hold(held: boolean): void;
  dismiss(): void;
  /** Tells which mention has its card open, if any. */
  shown(mention: Mention | undefined): void;
}

/** The card for the mention that the reader asked about. */
export class CardController {
  readonly #options: CardOptions;
  #host: CardHost | undefined;
  #theme: Settings['theme'] = 'system';
  #held = false;
  #copied: 'yes' | 'no' | undefined;
  current: Mention | undefined;
  /** The focus goes to the card as soon as it is there. */
  #wantsFocus = false;
  /** Where the focus was before the card took it. */
  #returnTo: HTMLElement | undefined;

  constructor(options: CardOptions) {
    this.#options = options;
  }

  set theme(theme: Settings['theme']) {
    this.#theme = theme;
    if (this.#host) this.#host.theme = theme;
  }

  open(mention: Mention, at: { x: number; y: number } | undefined, held: boolean): void {
    const { definitions } = this.#options;
    const { entry } = mention.match;
    this.current = mention;
    this.#held = held;
    this.#copied = undefined;
    if (definitions.get(entry)) {
      this.#show(mention, at);
      return;
    }
    // Only in the first moments of a page, or after the fetch failed.
    void definitions.load([entry]).then(() => {
      if (this.current !== mention) return;
      if (definitions.get(entry)) this.#show(mention, at);
      else this.#options.dismiss();
    });
  }

  close(): void {
    this.current = undefined;
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
    this.#returnTo ??= activeElement instanceof HTMLElement ? activeElement : undefined;
    this.#host.focus();
  }

  #show(mention: Mention, at: { x: number; y: number } | undefined): void {
    this.#host ??= new CardHost(css, () => this.#options.dismiss());
    this.#host.theme = this.#theme;
    this.#render(mention);
    this.#host.open(() => this.#lines(), at, mention.flow.nodes[0]!);
    this.#options.shown(mention);
    if (this.#wantsFocus) this.focus();
  }

  /** The text around the term was read again: the card goes on with the new mention of it. */
  rebind(mention: Mention): void {
    this.current = mention;
    if (!this.#host?.isOpen) return;
    this.#render(mention);
    this.#options.shown(mention);
  }

  #lines(): DOMRect[] {
    if (!this.current) return [];
    const { flow, match } = this.current;
    return lineRects(flow, match.start, match.end);
  }

  #render(mention: Mention): void {
    const entry = this.#options.definitions.get(mention.match.entry);
    if (!entry || !this.#host) return;
    const also = mention.match.also.flatMap((id) => this.#options.definitions.get(id) ?? []);
    const mentions = this.#options.mentionsOf(entry.id);
    const index = mentions.indexOf(mention);
    render(
      <TextProvider value={translate}>
        <Card
          entry={entry}
          also={also}
          match={mention.match}
          position={{ index, total: mentions.length }}
          held={this.#held}
          copied={this.#copied}
          onCopy={async () => {
            this.#copied = (await copyText([entry, ...also].map(plainText).join('\n\n'))) ? 'yes' : 'no';
            if (this.current === mention) this.#render(mention);
          }}
          onStep={(by) => this.#options.choose(mentions[(index + by + mentions.length) % mentions.length]!)}
          onHold={(held) => {
            this.#held = held;
            this.#options.hold(held);
            this.#render(mention);
          }}
          onClose={() => this.#options.dismiss()}
        />
      </TextProvider>,
      this.#host.container,
    );
  }
}
