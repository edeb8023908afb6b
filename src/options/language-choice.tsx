import { prefer, preferences } from '../ui/preferences';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';

const LANGUAGES = ['plain', 'technical'] as const;

export function LanguageChoice() {
  const { language, restaurant } = preferences.value;
  return (
    <fieldset>
      <legend>
        <h2>{t('options_language')}</h2>
      </legend>
      {LANGUAGES.map((each) => (
        <label key={each} class="radio">
          <input
            type="radio"
            name="language"
            value={each}
            checked={language === each}
            onChange={() => void prefer('language', each)}
          />
          <span>
            {t(`options_language_${each}`)}
            <span class="quiet-text means">{t(`options_language_${each}_means`)}</span>
          </span>
        </label>
      ))}
      <Switch
        checked={restaurant}
        disabled={language === 'technical'}
        onChange={(on) => void prefer('restaurant', on)}
      >
        {t('learn_restaurant')}
      </Switch>
    </fieldset>
  );
}
