import * as v from 'valibot';

/** Told to every page of the extension and to the background when the library has changed. */
export interface Notice {
  /** The packs that changed: `own`, or ids. */
  packs: string[];
  revision: number;
}

const NoticeSchema = v.strictObject({
  packs: v.array(v.string()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** One name for every part of the extension; it reaches other tabs, windows and the background, but no web page. */
export class Notices {
  readonly #name: string;
  readonly #telling: BroadcastChannel;

  constructor(name: string) {
    this.#name = name;
    this.#telling = new BroadcastChannel(name);
  }

  tell(notice: Notice): void {
    this.#telling.postMessage(notice);
  }

  /** Calls back on each change, also on those made here. @returns a function that ends it. */
  watch(changed: (notice: Notice) => void): () => void {
    // A channel does not hear itself, but another of the same name does.
    const channel = new BroadcastChannel(this.#name);
    channel.onmessage = ({ data }) => {
      const result = v.safeParse(NoticeSchema, data);
      if (result.success) changed(result.output);
    };
    return () => channel.close();
  }

  close(): void {
    this.#telling.close();
  }
}
