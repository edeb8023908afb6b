import { paletteProperties } from '../ui/palette';
import { ON_ANY_GROUND } from './inks';
import css from './overlay.css?inline';
import { STYLES } from './painted-run';

/** The stylesheet of our shadow tree: boxes and card, with the colours of the labels. */
export function overlaySheet(): string {
  const onPage = STYLES.map((style): [string, string] => [`--backlight-ink-${style}`, ON_ANY_GROUND[style]]);
  const colours = [...onPage, ...paletteProperties()].map(([name, value]) => `${name}: ${value};`);
  return `${css}\n.layer { ${colours.join(' ')} }`;
}
