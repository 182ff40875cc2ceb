import type { Limits } from '../limits';
import type { Pace } from '../pace';
import { Refusal } from '../problems';
import { readXml, type Told } from './xml';
import { type Part, partsOf, unpacked } from './zip';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const MOST_SHEETS = 256;

export interface Sheet {
  name: string;
  hidden: boolean;
  part: Part;
}

/** A workbook's sheets in order, and where the texts are that they share. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  strings: Part | undefined;
  readonly #parts: ReadonlyMap<string, Part>;

  private constructor(
    readonly bytes: Uint8Array,
    readonly limits: Limits,
    readonly pace: Pace,
  ) {
    this.#parts = partsOf(bytes);
  }

  /** @throws Refusal */
  static async open(bytes: Uint8Array, limits: Limits, pace: Pace): Promise<Workbook> {
    const book = new Workbook(bytes, limits, pace);
    const targets = await book.#relations();
    await book.read(book.#part(WORKBOOK), {
      opened: (name, attribute) => {
        if (name !== 'sheet' || book.sheets.length >= MOST_SHEETS) return;
        const part = book.#parts.get(targets.get(attribute('r:id') ?? '') ?? '');
        // A chart has no cells.
        if (!part?.name.toLowerCase().includes('worksheets/')) return;
        const hidden = (attribute('state') ?? 'visible') !== 'visible';
        book.sheets.push({ name: (attribute('name') ?? '').slice(0, 80), hidden, part });
      },
    });
    return book;
  }

  /** @param after called after each piece. */
  read(part: Part, told: Told, after?: () => void | Promise<void>): Promise<void> {
    return readXml(unpacked(this.bytes, part, this.limits, this.pace), told, after);
  }

  #part(name: string): Part {
    const part = this.#parts.get(name);
    if (!part) throw new Refusal('xlsx.malformed', { field: name });
    return part;
  }

  async #relations(): Promise<Map<string, string>> {
    const targets = new Map<string, string>();
    await this.read(this.#part(RELATIONS), {
      opened: (name, attribute) => {
        if (name !== 'Relationship' || targets.size > MOST_SHEETS * 2) return;
        const path = pathOf(attribute('Target') ?? '');
        targets.set(attribute('Id') ?? '', path);
        if (attribute('Type')?.endsWith('/sharedStrings')) this.strings = this.#parts.get(path);
      },
    });
    return targets;
  }
}

/** The path in the archive that a target of the workbook means, in lower case as the parts are kept. */
function pathOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  return path.toLowerCase();
}
