/** What of a session is of interest here. */
interface Changing {
  /** Called whenever what was found has changed. */
  onChange: (() => void) | undefined;
}

/** The session of this page as long as the page is marked, and who wants to hear of it, also before there is one. */
export class Current<S extends Changing> {
  readonly #listeners = new Set<() => void>();
  #session: S | undefined;

  get session(): S | undefined {
    return this.#session;
  }

  set session(session: S | undefined) {
    if (this.#session) this.#session.onChange = undefined;
    this.#session = session;
    if (session) session.onChange = this.#tell;
    this.#tell();
  }

  /** Calls back when marking begins or ends, and when what was found has changed. @returns a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
