import { describe, expect, test } from 'vitest';
import { palettes } from './palette';

/** Contrast of two colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const INKS = Object.entries(palettes).flatMap(([name, palette]) =>
  Object.entries(palette).map(([label, ink]) => ({ name, label, ink })),
);

describe.each(INKS)('$label of the palette $name', ({ ink }) => {
  test('is read on light, on dark, and seen on any ground', () => {
    for (const ground of ['#ffffff', '#f4f5f7'])
      expect(contrast(ink.onLight, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['#000000', '#25272d'])
      expect(contrast(ink.onDark, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['#ffffff', '#000000'])
      expect(contrast(ink.onAny, ground)).toBeGreaterThanOrEqual(3);
  });
});
