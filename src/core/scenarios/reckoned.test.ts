/** Numbers that no answer says, in rows whose other cells are data. */
import { describe, expect, it } from 'vitest';
import { labelsOf, verdicts } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const KELVIN = [276.2, 281.9, 284.4, 268.7, 279.3];
const GAUGES = ['North wall', 'Lamp steps', 'Old Mill', 'Inner basin', 'Quay three'].map((name, i) => ({
  name,
  keeper: ['Ines', 'Odd', 'Mara', 'Bram', 'Vik'][i],
  kelvin: KELVIN[i]!,
  lat: 57.31 + i * i * 0.013,
  lon: 11.2 + ((i * 7) % 5) * 0.21,
}));
const rows = (cells: (gauge: (typeof GAUGES)[0], i: number) => unknown[]) =>
  `<table>${GAUGES.map(
    (gauge, i) =>
      `<tr>${cells(gauge, i)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  ).join('')}</table>`;
const assets = [script('h("th","Gauge","Keeper","Water")')];
const cellOf = (html: string, row: number, cell: number, cells: number) =>
  labelsOf(page(html, [answer('/gauges', GAUGES)], { assets }))[row * cells + cell]!;

describe('a column of numbers that no field says', () => {
  it('is another unit of a field where all of them lie on a line', () => {
    const shown = rows(({ name, keeper, kelvin }) => [name, keeper, `${Math.round(kelvin - 273.15)}°`]);
    const said = verdicts(page(shown, [answer('/gauges', GAUGES)], { assets }));
    expect(said).toContain('[9° r1$[1].kelvin]');
    expect(said).toContain('[-4° r1$[3].kelvin]');
  });

  it('is worked out of the rows, from something', () => {
    const far = [6.8, 23.4, 31, 44.5, 54.7];
    const shown = rows(({ name, keeper }, i) => [name, keeper, far[(i * 3) % 5]!.toFixed(1)]);
    const label = cellOf(shown, 2, 2, 3);
    expect(label.label).toBe('backend');
    expect(label.segments[0]?.sources[0]?.formula).toBe('$[2]');
  });

  it('is the page’s own where it numbers the rows', () => {
    const shown = rows(({ name, keeper }, i) => [name, keeper, i + 101]);
    expect(cellOf(shown, 2, 2, 3).label).toBe('frontend');
  });

  it('is the page’s own where the rows show nothing else', () => {
    const shown = rows((_, i) => ['Gauge', 'Keeper', [17, 3, 88, 41, 9][i]]);
    expect(cellOf(shown, 2, 2, 3).label).toBe('frontend');
  });
});
