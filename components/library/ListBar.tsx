import { useText } from '../text';
import { countText } from './format';
import { type ListQuery, type ListState, SORTS, type Sort } from './types';

interface ListBarProps {
  query: ListQuery;
  state: ListState;
  onQuery(query: ListQuery): void;
  onNew(): void;
}

/** Search, filter and order of the list, and the way to a new entry. */
export function ListBar({ query, state, onQuery, onNew }: ListBarProps) {
  const t = useText();
  const words: Record<Sort, string> = {
    order: query.text ? t('librarySortFit') : t('librarySortOrder'),
    headword: t('librarySortHeadword'),
    category: t('librarySortCategory'),
    changed: t('librarySortChanged'),
  };
  return (
    <div class="bar">
      <input
        type="search"
        value={query.text}
        placeholder={t('librarySearch')}
        aria-label={t('librarySearchLabel')}
        onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
      />
      <select
        value={query.category}
        aria-label={t('libraryCategory')}
        onChange={(event) => onQuery({ ...query, category: event.currentTarget.value })}
      >
        <option value="">{t('libraryAllCategories')}</option>
        {state.categories.map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </select>
      <select
        value={query.sort}
        aria-label={t('librarySort')}
        onChange={(event) => onQuery({ ...query, sort: event.currentTarget.value as Sort })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {words[sort]}
          </option>
        ))}
      </select>
      <span class="count" aria-hidden="true">
        {state.found === state.all
          ? t('libraryCount', countText(state.all))
          : t('libraryCountOf', countText(state.found), countText(state.all))}
        {state.partial && <small>{t('librarySearchPartial')}</small>}
      </span>
      <button type="button" class="button main" onClick={onNew}>
        {t('libraryNew')}
      </button>
    </div>
  );
}
