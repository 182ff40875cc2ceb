import { useEffect, useState } from 'preact/hooks';
import { useText } from '../text';

/** Work that is done sooner shows no bar, in ms. */
const SHOWN_AFTER_MS = 400;

/** How far some work has come, for what takes longer than a moment. @param share from 0 to 1. */
export function Progress({ label, share, onCancel }: { label: string; share: number; onCancel?(): void }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const percent = Math.round(share * 100);
  return (
    <div class="progress">
      <span>{label}</span>
      <progress aria-label={label} value={share} max={1} />
      <span class="percent">{percent}%</span>
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {t('libraryCancel')}
        </button>
      )}
    </div>
  );
}
