import { useRef, useState } from 'preact/hooks';
import { failureText } from '../../components/library/failure-text';
import { Toast, type ToastMessage } from '../../components/library/Toast';
import { useText } from '../../components/text';
import { REMIND_AFTER } from '../../store/library/own';
import type { Overview } from '../../store/library/packs';
import { BackupPage } from './BackupPage';
import { DamagePage } from './DamagePage';
import { EntriesPage } from './EntriesPage';
import { codeOf } from './failures';
import { ImportPage } from './ImportPage';
import { Nav } from './Nav';
import { packRows } from './pack-rows';
import { useView } from './route';
import { StoragePage } from './StoragePage';
import { SubscribePage } from './SubscribePage';
import { useLibrary } from './use-library';

/** What the parts of the manager tell the reader, and how something is taken back. */
export interface Tell {
  say(message: ToastMessage): void;
  /** Says why something went wrong. */
  fail(error: unknown): void;
}

export function App() {
  const t = useText();
  const view = useView();
  const [toast, setToast] = useState<ToastMessage>();
  const changed = useRef<(packs: readonly string[]) => void>(() => {});
  const { state, reload } = useLibrary((packs) => changed.current(packs));
  const tell: Tell = {
    say: setToast,
    fail: (error) => setToast({ text: failureText(codeOf(error), t) }),
  };
  const broken =
    state.kind === 'failed' ? state.code : state.kind === 'ready' && state.damaged > 0 ? 'library.damaged' : undefined;
  return (
    <>
      <Nav view={view} />
      <main id="view" data-view={view}>
        {broken && <DamagePage code={broken} onDone={reload} />}
        {state.kind === 'ready' && (
          <>
            {view !== 'backup' && <Reminder overview={state.overview} />}
            <Views view={view} overview={state.overview} changed={changed} tell={tell} />
          </>
        )}
      </main>
      {toast && <Toast message={toast} onClose={() => setToast(undefined)} />}
    </>
  );
}

interface ViewsProps {
  view: ReturnType<typeof useView>;
  overview: Overview;
  changed: { current(packs: readonly string[]): void };
  tell: Tell;
}

function Views({ view, overview, changed, tell }: ViewsProps) {
  const t = useText();
  const packs = packRows(overview, t('libraryOwnPack'));
  switch (view) {
    case 'entries':
      return <EntriesPage packs={packs} shelf={overview.shelf} changed={changed} tell={tell} />;
    case 'import':
      return <ImportPage packs={packs} tell={tell} />;
    case 'subscribe':
      return <SubscribePage packs={packs} tell={tell} />;
    case 'backup':
      return <BackupPage packs={packs} overview={overview} tell={tell} />;
    case 'storage':
      return <StoragePage revision={overview.revision} tell={tell} />;
  }
}

/** A quiet line when much was written since the last backup. */
function Reminder({ overview: { unsaved } }: { overview: Overview }) {
  const t = useText();
  if (unsaved < REMIND_AFTER) return null;
  return (
    <p class="reminder" role="status">
      {t('backupReminder', unsaved)} <a href="#backup">{t('backupMake')}</a>
    </p>
  );
}
