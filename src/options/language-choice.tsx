import { chooseLanguage, type Language, language } from '../ui/language';
import { t } from '../ui/text';

const LANGUAGES: readonly Language[] = ['plain', 'technical'];

export function LanguageChoice() {
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
            checked={language.value === each}
            onChange={() => void chooseLanguage(each)}
          />
          <span>
            {t(`options_language_${each}`)}
            <span class="quiet-text means">{t(`options_language_${each}_means`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
