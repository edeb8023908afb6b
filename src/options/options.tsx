import { t } from '../ui/text';
import { Colours } from './colours';
import { Keeping } from './keeping';
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
      <Colours />
      <Keeping />
      <Shortcut />
      <section>
        <h2>{t('options_privacy')}</h2>
        <p>{t('options_privacy_nothing')}</p>
        <p class="quiet-text">{t('options_privacy_why')}</p>
      </section>
    </main>
  );
}
