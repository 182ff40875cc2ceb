import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pack, parsePack } from '../glossary/entry.ts';
import { problemsOf, RULE_NAMES } from './packs-rules.ts';
import { Complaint, runCommand } from './read-text.ts';

/**
 * npm run packs:check
 * Holds every pack file of glossary/packs against the schema and the rules of docs/glossary.md, and lists what breaks
 * them. Exit code 1 when anything does.
 */

const ROOT = 'glossary/packs';

function packFiles(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(ROOT, name));
}

function readPack(file: string): Pack {
  try {
    return parsePack(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Complaint(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function main(): Promise<void> {
  const packs = packFiles().map(readPack);
  const problems = problemsOf(packs);
  for (const rule of RULE_NAMES) {
    const those = problems.filter((problem) => problem.rule === rule);
    if (those.length > 0) console.log(`\n${rule}（${those.length}）`);
    for (const { pack, entry, headword, what } of those) console.log(`  ${pack} ${entry} ${headword}：${what}`);
  }
  const entries = packs.reduce((sum, pack) => sum + pack.entries.length, 0);
  console.log(`\n${packs.length} 个词库，${entries} 个词条，${problems.length} 个问题`);
  if (problems.length > 0) process.exitCode = 1;
}

runCommand('packs:check', main);
