import type { CardProps } from '../card-props';
import { type Translate, useText } from '../text';
import type { Face } from './faces';
import { Menu } from './Menu';

type Asked = 'match' | 'position' | 'away' | 'canJump' | 'canKeep' | 'outcome' | 'hidden';
type Told = 'onBack' | 'onCopy' | 'onKeep' | 'onJump' | 'onHide' | 'onUndoHide' | 'onStep';

export type OpenMenu = 'copy' | 'hide' | undefined;

export interface BarProps extends Pick<CardProps, Asked | Told> {
  face: Face;
  menu: OpenMenu;
  onMenu(menu: OpenMenu): void;
}

/** What the reader can do with the term. A menu that is open has the line to itself. */
export function Bar(props: BarProps) {
  const { menu, position, hidden, outcome, onStep } = props;
  const t = useText();
  const open = menu !== undefined && !hidden;
  const stepping = position && position.total > 1 && !open && !hidden;
  return (
    <footer class="bar">
      {hidden ? (
        <>
          <span class="hidden-note">{t(hidden === 'site' ? 'cardHiddenSite' : 'cardHiddenEverywhere')}</span>
          <button type="button" onClick={props.onUndoHide}>
            {t('cardUndo')}
          </button>
        </>
      ) : (
        <Actions {...props} />
      )}
      <span role="status" class="status" data-unseen={outcome === 'kept' || outcome === 'hidden' || undefined}>
        {outcomeText(outcome, hidden, t)}
      </span>
      {stepping && (
        <span class="steps">
          <button type="button" aria-label={t('cardPrevious')} title={t('cardPrevious')} onClick={() => onStep(-1)}>
            ‹
          </button>
          <span class="count">
            {position.index + 1}/{position.total}
          </span>
          <button type="button" aria-label={t('cardNext')} title={t('cardNext')} onClick={() => onStep(1)}>
            ›
          </button>
        </span>
      )}
    </footer>
  );
}

function Actions({ face, match, away, canJump, canKeep, menu, onMenu, ...on }: BarProps) {
  const t = useText();
  const { entry, origin, kept } = face.subject;
  const copy = (form: Parameters<typeof on.onCopy>[0]) => () => on.onCopy(form, entry.id, face.index);
  return (
    <>
      {menu !== 'hide' && (
        <Menu
          label={t('cardCopy')}
          open={menu === 'copy'}
          onOpen={(open) => onMenu(open ? 'copy' : undefined)}
          items={[
            { label: t('cardCopyDefinition'), run: copy('definition') },
            { label: t('cardCopyCitation'), hint: t('cardCopyCitationHint'), run: copy('citation') },
            { label: t('cardCopyMarkdown'), run: copy('markdown') },
          ]}
        />
      )}
      {!menu && canKeep && origin.kind !== 'personal' && (
        <button
          type="button"
          // It stays a button, so that the focus stays on it.
          aria-disabled={kept || undefined}
          aria-label={kept ? undefined : t('cardKeepHint')}
          title={kept ? undefined : t('cardKeepHint')}
          onClick={() => !kept && on.onKeep(entry.id)}
        >
          {t(kept ? 'cardKept' : 'cardKeep')}
        </button>
      )}
      {!menu && (away || (canJump && origin.kind === 'document')) && (
        <button type="button" onClick={away ? on.onBack : on.onJump}>
          {t(away ? 'cardReturn' : 'cardJump')}
        </button>
      )}
      {menu !== 'copy' && match && (
        <Menu
          label={t('cardNotThis')}
          open={menu === 'hide'}
          onOpen={(open) => onMenu(open ? 'hide' : undefined)}
          items={[
            { label: t('cardHideSite'), run: () => on.onHide('site') },
            { label: t('cardHideEverywhere'), run: () => on.onHide('everywhere') },
          ]}
        />
      )}
    </>
  );
}

function outcomeText(outcome: CardProps['outcome'], hidden: CardProps['hidden'], t: Translate): string {
  switch (outcome) {
    case 'copied':
      return t('cardCopied');
    case 'notCopied':
      return t('cardNotCopied');
    case 'kept':
      return t('cardKept');
    case 'notKept':
      return t('cardNotKept');
    case 'hidden':
      return t(hidden === 'everywhere' ? 'cardHiddenEverywhere' : 'cardHiddenSite');
    default:
      return '';
  }
}
