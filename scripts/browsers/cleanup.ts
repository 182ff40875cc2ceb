const tasks = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function runAll(): void {
  for (const task of tasks) {
    try {
      task();
    } catch {
      // One that fails must not keep the others from running.
    }
  }
  tasks.clear();
}

function onSignal(signal: NodeJS.Signals): void {
  runAll();
  unlisten();
  // Whoever else listens decides how the process ends (and with which code); alone, we end as if never caught.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function listen(): void {
  process.on('exit', runAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', runAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

/**
 * Registers work that must be done however this process ends: exit, SIGINT, SIGTERM or SIGHUP. The work is
 * synchronous, for there is no waiting any more at that point. Returns a function that takes it off the list.
 */
export function atEnd(task: () => void): () => void {
  if (tasks.size === 0) listen();
  tasks.add(task);
  return () => {
    if (tasks.delete(task) && tasks.size === 0) unlisten();
  };
}
