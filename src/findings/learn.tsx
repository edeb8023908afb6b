import type { Overview } from '../messages';
import { Explained } from '../ui/explained';
import { preferences } from '../ui/preferences';
import { t } from '../ui/text';
import { Glossary } from './glossary';
import './learn.css';
import { Restaurant } from './restaurant';
import { Tour } from './tour';

/** For those who learn: a tour of this very page, the picture, and every word. */
export function Learn({ found }: { found: Overview }) {
  const { restaurant } = preferences.value;
  return (
    <div class="learn">
      <Tour found={found} />
      {restaurant ? <Restaurant /> : null}
      <section>
        <h2>{t('learn_confusion_title')}</h2>
        <p>
          <Explained>{t('learn_confusion')}</Explained>
        </p>
        {restaurant ? <p class="quiet-text">{t('learn_confusion_picture')}</p> : null}
      </section>
      <Glossary />
    </div>
  );
}
