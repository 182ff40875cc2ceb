import type { Listed, ListQuery, ListState } from '../../../components/library/types';
import { bundledPacks } from '../../../glossary/packs/index';
import { startWorker } from '../work/start-worker';
import type { FromCatalogue, ToCatalogue } from './messages';

export interface CatalogueListener {
  onState(state: ListState): void;
  /** @param code of the library. */
  onFailure(code: string): void;
}

/** The page's side of the worker that holds the entries. */
export class CatalogueClient {
  readonly #worker = startWorker();
  readonly #asked = new Map<number, (rows: readonly Listed[]) => void>();
  #ask = 0;

  constructor({ onState, onFailure }: CatalogueListener) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromCatalogue>) => {
      if (data.type === 'state') onState(data.state);
      else if (data.type === 'failed') onFailure(data.code);
      else {
        this.#asked.get(data.ask)?.(data.rows);
        this.#asked.delete(data.ask);
      }
    });
    this.#worker.addEventListener('error', ({ message }) => onFailure(message));
    this.#post({ type: 'bundled', packs: bundledPacks.map(({ id, entries }) => ({ id, entries })) });
  }

  choose(packs: readonly string[], changed: readonly string[] = []): void {
    this.#post({ type: 'packs', packs, changed });
  }

  query(query: ListQuery): void {
    this.#post({ type: 'query', query });
  }

  rows(from: number, to: number): Promise<readonly Listed[]> {
    const ask = ++this.#ask;
    return new Promise((answer) => {
      this.#asked.set(ask, answer);
      this.#post({ type: 'rows', ask, from, to });
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #post(message: ToCatalogue): void {
    this.#worker.postMessage(message);
  }
}
