import { useSignal } from '@preact/signals';
import { t } from '../ui/text';
import { FORMATS, save } from './save';
import { tab } from './session';

/** Take the report away, as a file. */
export function SaveMenu() {
  const failed = useSignal(false);
  return (
    <details class="save">
      <summary>{t('popup_save')}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="quiet"
              data-format={format}
              disabled={tab.value.state !== 'labelled'}
              onClick={() =>
                void save(format).then((done) => {
                  failed.value = !done;
                })
              }
            >
              {t(`popup_save_${format}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="small">{t('report_contains')}</p>
      <p role="status" class="small">
        {failed.value ? t('popup_save_failed') : ''}
      </p>
    </details>
  );
}
