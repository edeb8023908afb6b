import { browser } from '../browser/api';
import { t } from '../ui/text';
import { saveReport } from './save-report';
import { tab } from './session';

export function Footer() {
  return (
    <footer class="footer">
      <button type="button" disabled={tab.value.state !== 'labelled'} onClick={() => void saveReport()}>
        {t('popup_export')}
      </button>
      <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('popup_options')}
      </button>
    </footer>
  );
}
