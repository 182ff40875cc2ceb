/** Starts a worker of the manager: one script for the list and for imports, since each would carry the same parts. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
}
