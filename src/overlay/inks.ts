import { palette } from '../ui/palette';
import type { Ground } from './ground';
import type { Style } from './painted-run';

/** The palette's hues at a middle lightness, for what lies on a ground nobody knows: at least 3 : 1 on white and on black. */
export const ON_ANY_GROUND: Record<Style, string> = {
  backend: '#1a86d0',
  frontend: '#c26f00',
  unsure: '#8579ab',
};

/** A label's colour on a ground. */
export function ink(style: Style, ground: Ground): string {
  return ground === 'light' ? palette[style].onLight : palette[style].onDark;
}

/** A colour thinned to `alpha`, 0 to 1. */
export function thinned(color: string, alpha: number): string {
  return `rgb(from ${color} r g b / ${alpha})`;
}
