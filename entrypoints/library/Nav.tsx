import { useText } from '../../components/text';
import { VIEWS, type View } from './route';

export function Nav({ view }: { view: View }) {
  const t = useText();
  const words: Record<View, string> = {
    entries: t('libraryNavEntries'),
    import: t('libraryNavImport'),
    subscribe: t('libraryNavSubscribe'),
    backup: t('libraryNavBackup'),
    storage: t('libraryNavStorage'),
  };
  return (
    <header class="top">
      <h1>
        {t('extName')}
        <small>{t('libraryHeading')}</small>
      </h1>
      <nav aria-label={t('libraryHeading')}>
        {VIEWS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
            {words[one]}
          </a>
        ))}
        <a class="aside" href="options.html">
          {t('popupOptions')}
        </a>
      </nav>
    </header>
  );
}
