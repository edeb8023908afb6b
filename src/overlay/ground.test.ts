import { expect, test } from 'vitest';
import { alphaOf } from './covering';
import { luminanceOf } from './ground';

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
