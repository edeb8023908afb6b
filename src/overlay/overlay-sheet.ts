import { type PaletteName, paletteProperties, palettes } from '../ui/palette';
import css from './overlay.css?inline';
import { STYLES } from './painted-run';

/** The stylesheet of our shadow tree: boxes and card, with the colours of the labels. */
export function overlaySheet(name: PaletteName): string {
  const onPage = STYLES.map((style): [string, string] => [
    `--backlight-ink-${style}`,
    palettes[name][style].onAny,
  ]);
  const colours = [...onPage, ...paletteProperties(name)].map(([key, value]) => `${key}: ${value};`);
  return `${css}\n.layer { ${colours.join(' ')} }`;
}
