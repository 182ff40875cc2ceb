import { useRef, useState } from 'preact/hooks';
import type { TableChoices } from '../../../components/library/Mapping';
import type { Choice } from '../../../glossary/exchange/merge';
import type { PaceOptions } from '../../../glossary/exchange/pace';
import { planMerge } from '../../../store/library/backup';
import { library } from '../connection';
import { codeOf, isCalledOff } from '../failures';
import { type Done, importPreviewed, restore } from './carry-out';
import { openFile, openIncoming } from './open';
import { incomingPaste } from './read-file';
import type { ImportState, Preview, Restore } from './state';

/** An import from the choice of a file to the entries in the library. Files come one after another. */
export function useImport(onDone: (done: Done) => void) {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const waiting = useRef<File[]>([]);
  const running = useRef<AbortController>(undefined);

  /** Runs work that can be called off; whatever happens, one state or another follows. */
  const run = async (
    label: 'reading' | 'writing',
    name: string,
    work: (options: PaceOptions) => Promise<ImportState>,
    back: (failure?: string) => ImportState,
  ) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setState({ step: 'busy', label, name, share: 0 });
    try {
      const next = await work({
        signal: controller.signal,
        onProgress: (share) => {
          if (running.current === controller) setState({ step: 'busy', label, name, share });
        },
      });
      if (running.current === controller) setState(next);
    } catch (error) {
      if (running.current === controller) setState(back(isCalledOff(error) ? undefined : codeOf(error)));
    }
  };
  const begin = (failure?: string): ImportState => ({ step: 'choose', ...(failure ? { failure } : {}) });
  const next = () => {
    const file = waiting.current.shift();
    if (file) void run('reading', file.name, (work) => openFile(file, work), begin);
    else setState({ step: 'choose' });
  };
  const done = async (from: Preview | Restore, name: string, write: (work: PaceOptions) => Promise<Done>) =>
    run(
      'writing',
      name,
      async (work) => {
        onDone(await write(work));
        queueMicrotask(next);
        return { step: 'choose' };
      },
      (failure) => ({ ...from, ...(failure ? { failure } : {}) }),
    );
  const change = (part: Partial<Preview> | Partial<Restore>) =>
    setState((now) => (now.step === 'preview' || now.step === 'restore' ? ({ ...now, ...part } as ImportState) : now));
  const answer = (ids: readonly string[], choice: Choice) => {
    if (state.step === 'preview' || state.step === 'restore')
      change({ answers: new Map([...state.answers, ...ids.map((id) => [id, choice] as const)]) });
  };
  return {
    ...{ state, change, answer },
    files(files: readonly File[]) {
      waiting.current.push(...files);
      if (state.step === 'choose') next();
    },
    paste: (text: string) => void run('reading', '', (work) => openIncoming(incomingPaste(text), {}, work), begin),
    table(preview: Preview, choices: TableChoices) {
      const { incoming, packName } = preview;
      const read = async (work: PaceOptions) => ({ ...(await openIncoming(incoming, choices, work)), packName });
      void run('reading', incoming.name, read, () => preview);
    },
    async to(preview: Preview, to: 'own' | 'pack') {
      change({ to });
      if (to !== 'own' || preview.plan) return;
      try {
        change({ plan: await planMerge(library, preview.result.entries, Date.now()) });
      } catch (error) {
        change({ failure: codeOf(error) });
      }
    },
    confirm(replaced: boolean) {
      if (state.step === 'preview')
        void done(state, state.incoming.name, (work) => importPreviewed(state, replaced, work));
      else if (state.step === 'restore') void done(state, state.name, (work) => restore(state, work));
    },
    cancel() {
      running.current?.abort(new DOMException('Called off', 'AbortError'));
      running.current = undefined;
      next();
    },
  };
}
