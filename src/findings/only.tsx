import type { View } from '../messages';
import { RadioGroup } from '../ui/radio-group';
import { t } from '../ui/text';
import { showOnly, tab } from './session';

const CHOICES = ['all', 'data', 'page'] as const;

/** Look at everything, or at one kind alone while the rest fades. */
export function Only({ view }: { view: View }) {
  const { only = 'all', ...switches } = view;
  return (
    <RadioGroup
      name="only"
      class="only"
      legend={<span class="visually-hidden">{t('popup_only')}</span>}
      values={CHOICES}
      chosen={only}
      choose={(each) => void showOnly(each === 'all' ? switches : { ...switches, only: each })}
      says={(each) => t(`popup_only_${each}`)}
      disabled={tab.value.state !== 'labelled'}
    />
  );
}
