import { type PaletteName, palettes } from '../ui/palette';
import { prefer, preferences } from '../ui/preferences';
import { Swatch } from '../ui/swatch';
import { t } from '../ui/text';
import './colours.css';

const NAMES = Object.keys(palettes) as PaletteName[];

/** The colours of the labels, each choice shown in its own. */
export function Colours() {
  return (
    <fieldset>
      <legend>
        <h2>{t('options_colours')}</h2>
      </legend>
      {NAMES.map((name) => (
        <label key={name} class="radio">
          <input
            type="radio"
            name="colours"
            value={name}
            checked={preferences.value.colours === name}
            onChange={() => void prefer('colours', name)}
          />
          <span class="palette" style={inksOf(name)}>
            {t(`options_colours_${name}`)}
            <span>
              <Swatch label="backend" />
              <Swatch label="frontend" />
              <Swatch label="unsure" />
            </span>
          </span>
        </label>
      ))}
      <p class="quiet-text">{t('options_colours_means')}</p>
    </fieldset>
  );
}

function inksOf(name: PaletteName): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palettes[name]).map(([label, ink]) => [
      `--${label}`,
      `light-dark(${ink.onLight}, ${ink.onDark})`,
    ]),
  );
}
