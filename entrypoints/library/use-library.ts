import { useEffect, useState } from 'preact/hooks';
import { readOwn } from '../../store/library/own';
import { type Overview, overview } from '../../store/library/packs';
import { noteLibraryChange } from '../../store/library-notice';
import { bundledIds, library } from './connection';
import { codeOf } from './failures';

export type LibraryState =
  | { kind: 'loading' }
  | { kind: 'ready'; overview: Overview; damaged: number }
  | { kind: 'failed'; code: string };

/**
 * The library as it is now, kept up with changes from whichever part of the extension.
 * @param onChange told which packs have changed.
 */
export function useLibrary(onChange: (packs: readonly string[]) => void): { state: LibraryState; reload(): void } {
  const [state, setState] = useState<LibraryState>({ kind: 'loading' });
  const reload = () =>
    void look().then(setState, (error: unknown) => setState({ kind: 'failed', code: codeOf(error) }));
  useEffect(() => {
    reload();
    return library.watch(({ packs }) => {
      // The background may be asleep, and a sleeper tells the pages nothing.
      void noteLibraryChange(Date.now()).catch(() => {});
      onChange(packs);
      reload();
    });
  }, []);
  return { state, reload };
}

async function look(): Promise<LibraryState> {
  const found = await overview(library, bundledIds);
  const { damaged } = await readOwn(library);
  return { kind: 'ready', overview: found, damaged: damaged + found.damaged };
}
