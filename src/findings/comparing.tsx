import { signal } from '@preact/signals';
import { t } from '../ui/text';
import { readSibling, tab } from './session';

const SAYS = {
  none: 'popup_compare_none',
  reading: 'popup_compare_reading',
  compared: 'popup_compare_compared',
  'no-link': 'popup_compare_no_link',
  failed: 'popup_compare_failed',
} as const;

/** What came of it, for the page of this popup; `reading` meanwhile. */
const outcome = signal<keyof typeof SAYS>('none');

/** Where the server wrote the page, offers to tell data from template by another page of its kind. */
export function Comparing() {
  const { value } = tab;
  if (value.state !== 'labelled' || !value.serverWritten) return null;
  return (
    <section class="note compare" aria-label={t('popup_compare_title')}>
      <p>{t('popup_compare_why')}</p>
      <button type="button" disabled={outcome.value === 'reading'} onClick={() => void compare()}>
        {t('popup_compare')}
      </button>
      <p class="quiet-text small" role="status">
        {t(SAYS[outcome.value])}
      </p>
    </section>
  );
}

async function compare(): Promise<void> {
  outcome.value = 'reading';
  outcome.value = (await readSibling())?.read ?? 'failed';
}
