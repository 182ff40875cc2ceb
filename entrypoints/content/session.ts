import index from 'virtual:glossary-index';
import { browser } from 'wxt/browser';
import highlightCss from '../../assets/highlight.css?inline';
import { CompiledIndex } from '../../glossary/match/index-file';
import { type Match, Scanner } from '../../glossary/match/scan';
import { headingsOf, thin } from '../../page/density';
import { dress, undress } from '../../page/dress';
import type { Mention } from '../../page/ledger';
import { canMark, Painter } from '../../page/mark';
import { mentionAt } from '../../page/point';
import { PointerWatch } from '../../page/pointer';
import { lineRects, rangeInit } from '../../page/ranges';
import { type Container, elementOf } from '../../page/shadow';
import { Survey } from '../../page/survey';
import { type Watch, watch } from '../../page/watch';
import type { ToBackground } from '../../store/messages';
import type { Settings } from '../../store/settings';
import { CardController } from './card';
import { Definitions } from './definitions';

let scanner: Scanner | undefined;

/** Marking on this page, from switched on to switched off. After `stop` nothing of it is left in the page. */
export class Session {
  readonly #definitions = new Definitions();
  readonly #survey: Survey;
  readonly #painter: Painter | undefined;
  readonly #pointer: PointerWatch;
  readonly #card: CardController;
  readonly #watch: Watch;
  readonly #shadows = new Set<ShadowRoot>();
  #settings: Settings;
  /** The number on the badge. */
  #told: number | undefined;
  /** What is marked in each block, which the density setting may make less than what was found. */
  #marked = new Set<Container>();

  constructor(settings: Settings) {
    this.#settings = settings;
    scanner ??= new Scanner(new CompiledIndex(bytesOf(index)));
    const scan = scannerFor(scanner, document.title);
    this.#painter = canMark() ? new Painter() : undefined;
    this.#survey = new Survey(scan, {
      changed: (blocks) => this.#changed(blocks),
      done: () => this.#done(),
      shadow: (root) => this.#entered(root),
    });
    this.#card = new CardController({
      definitions: this.#definitions,
      mentionsOf: (entry) => this.visibleMentions().filter(({ match }) => match.entry === entry),
      choose: (mention) => this.#choose(mention),
      hold: (held) => this.#pointer.hold(held),
      dismiss: () => this.#pointer.dismiss(),
      shown: (mention) => this.#painter?.showOpen(mention),
    });
    this.#card.theme = settings.theme;
    this.#pointer = new PointerWatch({
      trigger: () => this.#settings.trigger,
      mentionAt: (x, y) => mentionAt(this.#survey.ledger, x, y, this.#shadows),
      open: (mention, at, held) => {
        // The text may have changed while the pointer rested on it.
        if (this.mentions().includes(mention)) this.#card.open(mention, at, held);
        else this.#pointer.dismiss();
      },
      close: () => this.#card.close(),
    });
    this.#watch = watch(document, this.#survey);
    this.#survey.readTree(document.body ?? document.documentElement);
  }

  set settings(settings: Settings) {
    const { density } = this.#settings;
    this.#settings = settings;
    this.#card.theme = settings.theme;
    if (settings.density !== density) this.#paintAll();
  }

  get reading(): boolean {
    return this.#survey.isReading;
  }

  /** All that was found, in the order of the document. */
  mentions(): readonly Mention[] {
    return this.#survey.ledger.mentions();
  }

  /** Those that are displayed now. */
  visibleMentions(): readonly Mention[] {
    return this.mentions().filter(({ flow }) => elementOf(flow.block).checkVisibility());
  }

  /** Scrolls to the n-th mention of an entry (from 0) and opens its card, with the focus in it. */
  show(entry: string, nth: number): boolean {
    const mention = this.visibleMentions().filter(({ match }) => match.entry === entry)[nth];
    if (!mention) return false;
    this.#choose(mention);
    return true;
  }

  stop(): void {
    this.#watch.stop();
    for (const root of this.#shadows) undress(root);
    this.#survey.stop();
    this.#pointer.stop();
    this.#card.close();
    this.#painter?.stop();
    tell({ type: 'count', terms: 0 });
  }

  #choose(mention: Mention): void {
    const { flow, match } = mention;
    const [first] = lineRects(flow, match.start, match.end);
    if (!first || first.top < 0 || first.bottom > innerHeight * 0.6) {
      const { startContainer } = rangeInit(flow, match.start, match.end);
      startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    this.#pointer.choose(mention);
    this.#card.focus();
  }

  /** A shadow tree is watched and has the style of the marks in it, which does not reach it from the page. */
  #entered(root: ShadowRoot): void {
    this.#shadows.add(root);
    this.#watch.add(root);
    dress(root, highlightCss);
  }

  #changed(blocks: readonly Container[]): void {
    if (this.#settings.density !== 'all') return;
    for (const block of blocks) {
      this.#paint(
        block,
        this.#survey.ledger.flowsOf(block).flatMap((flow) => flow.mentions),
      );
    }
  }

  #done(): void {
    this.#keepCard();
    if (this.#settings.density !== 'all') this.#paintAll();
    const ids = new Set(this.mentions().map(({ match }) => match.entry));
    void this.#definitions.load(this.mentions().flatMap(({ match }) => [match.entry, ...match.also]));
    if (ids.size !== this.#told) tell({ type: 'count', terms: ids.size });
    this.#told = ids.size;
  }

  /** A block that was read again has new mentions; the card goes on with that of the same term, or closes with it. */
  #keepCard(): void {
    const { current } = this.#card;
    if (!current || this.mentions().includes(current)) return;
    const { entry, start } = current.match;
    const same = this.mentions().find(
      ({ flow, match }) => flow.block === current.flow.block && match.entry === entry && match.start === start,
    );
    if (!same) {
      this.#pointer.dismiss();
      return;
    }
    this.#pointer.rebind(same);
    this.#card.rebind(same);
  }

  #paintAll(): void {
    const byBlock = new Map<Container, Mention[]>();
    const { density } = this.#settings;
    for (const mention of thin(this.visibleMentions(), density, density === 'section' ? headingsOf(document) : [])) {
      const { block } = mention.flow;
      byBlock.set(block, [...(byBlock.get(block) ?? []), mention]);
    }
    for (const block of [...this.#marked]) if (!byBlock.has(block)) this.#paint(block, []);
    for (const [block, mentions] of byBlock) this.#paint(block, mentions);
  }

  #paint(block: Container, mentions: readonly Mention[]): void {
    this.#painter?.paint(block, mentions);
    if (mentions.length > 0) this.#marked.add(block);
    else this.#marked.delete(block);
  }
}

/** A scan that knows the page by its title: 大渡口区2021年政府工作报告. */
function scannerFor(scanner: Scanner, title: string): (text: string) => Match[] {
  const year = /(?:19|20)\d{2}/.exec(title)?.[0];
  const context = { place: title, ...(year ? { year: Number(year) } : {}) };
  return (text) => scanner.scan(text, context);
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Tells the background something that needs no answer. */
function tell(message: ToBackground): void {
  try {
    browser.runtime.sendMessage(message).catch(() => {});
  } catch {
    // This copy of the extension is gone; the page goes on without a badge.
  }
}
