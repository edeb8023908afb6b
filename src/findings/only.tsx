import type { View } from '../messages';
import { t } from '../ui/text';
import { showOnly, tab } from './session';

const CHOICES = ['all', 'data', 'page'] as const;

/** Look at everything, or at one kind alone while the rest fades. */
export function Only({ view }: { view: View }) {
  const { only: chosen = 'all', ...switches } = view;
  return (
    <fieldset class="only" disabled={tab.value.state !== 'labelled'}>
      <legend class="visually-hidden">{t('popup_only')}</legend>
      {CHOICES.map((each) => (
        <label key={each} class="only-choice">
          <input
            type="radio"
            name="only"
            value={each}
            checked={chosen === each}
            onChange={() => void showOnly(each === 'all' ? switches : { ...switches, only: each })}
          />
          <span>{t(`popup_only_${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
