import { compile } from '../glossary/match/compile.ts';
import { Scanner } from '../glossary/match/scan.ts';
import { bundledPacks } from '../glossary/packs/index.ts';
import { Complaint, readText, runCommand } from './read-text.ts';

/**
 * npm run -s annotate -- [--lines] FILE|-
 * Prints the matches in a UTF-8 text file as JSON; offsets are UTF-16 code units.
 */

const USAGE = 'usage: npm run -s annotate -- [--lines] FILE    (FILE: UTF-8 text, at most 64 MB; - for standard input)';

async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== '--lines');
  const [name] = names;
  if (names.length !== 1 || !name || (name.startsWith('-') && name !== '-')) throw new Complaint(USAGE);
  const text = await readText(name);
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

runCommand('annotate', main);
