import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardProps } from '../card-props';
import { type Translate, useText } from '../text';
import type { Face } from './faces';
import { Menu } from './Menu';
import { useStateOf } from './state';

type Asked = 'match' | 'position' | 'away' | 'canJump' | 'canKeep' | 'outcome' | 'hidden';
type Told = 'onBack' | 'onCopy' | 'onKeep' | 'onJump' | 'onHide' | 'onUndoHide' | 'onStep' | 'onMenu';

export interface BarProps extends Pick<CardProps, Asked | Told> {
  face: Face;
  /** Tells one shown entry from another. */
  shown: string;
}

/** What the reader can do with the term. A menu that is open has the line to itself. */
export function Bar(props: BarProps) {
  const { shown, position, hidden, outcome, onStep, onMenu } = props;
  const t = useText();
  const bar = useRef<HTMLElement>(null);
  const [menu, setMenu] = useStateOf<OpenMenu>(shown, undefined);
  const acted = useFocusAfterHiding(bar, hidden);
  const open = menu !== undefined && !hidden;
  const tell = useRef(onMenu);
  tell.current = onMenu;
  useLayoutEffect(() => {
    if (!open) return;
    tell.current?.(true);
    return () => tell.current?.(false);
  }, [open]);
  const stepping = position && position.total > 1 && !open && !hidden;
  return (
    <footer class="bar" ref={bar}>
      {hidden ? (
        <>
          <span class="hidden-note">{t(hidden === 'site' ? 'cardHiddenSite' : 'cardHiddenEverywhere')}</span>
          <button type="button" data-after-hiding onClick={acted(props.onUndoHide)}>
            {t('cardUndo')}
          </button>
        </>
      ) : (
        <Actions {...props} menu={menu} onMenu={setMenu} onHide={(scope) => acted(() => props.onHide(scope))()} />
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

type OpenMenu = 'copy' | 'hide' | undefined;

interface ActionsProps extends Omit<BarProps, 'onMenu'> {
  menu: OpenMenu;
  onMenu(menu: OpenMenu): void;
}

function Actions({ face, match, away, canJump, canKeep, menu, onMenu, ...on }: ActionsProps) {
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

/** Hiding and undoing it change the bar: the button that was pressed is gone, and the focus goes to what came for it. */
function useFocusAfterHiding(bar: RefObject<HTMLElement | null>, hidden: CardProps['hidden']) {
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    bar.current?.querySelector<HTMLElement>(hidden ? '[data-after-hiding]' : 'button')?.focus({ preventScroll: true });
  }, [hidden]);
  return (act: () => void) => () => {
    pressed.current = true;
    act();
  };
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
