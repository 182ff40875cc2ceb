import type { Match } from '../glossary/match/scan';
import type { MarkedFlow, Mention } from './ledger';
import { scanPart } from './long-text';
import { type BlockContent, BlockReading, type Flow } from './read';
import type { Container } from './shadow';

/** So much is done in one go: nodes that are read, code units that are scanned. Each is well under a millisecond. */
const NODES = 150;
const UNITS = 4000;

/** The reading of one block, which a pause may divide. Once the block has changed it is good for nothing. */
export class Turn {
  readonly block: Container;
  /** Whether the blocks within it are to be read as well. */
  readonly deep: boolean;
  /** Whether what was found before stands if the text reads as before. */
  readonly gentle: boolean;
  content: BlockContent | undefined;
  readonly #whole: boolean;
  readonly #reading: BlockReading;
  readonly #marked: MarkedFlow[] = [];
  /** The flow that is being scanned, how far, and what was found in it. */
  #flow = 0;
  #from = 0;
  #mentions: Mention[] = [];

  /** @param whole it is to be read without a pause. */
  constructor(block: Container, { deep, gentle, whole }: { deep: boolean; gentle: boolean; whole: boolean }) {
    this.block = block;
    this.deep = deep;
    this.gentle = gentle;
    this.#whole = whole;
    this.#reading = new BlockReading(block);
  }

  /** Reads a piece. @returns the flows, once, when all is read. */
  read(): readonly Flow[] | undefined {
    if (this.content) return undefined;
    this.content = this.#reading.advance(this.#whole ? Number.POSITIVE_INFINITY : NODES);
    return this.content?.flows;
  }

  /** Scans a piece, if all is read. @returns the flows with terms in them, when all is scanned. */
  scan(scan: (text: string) => readonly Match[]): MarkedFlow[] | undefined {
    if (!this.content) return undefined;
    const { flows } = this.content;
    for (let left = this.#whole ? Number.POSITIVE_INFINITY : UNITS; this.#flow < flows.length; ) {
      if (left <= 0) return undefined;
      const flow = flows[this.#flow]!;
      const { to, matches } = scanPart(scan, flow.text, this.#from, this.#mentions.at(-1)?.match.end ?? 0);
      left -= to - this.#from;
      for (const match of matches) this.#mentions.push({ flow, match });
      this.#from = to;
      if (to === flow.text.length) this.#endFlow(flow);
    }
    return this.#marked;
  }

  #endFlow(flow: Flow): void {
    if (this.#mentions.length > 0) this.#marked.push({ flow, mentions: this.#mentions });
    this.#mentions = [];
    this.#from = 0;
    this.#flow++;
  }
}

/** The blocks directly within one that was read, to be read one after the other. */
export class Within {
  readonly block: Container;
  readonly gentle: boolean;
  readonly #blocks: readonly Element[];
  #at = 0;

  constructor(block: Container, blocks: readonly Element[], gentle: boolean) {
    this.block = block;
    this.gentle = gentle;
    this.#blocks = blocks;
  }

  /** The next one; undefined when there is none left. */
  take(): Element | undefined {
    return this.#blocks[this.#at++];
  }

  /** Leaves out the rest. */
  end(): void {
    this.#at = this.#blocks.length;
  }
}
