import highlightCss from '../../assets/highlight.css?inline';
import { headingsOf, thin } from '../../page/density';
import { dress, undress } from '../../page/dress';
import { foundAgain, type Mention } from '../../page/ledger';
import { canMark, type FlowSpan, type MarkKind, Painter } from '../../page/mark';
import { markRules } from '../../page/mark-style';
import { mentionAt } from '../../page/point';
import { PointerWatch } from '../../page/pointer';
import { reveal } from '../../page/reveal';
import { type Container, elementOf } from '../../page/shadow';
import { Survey } from '../../page/survey';
import { type Watch, watch } from '../../page/watch';
import { watchLibrary } from '../../store/library-notice';
import type { DocumentAnswer } from '../../store/messages';
import { hiddenOn, hideEntry, type Settings } from '../../store/settings';
import { CardController } from './card-controller';
import { Definitions } from './definitions';
import { keepEntry } from './keep';
import { Lexicon } from './lexicon';
import { OwnTerms } from './own-terms';
import { CountTeller } from './tell-count';
import { Walk } from './walk';

const isDisplayed = ({ flow }: Mention): boolean => elementOf(flow.block).checkVisibility();

/** Marking on this page, from switched on to switched off. After `stop` nothing of it is left in the page. */
export class Session {
  readonly #definitions = new Definitions();
  readonly #lexicon = new Lexicon(document.title);
  readonly #survey: Survey;
  readonly #painter: Painter | undefined;
  readonly #pointer: PointerWatch;
  readonly #card: CardController;
  readonly #watch: Watch;
  readonly #own: OwnTerms;
  readonly #walk: Walk;
  readonly #shadows = new Set<ShadowRoot>();
  readonly #unwatchLibrary: () => void;
  /** Called whenever what was found has changed. */
  onChange: (() => void) | undefined;
  #settings: Settings;
  /** The number on the badge. */
  readonly #count = new CountTeller();
  /** What is marked in each block, which the density setting may make less than what was found. */
  #marked = new Set<Container>();
  #page = { href: location.href, title: document.title };
  #showsUnknown = false;
  #stopped = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#lexicon.hidden = hiddenOn(settings, location.hostname);
    this.#painter = canMark() ? new Painter((mention) => this.#markKindOf(mention)) : undefined;
    this.#survey = new Survey((text) => this.#lexicon.scan(text), {
      changed: (blocks) => this.#changed(blocks),
      done: () => this.#done(),
      shadow: (root) => this.#entered(root),
    });
    this.#own = new OwnTerms((answer) => this.#learned(answer));
    this.#card = this.#makeCard();
    this.#card.theme = settings.theme;
    this.#pointer = new PointerWatch({
      trigger: () => this.#settings.trigger,
      mentionAt: (x, y) => mentionAt(this.#survey.ledger, x, y, this.#shadows),
      aim: (mention) => this.#card.aim(mention),
      open: (mention, at) => this.#open(mention, at),
      close: () => this.#card.close(),
    });
    this.#walk = new Walk({
      mentions: () => this.visibleMentions(),
      shown: (mention) => this.#painter?.showOpen(mention),
      open: (mention) => this.#choose(mention),
    });
    this.#watch = watch(document, this.#survey);
    this.#unwatchLibrary = watchLibrary(() => void this.#loadLibrary());
    this.#dressAll();
    this.#readAll();
    void this.#loadLibrary();
  }

  set settings(settings: Settings) {
    const before = this.#settings;
    this.#settings = settings;
    this.#card.theme = settings.theme;
    if (settings.markStyle !== before.markStyle || settings.printMarks !== before.printMarks) this.#dressAll();
    if (JSON.stringify(settings.hidden) !== JSON.stringify(before.hidden)) {
      this.#lexicon.hidden = hiddenOn(settings, location.hostname);
      this.#readAll();
    } else if (settings.density !== before.density) this.#paintAll();
  }

  get reading(): boolean {
    return this.#survey.isReading;
  }

  /** What the document says of its own terms, once that is known. */
  get document(): DocumentAnswer | undefined {
    return this.#own.answer;
  }

  get showsUnknown(): boolean {
    return this.#showsUnknown;
  }

  /** All that was found, in the order of the document, but for words at the place where the document defines them. */
  mentions(): readonly Mention[] {
    return this.#withoutDefined(this.#survey.ledger.mentions());
  }

  #withoutDefined(mentions: readonly Mention[]): readonly Mention[] {
    return this.#own.isEmpty ? mentions : mentions.filter((mention) => !this.#own.isDefinedAt(mention));
  }

  /** Those that are displayed now. */
  visibleMentions(): readonly Mention[] {
    return this.mentions().filter(isDisplayed);
  }

  #visibleMentionsOf(entry: string): readonly Mention[] {
    return this.mentions().filter((mention) => mention.match.entry === entry && isDisplayed(mention));
  }

  /** Scrolls to the n-th mention of an entry (from 0) and opens its card, with the focus in it. */
  show(entry: string, nth: number): boolean {
    const mention = this.#visibleMentionsOf(entry)[nth];
    if (!mention) return false;
    this.#choose(mention);
    return true;
  }

  /** Goes to the next or the previous mention in reading order. */
  walk(by: 1 | -1): boolean {
    return this.#walk.step(by, this.#card.current);
  }

  /** Marks, or does not mark, the jargon that nothing explains. */
  markUnknown(show: boolean): void {
    this.#showsUnknown = show;
    const places = (this.document?.unknown ?? []).flatMap((one) => one.places);
    this.#painter?.showUnknown(show ? this.#own.spansOf(places) : []);
  }

  /** Scrolls to the n-th place of a piece of jargon that nothing explains. */
  showUnknown(term: string, nth: number): boolean {
    const places = this.document?.unknown.find((one) => one.term === term)?.places ?? [];
    const place = this.#own.spansOf(places)[nth];
    if (place) this.#goTo([place]);
    return place !== undefined;
  }

  stop(): void {
    this.#stopped = true;
    this.#watch.stop();
    this.#unwatchLibrary();
    this.#own.stop();
    this.#walk.stop();
    this.#survey.stop();
    this.#pointer.stop();
    this.#card.close();
    this.#painter?.stop();
    for (const root of [document, ...this.#shadows]) undress(root);
    this.onChange = undefined;
    this.#count.stop();
  }

  #makeCard(): CardController {
    return new CardController({
      definitions: this.#definitions,
      mentionsOf: (entry) => this.#visibleMentionsOf(entry),
      choose: (mention) => this.#choose(mention),
      hold: (held) => this.#pointer.hold(held),
      dismiss: () => this.#pointer.dismiss(),
      moved: (view, signal) => this.#pointer.listenIn(view, signal),
      menu: (isOpen) => {
        this.#pointer.yieldsEscape = isOpen;
      },
      shown: (mention) => this.#painter?.showOpen(mention),
      nested: (text) => this.#lexicon.scan(text),
      placesOf: (entry) => this.#own.placesOf(entry),
      goTo: (places) => this.#goTo(places),
      keep: (entry) => keepEntry(this.#definitions, entry),
      hide: (entry, scope, hide) => hideEntry({ entry, site: scope === 'site' ? location.hostname : '*' }, hide),
    });
  }

  #readAll(): void {
    this.#survey.readTree(document.body ?? document.documentElement);
    for (const root of this.#shadows) if (root.isConnected) this.#survey.reread(root);
  }

  async #loadLibrary(): Promise<void> {
    const isNew = await this.#lexicon.loadLibrary();
    if (!isNew || this.#stopped) return;
    this.#definitions.forget();
    this.#own.askAgain();
    this.#readAll();
  }

  /** What the document itself says comes first: all of it is read again with that. */
  #learned(answer: DocumentAnswer): void {
    this.#definitions.setOwn(answer.entries.map(({ known }) => known));
    const changed = [this.#lexicon.setOwn(answer.index, answer), this.#lexicon.setRemote(this.#own.found())];
    if (this.#showsUnknown) this.markUnknown(true);
    if (changed.includes(true)) this.#readAll();
    else this.onChange?.();
  }

  #markKindOf({ match }: Mention): MarkKind {
    if (match.how === 'near') return 'near';
    return this.#definitions.isOwn(match.entry) ? 'own' : 'sure';
  }

  #goTo(places: readonly FlowSpan[]): void {
    this.#painter?.showFlash(places);
    if (places[0]) reveal(places[0]);
  }

  #choose(mention: Mention): void {
    const { flow, match } = mention;
    reveal({ flow, start: match.start, end: match.end });
    this.#pointer.choose(mention);
    this.#card.focus();
  }

  /** A shadow tree is watched and has the style of the marks in it, which does not reach it from the page. */
  #entered(root: ShadowRoot): void {
    this.#shadows.add(root);
    this.#watch.add(root);
    this.#dress(root);
  }

  #dressAll(): void {
    for (const root of [document, ...this.#shadows]) this.#dress(root);
  }

  #dress(root: Document | ShadowRoot): void {
    const { markStyle, printMarks } = this.#settings;
    const rules = markRules(markStyle, printMarks);
    if (root !== document) dress(root, `${highlightCss}\n${rules}`);
    else if (rules) dress(root, rules);
    else undress(root);
  }

  #changed(blocks: readonly Container[]): void {
    if (this.#settings.density !== 'all') return;
    for (const block of blocks) {
      const flows = this.#survey.ledger.flowsOf(block);
      const mentions = flows.length === 1 ? flows[0]!.mentions : flows.flatMap((flow) => flow.mentions);
      this.#paint(block, this.#withoutDefined(mentions));
    }
  }

  #done(): void {
    if (this.#isOtherPage()) {
      this.#readAll();
      return;
    }
    this.#keepCard();
    if (this.#settings.density !== 'all') this.#paintAll();
    const ids = new Set<string>();
    const wanted = new Set<string>();
    for (const { match } of this.mentions()) {
      ids.add(match.entry);
      wanted.add(match.entry);
      for (const entry of match.also) wanted.add(entry);
    }
    const isNew = this.#definitions.load(wanted);
    void isNew.then(() => {
      this.#card.refresh();
      requestIdleCallback(() => !this.#stopped && this.#card.warm(this.mentions()[0]));
    });
    this.#count.tell(ids.size);
    this.#own.refresh();
    this.onChange?.();
  }

  /** A page that shows another document without being loaded anew has another address and another title by then. */
  #isOtherPage(): boolean {
    const { href, title } = this.#page;
    if (location.href === href || document.title === title) return false;
    this.#page = { href: location.href, title: document.title };
    this.#lexicon.title = document.title;
    return true;
  }

  #open(mention: Mention, at: { x: number; y: number } | undefined): void {
    // The text may have changed, or have been read again, while the pointer rested on it.
    const again = foundAgain(this.mentions(), mention);
    const now = again ?? (at && mentionAt(this.#survey.ledger, at.x, at.y, this.#shadows));
    if (!now) {
      this.#pointer.dismiss();
      return;
    }
    if (now !== mention) this.#pointer.rebind(now);
    this.#card.open(now, at);
  }

  /** A block that was read again has new mentions; the card goes on with that of the same term, or closes with it. */
  #keepCard(): void {
    const { current } = this.#card;
    if (!current || this.#card.keepsMention) return;
    const same = foundAgain(this.mentions(), current);
    if (same === current) return;
    if (same) {
      this.#pointer.rebind(same);
      this.#card.rebind(same);
    } else this.#pointer.dismiss();
  }

  #paintAll(): void {
    const byBlock = new Map<Container, Mention[]>();
    const { density } = this.#settings;
    const headings = density === 'section' || density === 'auto' ? headingsOf(document) : [];
    for (const mention of thin(this.visibleMentions(), density, headings)) {
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
