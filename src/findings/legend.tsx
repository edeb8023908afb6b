import type { View } from '../messages';
import type { Summary } from '../model';
import { Swatch } from '../ui/swatch';
import { Switch } from '../ui/switch';
import { number, t } from '../ui/text';
import { showOnly, tab } from './session';

const LABELS = ['backend', 'frontend', 'unsure'] as const satisfies readonly (keyof View)[];

/** What each colour means, how many there are, and whether the page shows them. */
export function Legend({ summary, view }: { summary: Summary; view: View }) {
  return (
    <ul class="legend">
      {LABELS.map((name) => (
        <li key={name}>
          <Switch
            checked={view[name]}
            disabled={tab.value.state !== 'labelled'}
            onChange={(on) => void showOnly({ ...view, [name]: on })}
          >
            <span class="legend-line">
              <Swatch label={name} />
              <span>
                <b>{t(`popup_label_${name}`)}</b>
                <span class="quiet-text small block">{t(`popup_label_${name}_means`)}</span>
              </span>
              <span class="legend-count">{number(summary[name])}</span>
            </span>
          </Switch>
        </li>
      ))}
    </ul>
  );
}
