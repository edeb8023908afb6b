import { browser } from '../browser/api';
import { canOpenPanel, openPanel } from '../browser/side-panel';
import { t } from '../ui/text';
import { SaveMenu } from './save-menu';

/** What one can do with all this: take it away, keep it beside the page, set it up. */
export function Footer() {
  return (
    <footer class="footer">
      <SaveMenu />
      <span class="footer-links">
        {canOpenPanel() ? (
          <button type="button" class="quiet" title={t('popup_panel_means')} onClick={() => void openPanel()}>
            {t('popup_panel')}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup_options')}
        </button>
      </span>
    </footer>
  );
}
