import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const LIMIT = 64 * 1024 * 1024;

/** Something that whoever runs the command can mend; its message is all they need to see. */
export class Complaint extends Error {}

/**
 * Reads a UTF-8 text file of at most 64 MB, or standard input where the name is -.
 * @throws Complaint that says what is wrong with the file.
 */
export async function readText(name: string): Promise<string> {
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

/** Runs a command: a complaint goes to standard error without a stack, and the exit code says that it failed. */
export function runCommand(name: string, main: (args: readonly string[]) => Promise<void>): void {
  main(process.argv.slice(2)).catch((error: unknown) => {
    const message = error instanceof Complaint ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${name}: ${message}\n`);
    process.exitCode = 1;
  });
}
