import { useEffect } from 'preact/hooks';
import { useText } from '../text';

export interface ToastMessage {
  text: string;
  /** Takes back what was done. */
  undo?(): void;
}

/** Time enough to read it and to reach for the button, in ms. */
const STAYS_MS = 12_000;

/** Says what was done and offers to take it back. */
export function Toast({ message, onClose }: { message: ToastMessage; onClose(): void }) {
  const t = useText();
  useEffect(() => {
    const timer = setTimeout(onClose, STAYS_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div class="toast" role="status">
      <span>{message.text}</span>
      {message.undo && (
        <button
          type="button"
          onClick={() => {
            message.undo?.();
            onClose();
          }}
        >
          {t('libraryUndo')}
        </button>
      )}
      <button type="button" aria-label={t('libraryDismiss')} onClick={onClose}>
        ✕
      </button>
    </div>
  );
}
