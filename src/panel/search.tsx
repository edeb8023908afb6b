import { overview } from '../findings/session';
import { t } from '../ui/text';
import { query } from './searching';

/** The search field; there is nothing to search while the page has no labels. */
export function Search() {
  if (!overview.value?.summary) return null;
  return (
    <search>
      <label class="search">
        <span class="visually-hidden">{t('panel_search')}</span>
        <input
          type="search"
          placeholder={t('panel_search')}
          title={t('panel_search_hint')}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
          }}
        />
      </label>
    </search>
  );
}
