import { Explained } from '../ui/explained';
import { shortcutKeys } from '../ui/shortcut-keys';
import { t } from '../ui/text';
import { Choice } from './choice';
import { Picture } from './picture';
import './welcome.css';
import { Pinning } from './pinning';

/** What Backlight does, the one question it has, and where to go from here. */
export function Welcome() {
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome_heading')}</h1>
        <p class="lead">
          <Explained>{`${t('welcome_what')} ${t('welcome_how')} ${t('welcome_local')}`}</Explained>
        </p>
      </header>
      <Picture />
      <Choice />
      <section class="next">
        <h2>{t('welcome_next')}</h2>
        <ol>
          <Pinning />
          <li>{t('welcome_try')}</li>
          <li>{t('welcome_tour')}</li>
          {shortcutKeys.value ? <li>{t('welcome_shortcut', shortcutKeys.value)}</li> : null}
        </ol>
      </section>
    </main>
  );
}
