import { TERMS } from '../learn/terms';
import { Explained } from '../ui/explained';
import { prefer, preferences } from '../ui/preferences';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';

/** Every term with its meaning, to be opened one by one. */
export function Glossary() {
  const { restaurant } = preferences.value;
  return (
    <section class="glossary">
      <h2>{t('learn_words')}</h2>
      <Switch checked={restaurant} onChange={(on) => void prefer('restaurant', on)}>
        {t('learn_restaurant')}
      </Switch>
      {TERMS.map((term) => (
        <details key={term}>
          <summary>{t(`learn_${term}_name`)}</summary>
          <p>
            <Explained about={term}>{t(`learn_${term}`)}</Explained>
          </p>
          {restaurant ? <p class="quiet-text">{t('card_picture', t(`learn_${term}_picture`))}</p> : null}
        </details>
      ))}
    </section>
  );
}
