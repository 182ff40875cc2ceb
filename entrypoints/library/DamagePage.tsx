import { useState } from 'preact/hooks';
import { DamageView } from '../../components/library/DamageView';
import { failureText } from '../../components/library/failure-text';
import { useText } from '../../components/text';
import { beginAnew, type Salvage, salvage } from '../../store/library/salvage';
import { library } from './connection';
import { codeOf } from './failures';
import { ownHead } from './heads';
import { dayOf } from './save-file';
import { saveBackupFile } from './write-files';

/** The way out of a library that cannot be used. */
export function DamagePage({ code, onDone }: { code: string; onDone(): void }) {
  const t = useText();
  const [saved, setSaved] = useState<Salvage>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(failureText(codeOf(error), t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DamageView
      code={code}
      saved={saved}
      busy={busy}
      failure={failure}
      onRetry={onDone}
      onSalvage={() =>
        void run(async () => {
          const now = Date.now();
          const found = await salvage(ownHead(), now);
          // First the file, then the offer to delete anything.
          await saveBackupFile(found.backup, t('backupSalvageName', dayOf(now)), {});
          setSaved(found);
        })
      }
      onBegin={(keep) =>
        void run(async () => {
          await beginAnew(library, Date.now(), keep ? saved?.backup : undefined);
          setSaved(undefined);
          onDone();
        })
      }
    />
  );
}
