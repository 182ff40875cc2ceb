import index from 'virtual:glossary-index';
import { browser } from 'wxt/browser';
import { bytesOf } from '../../glossary/match/base64';
import { combine } from '../../glossary/match/combine';
import { CompiledIndex } from '../../glossary/match/index-file';
import type { PageContext } from '../../glossary/match/prefer';
import { REHEARSAL } from '../../glossary/match/rehearsal';
import { type Match, Scanner } from '../../glossary/match/scan';
import type { Answers, ToBackground } from '../../store/messages';

/** Shared by the sessions of a page, one after the other. */
let bundled: Scanner | undefined;

function load(): Scanner {
  bundled ??= new Scanner(new CompiledIndex(bytesOf(index)));
  return bundled;
}

/** Loads the bundled glossary and lets it scan once, so that the first text of the page need not wait for either. */
export function prepare(): void {
  load().scan(REHEARSAL);
}

/** All that is looked for on a page, in order of authority: the document's own terms, the reader's, the bundled ones. */
export class Lexicon {
  #own: Scanner | undefined;
  #library: Scanner | undefined;
  #remote: ReadonlyMap<string, readonly Match[]> | undefined;
  #version: string | undefined;
  #title = '';
  /** What the document says of itself. */
  #scope: { region?: string; year?: number } = {};
  #context: PageContext = {};
  #hidden: ReadonlySet<string> = new Set();
  /** Entries of packs that are switched off. */
  #off: ReadonlySet<string> = new Set();

  constructor(title: string) {
    this.title = title;
    load();
  }

  scan = (text: string): readonly Match[] => {
    const context = this.#context;
    const shipped = bundled!.scan(text, context);
    const own = this.#own?.scan(text, context);
    const library = this.#remote?.get(text) ?? this.#library?.scan(text, context);
    const matches = own || library ? combine([own ?? [], library ?? [], shipped]) : shipped;
    if (this.#hidden.size === 0 && this.#off.size === 0) return matches;
    return matches.flatMap((match) => this.#shown(match) ?? []);
  };

  /** The match without the entries that are not to be shown; none where nothing is left. */
  #shown(match: Match): Match | undefined {
    const isShown = (entry: string) => !this.#hidden.has(entry) && !this.#off.has(entry);
    const [entry, ...also] = [match.entry, ...match.also].filter(isShown);
    return entry === undefined ? undefined : { ...match, entry, also };
  }

  /**
   * What the background found of packs that are too large for the page, by the text in which it stands.
   * @returns whether there was or is anything.
   */
  setRemote(found: ReadonlyMap<string, readonly Match[]> | undefined): boolean {
    const had = this.#remote !== undefined;
    this.#remote = found;
    return had || found !== undefined;
  }

  /** Entries that the reader does not want to see here. */
  set hidden(entries: ReadonlySet<string>) {
    this.#hidden = entries;
  }

  /**
   * @param bytes base64 of the index of what the document defines; none if it defines nothing.
   * @returns whether texts may read otherwise now.
   */
  setOwn(bytes: string | undefined, { region, year }: { region?: string; year?: number }): boolean {
    const before = [this.#own, this.#context.place, this.#context.year];
    this.#own = bytes ? new Scanner(new CompiledIndex(bytesOf(bytes))) : undefined;
    this.#scope = { ...(region ? { region } : {}), ...(year ? { year } : {}) };
    this.#setContext();
    return [this.#own, this.#context.place, this.#context.year].some((now, i) => now !== before[i]);
  }

  /** The page's title, which tells of a place and a year as well. */
  set title(title: string) {
    this.#title = title;
    this.#setContext();
  }

  #setContext(): void {
    const { region, year = Number(/(?:19|20)\d{2}/.exec(this.#title)?.[0]) } = this.#scope;
    const place = [region, this.#title].filter(Boolean).join(' ');
    this.#context = { ...(place ? { place } : {}), ...(year ? { year } : {}) };
  }

  /** Fetches the reader's packs. @returns whether they are others than before. */
  async loadLibrary(): Promise<boolean> {
    try {
      const message: ToBackground = { type: 'library', ...(this.#version ? { known: this.#version } : {}) };
      const answer: Answers['library'] | undefined = await browser.runtime.sendMessage(message);
      if (!answer || answer.version === this.#version) return false;
      const before = [this.#library, this.#off.size];
      this.#off = new Set(answer.off);
      this.#version = answer.version;
      this.#library = answer.index ? new Scanner(new CompiledIndex(bytesOf(answer.index))) : undefined;
      return before[0] !== this.#library || before[1] !== this.#off.size || answer.remote === true;
    } catch {
      // The background is starting, or this copy of the extension is gone: the bundled packs go on.
      return false;
    }
  }
}
