import { panelKeys, shortcutKeys } from '../ui/shortcut-keys';
import { t } from '../ui/text';

/** The keyboard shortcut as it stands, and where to change it: browsers keep that to themselves. */
export function Shortcut() {
  const keys = shortcutKeys.value;
  const firefox = import.meta.env.MODE === 'firefox';
  return (
    <section>
      <h2>{t('options_shortcut')}</h2>
      <p>{keys ? t('options_shortcut_is', keys) : t('options_shortcut_none')}</p>
      {panelKeys.value ? <p>{t('options_shortcut_panel', panelKeys.value)}</p> : null}
      <p class="quiet-text">{t(firefox ? 'options_shortcut_firefox' : 'options_shortcut_chrome')}</p>
    </section>
  );
}
