import { useLayoutEffect, useRef } from 'preact/hooks';

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

/**
 * A word that unfolds into a few others on the same line. It takes no room outside the bar, so that nothing clips it
 * and the card keeps its size.
 */
export function Menu({ label, items, open, onOpen }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [open]);

  const close = () => {
    trigger.current?.focus({ preventScroll: true });
    onOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Esc closes the menu only; the card is for the next one.
      event.stopPropagation();
      event.preventDefault();
      close();
      return;
    }
    const at = items.findIndex((_, i) => menu.current?.children[i] === event.target);
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
    const item = menu.current?.children[(next + items.length) % items.length] as HTMLElement | undefined;
    item?.focus();
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
        ref={trigger}
        type="button"
        class="trigger"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? close() : onOpen(true))}
        onKeyDown={(event) => {
          if (open || event.key !== 'ArrowDown') return;
          event.preventDefault();
          onOpen(true);
        }}
      >
        {label}
      </button>
      {open && (
        <span ref={menu} class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
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
                close();
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
