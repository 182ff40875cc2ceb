import { useState } from 'preact/hooks';
import { BackupView, type ExportFormat } from '../../components/library/BackupView';
import { Progress } from '../../components/library/Progress';
import type { PackRow } from '../../components/library/types';
import { useText } from '../../components/text';
import { OWN_PACK } from '../../glossary/exchange/personal';
import { markSaved } from '../../store/library/own';
import type { Overview } from '../../store/library/packs';
import type { Tell } from './App';
import { library } from './connection';
import { isCalledOff } from './failures';
import { openHere } from './ImportPage';
import { exportPack, saveBackup } from './write-files';

let forExport: string = OWN_PACK;
/** The pack with which this page begins. */
export function chooseForExport(pack: string): void {
  forExport = pack;
}

/** One file with everything, and packs in the formats of others. */
export function BackupPage({ packs, overview, tell }: { packs: readonly PackRow[]; overview: Overview; tell: Tell }) {
  const t = useText();
  const [chosen, setChosen] = useState(forExport);
  const [busy, setBusy] = useState<{ share: number; controller: AbortController }>();
  const run = async (work: (options: { signal: AbortSignal; onProgress(share: number): void }) => Promise<void>) => {
    const controller = new AbortController();
    setBusy({ share: 0, controller });
    try {
      await work({ signal: controller.signal, onProgress: (share) => setBusy({ share, controller }) });
    } catch (error) {
      if (!isCalledOff(error)) tell.fail(error);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <BackupView
        savedAt={overview.savedAt}
        unsaved={overview.unsaved}
        packs={packs}
        chosen={packs.some(({ id }) => id === chosen) ? chosen : OWN_PACK}
        busy={busy !== undefined}
        onBackup={() =>
          void run(async (work) => {
            await saveBackup(work);
            await markSaved(library, Date.now());
            tell.say({ text: t('backupMade') });
          })
        }
        onRestore={openHere}
        onChoose={setChosen}
        onExport={(format: ExportFormat) => void run((work) => exportPack(chosen, format, work))}
      />
      {busy && (
        <Progress
          label={t('libraryWritingFile')}
          share={busy.share}
          onCancel={() => busy.controller.abort(new DOMException('Called off', 'AbortError'))}
        />
      )}
    </>
  );
}
