import { prefer, preferences } from '../ui/preferences';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';

/** What stays from one page to the next. */
export function Keeping() {
  return (
    <section>
      <h2>{t('options_keep')}</h2>
      <Switch checked={preferences.value.keepView} onChange={(on) => void prefer('keepView', on)}>
        {t('options_keep_view')}
      </Switch>
      <p class="quiet-text">{t('options_keep_means')}</p>
    </section>
  );
}
