import { prefer, preferences } from '../ui/preferences';
import { RadioGroup } from '../ui/radio-group';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';

const LANGUAGES = ['plain', 'technical'] as const;

export function LanguageChoice() {
  const { language, restaurant } = preferences.value;
  return (
    <RadioGroup
      name="language"
      legend={<h2>{t('options_language')}</h2>}
      values={LANGUAGES}
      chosen={language}
      choose={(each) => void prefer('language', each)}
      says={(each) => (
        <>
          {t(`options_language_${each}`)}
          <span class="quiet-text means">{t(`options_language_${each}_means`)}</span>
        </>
      )}
    >
      <Switch
        checked={restaurant}
        disabled={language === 'technical'}
        onChange={(on) => void prefer('restaurant', on)}
      >
        {t('learn_restaurant')}
      </Switch>
    </RadioGroup>
  );
}
