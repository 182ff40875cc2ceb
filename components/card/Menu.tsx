export interface MenuItem {
  label: string;
  hint?: string;
  run(): void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  open: boolean;
  onOpen(open: boolean): void;
}

/** One function for all renderings: another would be called again by each. */
const focusFirst = (menu: Element | null) => menu?.querySelector('button')?.focus({ preventScroll: true });

/**
 * A word that unfolds into a few others on the same line. It takes no room outside the bar, so that nothing clips it
 * and the card keeps its size.
 */
export function Menu({ label, items, open, onOpen }: MenuProps) {
  const close = (within: Element) => {
    within.closest('.unfolding')!.querySelector('button')!.focus({ preventScroll: true });
    onOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const menu = event.currentTarget as Element;
    if (event.key === 'Escape') {
      // Esc closes the menu only; the card is for the next one.
      event.stopPropagation();
      event.preventDefault();
      close(menu);
      return;
    }
    const at = [...menu.children].indexOf(event.target as Element);
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    (menu.children[(next + items.length) % items.length] as HTMLElement).focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks after the focus of what it holds
    <span
      class="unfolding"
      // A press that took the focus would close the menu before the click arrives.
      onMouseDown={(event) => open && event.preventDefault()}
      onFocusOut={(event) => {
        if (open && !event.currentTarget.contains(event.relatedTarget as Node | null)) onOpen(false);
      }}
    >
      <button
        type="button"
        class="trigger"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => (open ? close(event.currentTarget) : onOpen(true))}
        onKeyDown={(event) => {
          if (open || event.key !== 'ArrowDown') return;
          event.preventDefault();
          onOpen(true);
        }}
      >
        {label}
      </button>
      {open && (
        <span ref={focusFirst} class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              title={item.hint}
              onClick={(event) => {
                // The second half of a double click was meant for the word that unfolded.
                if (event.detail > 1) return;
                close(event.currentTarget);
                item.run();
              }}
            >
              {item.label}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
