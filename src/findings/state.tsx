import { t, tNamed } from '../ui/text';
import { label, tab } from './session';

/** What the tab is doing, in a sentence; nothing when it is labelled, for then the findings say so. */
export function State() {
  return (
    <div role="status" class="state">
      <Sentence />
    </div>
  );
}

function Sentence() {
  const now = tab.value;
  switch (now.state) {
    case 'labelled':
      return <p class="visually-hidden">{t('popup_labelled')}</p>;
    case 'working':
      return <p class="working">{t('popup_working')}</p>;
    case 'off':
      return <p class="note">{t('popup_off')}</p>;
    case 'not-allowed':
      return (
        <div class="note">
          <h2>{t('popup_not_allowed_title')}</h2>
          <p>{tNamed(now.reason) || t('popup_not_allowed')}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="note">
          <h2>{t('popup_failed_title')}</h2>
          <p>{tNamed(now.reason) || t('popup_failed')}</p>
          <button type="button" onClick={() => void label()}>
            {t('popup_try_again')}
          </button>
        </div>
      );
  }
}
