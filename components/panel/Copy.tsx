import { useText } from '../text';

export type CopyForm = 'markdown' | 'csv';
/** What the last copying came to. */
export type Copied = 'copied' | 'notCopied';

/** Puts all terms of the page with their definitions and sources on the clipboard. */
export function Copy({ copied, onCopy }: { copied: Copied | undefined; onCopy(form: CopyForm): void }) {
  const t = useText();
  return (
    <span class="copy">
      <span role="status" class="copied">
        {copied && t(copied === 'copied' ? 'cardCopied' : 'cardNotCopied')}
      </span>
      <button type="button" title={t('panelCopyHint')} onClick={() => onCopy('markdown')}>
        {t('panelCopyMarkdown')}
      </button>
      <button type="button" title={t('panelCopyHint')} onClick={() => onCopy('csv')}>
        {t('panelCopyCsv')}
      </button>
    </span>
  );
}
