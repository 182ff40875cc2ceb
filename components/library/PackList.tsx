import type { ComponentChildren } from 'preact';
import { Switch } from '../Switch';
import { useText } from '../text';
import { countText } from './format';
import type { PackKind, PackRow } from './types';

interface PackListProps {
  packs: readonly PackRow[];
  /** The id of the pack whose entries are listed; undefined for all. */
  chosen: string | undefined;
  onChoose(id: string | undefined): void;
  onSwitch(id: string, on: boolean): void;
  onMove(id: string, by: 1 | -1): void;
  /** Folded up at first: where there is room for one column only. */
  folded: boolean;
  /** What is known of the pack that is chosen, below its name. */
  children?: ComponentChildren;
}

/** The shelf: the packs in order of authority, each on or off. */
export function PackList({ packs, chosen, onChoose, onSwitch, onMove, folded, children }: PackListProps) {
  const t = useText();
  const all = packs.reduce((sum, { count }) => sum + count, 0);
  return (
    <details class="packs" open={!folded}>
      <summary>
        <h2>{t('libraryPacks')}</h2>
        <small>{packs.find(({ id }) => id === chosen)?.name ?? t('libraryAllPacks')}</small>
      </summary>
      <p class="hint">{t('libraryPacksHint')}</p>
      <ul>
        <li class="pack" data-chosen={chosen === undefined || undefined}>
          <button
            type="button"
            class="pack-name"
            aria-pressed={chosen === undefined}
            onClick={() => onChoose(undefined)}
          >
            <strong>{t('libraryAllPacks')}</strong>
            <small>{t('libraryCount', countText(all))}</small>
          </button>
        </li>
        {packs.map((pack) => (
          <PackItem
            key={pack.id}
            pack={pack}
            chosen={chosen === pack.id}
            onChoose={() => onChoose(pack.id)}
            onSwitch={(on) => onSwitch(pack.id, on)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              onMove(pack.id, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            {chosen === pack.id && children}
          </PackItem>
        ))}
      </ul>
    </details>
  );
}

interface PackItemProps {
  pack: PackRow;
  chosen: boolean;
  onChoose(): void;
  onSwitch(on: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  children: ComponentChildren;
}

function PackItem({ pack, chosen, onChoose, onSwitch, onKeyDown, children }: PackItemProps) {
  const t = useText();
  const { id, name, kind, count, on, subscription } = pack;
  return (
    <li data-pack={id}>
      <div class="pack" data-chosen={chosen || undefined} data-off={!on || undefined}>
        <button type="button" class="pack-name" aria-pressed={chosen} onClick={onChoose} onKeyDown={onKeyDown}>
          <strong>{name}</strong>
          <small>
            <KindMark kind={kind} managed={subscription?.managed === true} />
            {t('libraryCount', countText(count))}
            {subscription?.problem && <em class="bad">{t('libraryPackProblem')}</em>}
          </small>
        </button>
        <Switch on={on} label={t('libraryPackSwitch', name)} onChange={onSwitch} />
      </div>
      {children}
    </li>
  );
}

/** A small seal that says where a pack comes from. */
export function KindMark({ kind, managed }: { kind: PackKind; managed: boolean }) {
  const t = useText();
  const words: Record<PackKind, string> = {
    own: t('libraryKindOwn'),
    bundled: t('libraryKindBundled'),
    imported: t('libraryKindImported'),
    subscribed: t('libraryKindSubscribed'),
  };
  return (
    <span class="seal" data-kind={kind}>
      {managed ? t('libraryKindManaged') : words[kind]}
    </span>
  );
}
