/** As the platform's: who asks for a name waits until those before it are done; a shared lock is as good as another. */
export class Locks {
  readonly order: string[] = [];
  readonly #last = new Map<string, Promise<unknown>>();

  request(name: string, ...rest: [...unknown[], () => Promise<unknown>]): Promise<unknown> {
    const work = rest.at(-1) as () => Promise<unknown>;
    const run = (this.#last.get(name) ?? Promise.resolve()).then(async () => {
      this.order.push(`+${name}`);
      try {
        return await work();
      } finally {
        this.order.push(`-${name}`);
      }
    });
    this.#last.set(
      name,
      run.catch(() => {}),
    );
    return run;
  }
}
