import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from '../problems';

/** What a reader of XML is told; names come without their prefixes. */
export interface Told {
  opened?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  closed?(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes in. A document type is refused: no file of a spreadsheet has one, and entities that stand for
 * entities are how small files become large.
 * @throws Refusal
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  told: Told,
  after: () => void | Promise<void> = () => {},
): Promise<void> {
  const malformed = () => {
    throw new Refusal('xlsx.malformed');
  };
  const parser = new SaxesParser();
  parser.on('doctype', malformed);
  parser.on('error', malformed);
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => told.opened?.(bare(name), (key) => attributes[key]));
  parser.on('text', (text) => told.text?.(text));
  parser.on('cdata', (text) => told.text?.(text));
  parser.on('closetag', ({ name }) => told.closed?.(bare(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return malformed() as never;
    }
  };
  for await (const chunk of chunks) {
    parser.write(decoded(chunk));
    await after();
  }
  parser.write(decoded());
  parser.close();
}
