import type { Palette } from '../ui/palette';
import type { Ground } from './ground';
import type { Style } from './painted-run';

/** A label's colour on a ground. */
export function ink(palette: Palette, style: Style, ground: Ground): string {
  return ground === 'light' ? palette[style].onLight : palette[style].onDark;
}

/** A colour thinned to `alpha`, 0 to 1. */
export function thinned(color: string, alpha: number): string {
  return `rgb(from ${color} r g b / ${alpha})`;
}
