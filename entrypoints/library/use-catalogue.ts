import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Listed, ListQuery, ListState } from '../../components/library/types';
import { CatalogueClient } from './catalogue/client';

const NOTHING: ListState = { version: 0, found: 0, all: 0, categories: [], reading: 0, partial: false };
/** How long typing rests before the list is asked for, in ms. */
const REST_MS = 60;

/** The list of entries of some packs, held by the worker. */
export function useCatalogue(packs: readonly string[] | undefined) {
  const [state, setState] = useState(NOTHING);
  const [failure, setFailure] = useState<string>();
  const [query, setQuery] = useState<ListQuery>({ text: '', category: '', sort: 'order' });
  const client = useRef<CatalogueClient>(undefined);
  useEffect(() => {
    client.current = new CatalogueClient({ onState: setState, onFailure: setFailure });
    return () => client.current?.end();
  }, []);
  const chosen = packs?.join(' ');
  useEffect(() => {
    if (packs) client.current?.choose(packs);
  }, [chosen]);
  useEffect(() => {
    const timer = setTimeout(() => client.current?.query(query), REST_MS);
    return () => clearTimeout(timer);
  }, [query]);
  const now = useRef(packs);
  now.current = packs;
  const calls = useMemo(
    () => ({
      rowsOf: (from: number, to: number): Promise<readonly Listed[]> =>
        client.current?.rows(from, to) ?? Promise.resolve([]),
      changed: (ids: readonly string[]) => {
        if (now.current) client.current?.choose(now.current, ids);
      },
    }),
    [],
  );
  return { state, failure, query, setQuery, ...calls };
}
