import { type PaletteName, paletteProperties, palettes } from '../ui/palette';
import { prefer, preferences } from '../ui/preferences';
import { RadioGroup } from '../ui/radio-group';
import { Swatch } from '../ui/swatch';
import { t } from '../ui/text';
import './colours.css';

const NAMES = Object.keys(palettes) as PaletteName[];

/** The colours of the labels, each choice shown in its own. */
export function Colours() {
  return (
    <RadioGroup
      name="colours"
      legend={<h2>{t('options_colours')}</h2>}
      values={NAMES}
      chosen={preferences.value.colours}
      choose={(name) => void prefer('colours', name)}
      says={(name) => (
        <span class="palette" style={inksOf(name)}>
          {t(`options_colours_${name}`)}
          <span>
            <Swatch label="backend" />
            <Swatch label="frontend" />
            <Swatch label="unsure" />
          </span>
        </span>
      )}
    >
      <p class="quiet-text">{t('options_colours_means')}</p>
    </RadioGroup>
  );
}

function inksOf(name: PaletteName): Record<string, string> {
  return Object.fromEntries(paletteProperties(name));
}
