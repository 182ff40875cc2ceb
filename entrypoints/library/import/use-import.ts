import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TableChoices } from '../../../components/library/Mapping';
import type { Choice } from '../../../glossary/exchange/merge';
import type { PaceOptions } from '../../../glossary/exchange/pace';
import { OWN_PACK } from '../../../glossary/exchange/personal';
import { removePack } from '../../../store/library/packs';
import { changeSettings, type Settings } from '../../../store/settings';
import { translate } from '../../shared/translate';
import { bundledIds, library } from '../connection';
import { codeOf, isCalledOff } from '../failures';
import { headOf } from '../heads';
import { WorkClient } from '../work/client';
import type { Words } from '../work/messages';
import type { ImportState, Preview, Restore } from './state';

/** Of the whole page, since a merge can be taken back when the import is no longer looked at. */
const desk = new WorkClient();

/** What was done, and how it is taken back where it can be. */
export interface Done {
  count: number;
  /** The pack in which the entries are now. */
  pack: string;
  undo?(): Promise<unknown>;
}

/** An import from the choice of a file to the entries in the library. Files come one after another. */
export function useImport(onDone: (done: Done) => void) {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const waiting = useRef<File[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    desk.enter();
    return () => desk.leave();
  }, []);

  /** Runs work that can be called off; whatever happens, one state or another follows. */
  const run = async (
    label: 'reading' | 'writing',
    name: string,
    work: (options: PaceOptions) => Promise<ImportState>,
    back: (failure?: string) => ImportState,
  ) => {
    const controller = new AbortController();
    running.current?.abort(new DOMException('Called off', 'AbortError'));
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
    if (file) void run('reading', file.name, (work) => desk.ask({ type: 'open', file, words: words() }, work), begin);
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
    paste: (text: string) =>
      void run('reading', '', (work) => desk.ask({ type: 'paste', text, words: words() }, work), begin),
    table(preview: Preview, choices: TableChoices) {
      const { file, packName } = preview;
      const read = async (work: PaceOptions) => ({
        ...(await desk.ask({ type: 'table', choices, words: words() }, work)),
        packName,
      });
      void run('reading', file.name, read, () => preview);
    },
    async to(preview: Preview, to: 'own' | 'pack') {
      change({ to });
      if (to !== 'own' || preview.merge) return;
      try {
        change({ merge: await desk.ask({ type: 'plan' }) });
      } catch (error) {
        change({ failure: codeOf(error) });
      }
    },
    confirm(replaced: boolean) {
      if (state.step === 'preview') void done(state, state.file.name, (work) => importPreviewed(state, replaced, work));
      else if (state.step === 'restore') void done(state, state.name, (work) => restore(state, work));
    },
    cancel() {
      running.current?.abort(new DOMException('Called off', 'AbortError'));
      running.current = undefined;
      next();
    },
  };
}

/** Does what the preview showed, all or nothing. @throws Error with the code of what went wrong, or the signal's reason. */
async function importPreviewed(preview: Preview, replaced: boolean, work: PaceOptions): Promise<Done> {
  const { result, to, answers } = preview;
  const { count } = result;
  if (to === 'pack') {
    const head = headOf(result.head, preview.packName, Date.now());
    await thenIndex(desk.ask({ type: 'pack', head, taken: bundledIds, version: version() }, work));
    return { count, pack: head.id, ...(replaced ? {} : { undo: () => removePack(library, head.id) }) };
  }
  await desk.ask({ type: 'merge', answers }, work);
  return { count, pack: OWN_PACK, undo: () => desk.ask({ type: 'undo' }) };
}

/** Restores a backup, all or nothing; then the settings, if they are wanted. */
async function restore({ answers, mode, settings, stored, own }: Restore, work: PaceOptions): Promise<Done> {
  await thenIndex(desk.ask({ type: 'restore', answers, mode, taken: bundledIds, version: version() }, work));
  if (settings) await changeSettings(stored as Partial<Settings>);
  return { count: own, pack: OWN_PACK };
}

const version = () => browser.runtime.getManifest().version;

/**
 * Keeps the worker until the indexes of what is being written are made. They are not waited for: the packs are in the
 * library, and if the page goes meanwhile the background makes what is missing.
 */
function thenIndex(writing: Promise<undefined>): Promise<undefined> {
  void desk.ask({ type: 'index' }).catch(() => {});
  return writing;
}

const words = (): Words => ({
  pasted: translate('libraryPasted'),
  ownWords: translate('libraryOwnWords'),
  ownIssuer: translate('libraryOwnIssuer'),
  ownCategory: translate('libraryOwnCategory'),
});
