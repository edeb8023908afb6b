/** What the objects of one kind come to, under a word of the page's own. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const HIVES = [
  { hive: 'Under the lime', grams: 18_340.5, way: 'TAKEN' },
  { hive: 'By the weir', grams: 4_120.25, way: 'FED' },
  { hive: 'Orchard wall', grams: 21_077.75, way: 'TAKEN' },
  { hive: 'Old bakery', grams: 2_986.5, way: 'FED' },
  { hive: 'Roof of the school', grams: 15_902, way: 'TAKEN' },
];
const grams = (value: number) => `${value.toLocaleString('en-US', { minimumFractionDigits: 2 })} g`;
const shown = (hives: { hive: string; grams: number }[], [first, second]: [number, number]) => {
  const rows = hives.map((one) => `<tr><td>${one.hive}</td><td>${grams(one.grams)}</td></tr>`).join('');
  const totals = `<aside><p>Honey <b>${grams(first)}</b></p><p>Syrup <b>${grams(second)}</b></p></aside>`;
  const observation = page(`<main><table>${rows}</table></main>${totals}`, [answer('/hives', hives)]);
  const labels = labelsOf(observation);
  return [-3, -1].map((at) => labels.at(at)!.segments[0]?.sources[0]);
};
const sumOf = (hives: { grams: number }[]) => hives.reduce((sum, one) => sum + one.grams, 0);
const of = (way: string) => sumOf(HIVES.filter((one) => one.way === way));

describe('a number with many digits', () => {
  it('is what the objects of one kind come to, whatever the page calls the kind', () => {
    const said = shown(HIVES, [of('TAKEN'), of('FED')]);
    expect(said.map((one) => one?.path)).toEqual(['$[0].grams', '$[1].grams']);
    expect(said.every((one) => one?.transform === 'sum')).toBe(true);
  });

  it('is what those of one sign come to, though written without it', () => {
    const signed = HIVES.map(({ hive, grams: all, way }) => ({ hive, grams: way === 'FED' ? -all : all }));
    const said = shown(signed, [of('TAKEN'), of('FED')]);
    expect(said.map((one) => one?.path)).toEqual(['$[0].grams', '$[1].grams']);
  });

  it('is not what some come to that have nothing in common', () => {
    const said = shown(HIVES, [sumOf(HIVES.slice(0, 3)), sumOf(HIVES.slice(1, 4))]);
    expect(said.some((one) => one?.transform === 'sum')).toBe(false);
  });
});
