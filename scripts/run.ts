import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** The path of a command that one of our packages brings along. */
export const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const running = new Set<ChildProcess>();

/** Ends the child processes that are still at work. */
export function stopChildren(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** What came of a child process; `output` is its standard output where that was caught. */
export interface Outcome {
  code: number;
  output: string;
}

/**
 * Runs a command in the repository's root. Standard input is empty, so that nothing can wait for an answer; standard
 * output goes where ours goes, or with `catchOutput` into the outcome.
 */
export function run(
  command: string,
  args: readonly string[],
  { catchOutput = false, env = {} } = {},
): Promise<Outcome> {
  const options: SpawnOptions = {
    cwd: root,
    stdio: ['ignore', catchOutput ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  };
  return new Promise((resolve) => {
    const child = spawn(command, [...args], options);
    running.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    child.once('error', (error) => {
      running.delete(child);
      console.error(`${command} cannot be run: ${error.message}`);
      resolve({ code: 127, output });
    });
    child.once('close', (code) => {
      running.delete(child);
      // Ended by a signal: no code, and certainly no success.
      resolve({ code: code ?? 1, output });
    });
  });
}
