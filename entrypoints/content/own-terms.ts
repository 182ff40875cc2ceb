import type { Match } from '../../glossary/match/scan';
import type { Mention } from '../../page/ledger';
import type { FlowSpan } from '../../page/mark';
import { type Outline, outlineOf } from '../../page/outline';
import { nextTask, Pacer } from '../../page/pace';
import type { Flow } from '../../page/read';
import type { DocumentAnswer, OwnPlace } from '../../store/messages';
import { ask } from './ask-document';

/** After the page was read, or has changed, its own definitions are looked for when it has been quiet so long, in ms. */
const QUIET_MS = 300;
/** And not more often than this, in ms. */
const AT_MOST_EVERY_MS = 5000;
/** Of a longer page the beginning and the end are read, in UTF-16 code units: appendices stand at the end. */
const LONGEST = { head: 400_000, tail: 600_000 };
/** So much text is compared in one go, in UTF-16 code units. */
const COMPARED_AT_ONCE = 200_000;
/** A page with fewer Chinese characters than this defines nothing. */
const LEAST_HAN = 40;
const HAN = /[\u4e00-\u9fff]/g;

/** Reads what the document says of its own terms, when there is time for it, and again when the document has changed. */
export class OwnTerms {
  readonly #found: (answer: DocumentAnswer) => void;
  #pacer: Pacer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #last = Number.NEGATIVE_INFINITY;
  #seen: readonly string[] = [];
  #stopped = false;
  /** The asking that is under way; an answer to an earlier one is dropped. */
  #turn = '';
  #flows: Flow[] = [];
  #places = new Map<string, OwnPlace[]>();
  answer: DocumentAnswer | undefined;

  constructor(found: (answer: DocumentAnswer) => void) {
    this.#found = found;
  }

  /** What of the reader's packs the background found here, by the text of the flow in which it stands. */
  found(): ReadonlyMap<string, readonly Match[]> | undefined {
    const { found } = this.answer ?? {};
    return (
      found &&
      new Map(found.flatMap(({ block, matches }) => (this.#flows[block] ? [[this.#flows[block].text, matches]] : [])))
    );
  }

  /** What the background knows has changed: the same text may have another answer now. */
  askAgain(): void {
    this.#seen = [];
    this.refresh();
  }

  /** The page has been read, or read again. */
  refresh(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const wait = Math.max(QUIET_MS, this.#last + AT_MOST_EVERY_MS - performance.now());
    this.#timer = setTimeout(() => this.#read(), wait);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#asking);
    this.#pacer?.stop();
  }

  /** Whether nothing is known to be defined here. */
  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Where the document defines an entry; none where that place is gone from the page. */
  placesOf(entry: string): FlowSpan[] {
    return this.spansOf(this.#places.get(entry) ?? []);
  }

  spansOf(places: readonly OwnPlace[]): FlowSpan[] {
    return places.flatMap(({ block, start, end }) => {
      const flow = this.#flows[block];
      return flow?.nodes.every((node) => node.isConnected) ? [{ flow, start, end }] : [];
    });
  }

  /** Whether a mention is the head of its own definition: the word that is being explained there. */
  isDefinedAt({ flow, match }: Mention): boolean {
    const places = this.#places.get(match.entry);
    if (!places) return false;
    return places.some(({ block, start, end }) => {
      const own = this.#flows[block];
      return own !== undefined && own.nodes[0] === flow.nodes[0] && match.start >= start && match.end <= end;
    });
  }

  #read(): void {
    this.#last = performance.now();
    const reading = outlineOf(document.body ?? document.documentElement);
    this.#pacer?.stop();
    clearTimeout(this.#asking);
    let outline: Outline | undefined;
    const pacer = new Pacer({
      step: () => {
        const { done, value } = reading.next();
        if (done) outline = value;
        return !done;
      },
      rested: () => {
        if (!outline || this.#stopped || pacer !== this.#pacer) return;
        const read = outline;
        pacer.stop();
        // In a task of its own: there are thousands of texts to go through.
        this.#asking = setTimeout(() => void this.#ask(read));
      },
    });
    this.#pacer = pacer;
    pacer.wake();
  }

  async #ask({ flows, blocks }: Outline): Promise<void> {
    const kept = cut(flows, blocks);
    const texts = kept.blocks.map(({ text }) => text);
    const turn = `${performance.now()}`;
    this.#turn = turn;
    const isSame = await areSame(texts, this.#seen);
    if (turn !== this.#turn || this.#stopped) return;
    if (isSame) {
      this.#flows = kept.flows;
      return;
    }
    if (!hasEnoughHan(texts)) return;
    try {
      const answer = await ask(kept.blocks, turn, () => turn === this.#turn && !this.#stopped);
      if (!answer || this.#stopped || turn !== this.#turn) return;
      this.#seen = texts;
      this.#flows = kept.flows;
      this.#places = new Map(answer.entries.map(({ known, places }) => [known.entry.id, places]));
      this.answer = answer;
      this.#found(answer);
    } catch {
      // The background is starting, or this copy of the extension is gone. The next change of the page asks again.
    }
  }
}

/** Drops the middle of a document that is too long. */
function cut(flows: Flow[], blocks: Outline['blocks']): Outline {
  let total = 0;
  for (const { text } of blocks) total += text.length;
  if (total <= LONGEST.head + LONGEST.tail) return { flows, blocks };
  let [before, head, tail] = [0, 0, blocks.length];
  for (const [i, { text }] of blocks.entries()) {
    if (before + text.length <= LONGEST.head) head = i + 1;
    else if (before >= total - LONGEST.tail) tail = Math.min(tail, i);
    before += text.length;
  }
  const kept = <T>(all: readonly T[]): T[] => [...all.slice(0, head), ...all.slice(tail)];
  return { flows: kept(flows), blocks: kept(blocks) };
}

/** Compares a part at a time: texts that were put together of several nodes have to be copied for it. */
async function areSame(texts: readonly string[], others: readonly string[]): Promise<boolean> {
  if (texts.length !== others.length) return false;
  let done = 0;
  for (const [i, text] of texts.entries()) {
    if (text !== others[i]) return false;
    done += text.length;
    if (done < COMPARED_AT_ONCE) continue;
    done = 0;
    await nextTask();
  }
  return true;
}

function hasEnoughHan(texts: readonly string[]): boolean {
  let count = 0;
  return texts.some((text) => {
    count += text.match(HAN)?.length ?? 0;
    return count >= LEAST_HAN;
  });
}
