import { failureText } from '../../components/library/failure-text';
import { countText } from '../../components/library/format';
import { ImportChoose } from '../../components/library/ImportChoose';
import { ImportPreview } from '../../components/library/ImportPreview';
import { ProblemList } from '../../components/library/ProblemList';
import { Progress } from '../../components/library/Progress';
import { RestorePreview } from '../../components/library/RestorePreview';
import type { PackRow } from '../../components/library/types';
import { type Translate, useText } from '../../components/text';
import type { Tell } from './App';
import { headOf } from './heads';
import type { Restore } from './import/state';
import { useImport } from './import/use-import';
import { show } from './route';

/** Files that were chosen elsewhere, for this page to open. */
let handed: readonly File[] = [];
export function openHere(files: readonly File[]): void {
  handed = files;
  show('import');
}

/** From a file, or from what was pasted, into the library. */
export function ImportPage({ packs, tell }: { packs: readonly PackRow[]; tell: Tell }) {
  const t = useText();
  const it = useImport(({ count, undo }) => {
    tell.say({
      text: t('libraryImported', countText(count)),
      ...(undo ? { undo: () => void undo().catch(tell.fail) } : {}),
    });
    show('entries');
  });
  const { state } = it;
  if (handed.length > 0) {
    const files = handed;
    handed = [];
    queueMicrotask(() => it.files(files));
  }
  if (state.step === 'busy') {
    const label = state.label === 'reading' ? t('libraryReadingFile', state.name) : t('libraryWriting');
    return <Progress label={label} share={state.share} onCancel={it.cancel} />;
  }
  if (state.step === 'restore') return <RestorePreview {...restoreProps(state, it, packs, t)} />;
  if (state.step === 'preview') {
    const head = headOf(state.result.head, state.packName, Date.now());
    const known = packs.find(({ id }) => id === head.id);
    return (
      <ImportPreview
        {...state}
        replaces={known && { name: known.name, version: known.version ?? '', count: known.count }}
        failure={state.failure && failureText(state.failure, t)}
        onTable={(choices) => it.table(state, choices)}
        onTo={(to) => void it.to(state, to)}
        onPackName={(packName) => it.change({ packName })}
        onAnswer={it.answer}
        onConfirm={() => it.confirm(known !== undefined)}
        onCancel={it.cancel}
      />
    );
  }
  return (
    <>
      <h2 class="page-heading">{t('libraryNavImport')}</h2>
      {state.failure && (
        <p class="failure" role="alert">
          {failureText(state.failure, t)}
        </p>
      )}
      {state.refused && (
        <>
          <h3>{state.name}</h3>
          <ProblemList problems={state.refused.problems} count={state.refused.problemCount} refused />
        </>
      )}
      <ImportChoose onFiles={it.files} onPaste={it.paste} />
    </>
  );
}

function restoreProps(state: Restore, it: ReturnType<typeof useImport>, packs: readonly PackRow[], t: Translate) {
  const { name, madeAt, own, merge, problems, problemCount, answers, mode, settings, failure } = state;
  return {
    ...{ name, madeAt, own, merge, problems, problemCount, answers, mode, settings },
    packs: state.packs.map((pack) => ({ ...pack, known: packs.some(({ id }) => id === pack.id) })),
    failure: failure && failureText(failure, t),
    onMode: (next: Restore['mode']) => it.change({ mode: next }),
    onSettings: (next: boolean) => it.change({ settings: next }),
    onAnswer: it.answer,
    onConfirm: () => it.confirm(false),
    onCancel: it.cancel,
  };
}
