import { t } from '../ui/text';
import { LanguageChoice } from './language-choice';
import './options.css';
import { Shortcut } from './shortcut';
import { Sites } from './sites';

export function Options() {
  return (
    <main class="options">
      <h1>{t('options_heading')}</h1>
      <Sites />
      <LanguageChoice />
      <Shortcut />
      <section>
        <h2>{t('options_privacy')}</h2>
        <p>{t('options_privacy_nothing')}</p>
        <p class="quiet-text">{t('options_privacy_why')}</p>
      </section>
    </main>
  );
}
