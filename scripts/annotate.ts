import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { compile } from '../glossary/match/compile.ts';
import { Scanner } from '../glossary/match/scan.ts';
import { bundledPacks } from '../glossary/packs/index.ts';

/**
 * npm run -s annotate -- [--lines] FILE|-
 * Prints the matches in a UTF-8 text file as JSON; offsets are UTF-16 code units.
 */

const LIMIT = 64 * 1024 * 1024;
const USAGE = 'usage: npm run -s annotate -- [--lines] FILE    (FILE: UTF-8 text, at most 64 MB; - for standard input)';

class Complaint extends Error {}

async function read(name: string): Promise<string> {
  if (name !== '-') {
    const info = await stat(name).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(error.code === 'ENOENT' ? `no such file: ${name}` : `cannot read ${name}: ${error.message}`);
    });
    if (!info.isFile()) throw new Complaint(`not a file: ${name}`);
    if (info.size > LIMIT) throw new Complaint(`${name} is larger than 64 MB`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMIT) throw new Complaint(`${name === '-' ? 'standard input' : name} is larger than 64 MB`);
  }
  try {
    // Offsets are of the text as it stands in the file, so a byte order mark stays in it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Complaint(`${name === '-' ? 'standard input' : name} is not UTF-8 text`);
  }
}

async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== '--lines');
  const [name] = names;
  if (names.length !== 1 || !name || (name.startsWith('-') && name !== '-')) throw new Complaint(USAGE);
  const text = await read(name);
  const scanner = new Scanner(compile(bundledPacks));
  const annotate = (document: string) =>
    JSON.stringify(
      scanner.scan(document).map(({ start, end, surface, entry, headword, how, score }) => ({
        start,
        end,
        text: surface,
        entry,
        term: headword,
        how,
        score,
      })),
    );
  const lines = args.includes('--lines') ? text.replace(/\r?\n$/, '').split(/\r?\n/) : undefined;
  process.stdout.write(`${lines ? lines.map(annotate).join('\n') : annotate(text)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Complaint ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`annotate: ${message}\n`);
  process.exitCode = 1;
});
