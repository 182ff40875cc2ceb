import { useEffect, useMemo, useState } from 'preact/hooks';
import { EntryForm } from '../../components/library/EntryForm';
import { EntryTable } from '../../components/library/EntryTable';
import { EntryView } from '../../components/library/EntryView';
import { failureText } from '../../components/library/failure-text';
import { ListBar } from '../../components/library/ListBar';
import { PackDetails } from '../../components/library/PackDetails';
import { PackList } from '../../components/library/PackList';
import { Progress } from '../../components/library/Progress';
import type { Listed, PackRow } from '../../components/library/types';
import { useText } from '../../components/text';
import type { Shelf } from '../../glossary/exchange/backup';
import { OWN_PACK, type PersonalEntry } from '../../glossary/exchange/personal';
import type { Tell } from './App';
import { chooseForExport } from './BackupPage';
import { ManagedPart } from './ManagedPart';
import { show } from './route';
import { tryOut } from './try-out';
import { useCatalogue } from './use-catalogue';
import { useNarrow } from './use-narrow';
import { useOpenEntry } from './use-open-entry';
import { usePacks } from './use-packs';

interface EntriesPageProps {
  packs: readonly PackRow[];
  shelf: Shelf;
  /** Told by the library which packs have changed. */
  changed: { current(packs: readonly string[]): void };
  tell: Tell;
}

/** The shelf, the list of the entries of a pack or of all, and beside it what is open. */
export function EntriesPage({ packs, shelf, changed, tell }: EntriesPageProps) {
  const t = useText();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<string | undefined>(() => firstChoice(packs));
  const pack = packs.find(({ id }) => id === chosen);
  const listed = useMemo(
    () => (pack ? [pack.id] : packs.map(({ id }) => id)),
    [pack?.id, packs.map(({ id }) => id).join()],
  );
  const list = useCatalogue(listed);
  const entry = useOpenEntry(tell);
  const actions = usePacks(packs, shelf, tell);
  useEffect(() => {
    changed.current = list.changed;
    return () => {
      changed.current = () => {};
    };
  }, []);
  const at = shelf.findIndex(({ pack: id }) => id === pack?.id);
  const nameOf = (id: string) => packs.find((one) => one.id === id)?.name ?? id;
  return (
    <div class="columns" data-open={entry.open !== undefined || undefined}>
      <aside class="side" aria-label={t('libraryPacks')}>
        <PackList
          packs={packs}
          chosen={pack?.id}
          folded={narrow}
          onChoose={setChosen}
          onSwitch={actions.turn}
          onMove={actions.move}
        >
          {pack && (
            <PackDetails
              key={pack.id}
              pack={pack}
              first={at === 0}
              last={at === shelf.length - 1}
              updating={actions.updating === pack.id}
              onMove={(by) => actions.move(pack.id, by)}
              onUpdate={() => actions.update(pack)}
              onExport={() => {
                chooseForExport(pack.id);
                show('backup');
              }}
              onRemove={() => {
                void actions.remove(pack);
                setChosen(undefined);
              }}
            />
          )}
        </PackList>
        <ManagedPart />
      </aside>
      <section class="list" aria-label={t('libraryEntries')}>
        <ListBar query={list.query} state={list.state} onQuery={list.setQuery} onNew={entry.create} />
        {list.failure && <p class="failure">{failureText(list.failure, t)}</p>}
        {list.state.reading !== undefined && <Progress label={t('libraryReading')} share={list.state.reading} />}
        {list.state.reading === undefined && list.state.found === 0 && (
          <Nothing empty={list.state.all === 0} own={chosen === OWN_PACK} text={list.query.text} />
        )}
        <EntryTable
          state={list.state}
          rowsOf={list.rowsOf}
          packName={pack ? undefined : nameOf}
          open={entry.open?.kind === 'other' ? entry.open : openListed(entry.open?.entry)}
          narrow={narrow}
          of={JSON.stringify([pack?.id, list.query])}
          onOpen={entry.show}
          onDelete={(row) => {
            if (row.pack === OWN_PACK) void entry.remove(row.entry as PersonalEntry);
          }}
        />
      </section>
      {entry.open && <OpenEntry key={keyOf(entry.open)} entry={entry} packs={packs} />}
    </div>
  );
}

/** What the reader comes for: the own entries, if there are any. */
function firstChoice(packs: readonly PackRow[]): string | undefined {
  return packs.some(({ id, count }) => id === OWN_PACK && count > 0) ? OWN_PACK : undefined;
}

const openListed = (entry: PersonalEntry | undefined): Listed | undefined => entry && { pack: OWN_PACK, entry };
const keyOf = (open: NonNullable<ReturnType<typeof useOpenEntry>['open']>) =>
  open.kind === 'own' ? (open.entry?.id ?? open.newId) : `${open.pack}/${open.entry.id}`;

function OpenEntry({ entry, packs }: { entry: ReturnType<typeof useOpenEntry>; packs: readonly PackRow[] }) {
  const t = useText();
  const { open } = entry;
  if (!open) return null;
  if (open.kind === 'own')
    return (
      <aside class="beside" aria-label={t('libraryBeside')}>
        <EntryForm
          entry={open.entry}
          newId={open.newId}
          tryOut={tryOut}
          failure={entry.failure}
          onSave={(saved) => void entry.save(saved)}
          onDelete={(deleted) => void entry.remove(deleted)}
          onClose={entry.close}
        />
      </aside>
    );
  const pack = packs.find(({ id }) => id === open.pack);
  const kind = pack?.kind === 'bundled' ? 'bundled' : 'imported';
  return (
    <aside class="beside" aria-label={t('libraryBeside')}>
      <EntryView
        entry={open.entry}
        origin={{ kind, name: pack?.name ?? open.pack }}
        onCopy={() => void entry.copy(open)}
        onClose={entry.close}
      />
    </aside>
  );
}

function Nothing({ empty, own, text }: { empty: boolean; own: boolean; text: string }) {
  const t = useText();
  if (!empty) return <p class="nothing">{t('libraryNoneFound', text)}</p>;
  return (
    <div class="nothing">
      <p>{own ? t('libraryOwnEmpty') : t('libraryEmpty')}</p>
      <p class="hint">{t('libraryOwnEmptyHint')}</p>
    </div>
  );
}
