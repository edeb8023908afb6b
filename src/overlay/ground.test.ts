import { expect, test } from 'vitest';
import { palette } from '../ui/palette';
import { alphaOf } from './covering';
import { luminanceOf } from './ground';
import { ON_ANY_GROUND } from './inks';
import { STYLES } from './painted-run';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgba(0, 0, 0, 0.5)', 0],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0 1 0 / 0.4)', 0.7152],
  ['oklch(1 0 0)', 1],
  ['lab(100 0 0)', 1],
  ['', 0],
])('the luminance of %s is %d', (color, luminance) => {
  expect(luminanceOf(color)).toBeCloseTo(luminance, 2);
});

test.each([
  ['transparent', 0],
  ['rgb(1, 2, 3)', 1],
  ['rgba(1, 2, 3, 0.25)', 0.25],
  ['color(srgb 1 0 0 / 0.5)', 0.5],
])('the alpha of %s is %d', (color, alpha) => {
  expect(alphaOf(color)).toBe(alpha);
});

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return luminanceOf(`rgb(${r}, ${g}, ${b})`);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test.each(STYLES)('the line of %s is seen on every ground it is drawn on', (style) => {
  expect(contrast(luminance(palette[style].onLight), 1)).toBeGreaterThan(4.5);
  expect(contrast(luminance(palette[style].onDark), 0)).toBeGreaterThan(4.5);
  for (const ground of [0, 1]) expect(contrast(luminance(ON_ANY_GROUND[style]), ground)).toBeGreaterThan(3);
});
