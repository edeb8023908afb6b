/** What the rows of a group come to, where the group is the page's own. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const PARCELS = [
  { to: 'Lindqvist, Torsby', grams: 1430.5, hub: 2 },
  { to: 'Aalto & Koski', grams: 782.25, hub: 1 },
  { to: 'Skarsgata 14', grams: 2119.75, hub: 2 },
  { to: 'Museum of Clocks', grams: 955, hub: 1 },
  { to: 'Rasmus at the pier', grams: 318.5, hub: 2 },
];
const grams = (value: number) => `${value.toFixed(2)} g`;
const group = (hub: number, of: (rows: typeof PARCELS) => number) => {
  const rows = PARCELS.filter((one) => one.hub === hub).reverse();
  const items = rows.map((one) => `<li><b>${one.to}</b> <i>${grams(one.grams)}</i></li>`).join('');
  return `<section><p><span>Together</span> <span>${grams(of(rows))}</span></p><ul>${items}</ul></section>`;
};
const togetherOf = (of: (rows: typeof PARCELS) => number) => {
  const observation = page(`<main>${group(1, of)}${group(2, of)}</main>`, [answer('/parcels', PARCELS)]);
  const labels = labelsOf(observation);
  return observation.runs
    .flatMap(({ text }, run) => (text.startsWith('Together') ? [labels[run + 1]!] : []))
    .map(({ segments, confidence }) => ({ first: segments[0]?.sources[0], confidence }));
};

describe('a total beside the rows of a group', () => {
  it('is what is shown of them comes to, from the first that was sent', () => {
    const said = togetherOf((rows) => rows.reduce((sum, one) => sum + one.grams, 0));
    expect(said.map(({ first }) => first?.path)).toEqual(['$[1].grams', '$[0].grams']);
    expect(said.every(({ confidence }) => confidence > 0.9)).toBe(true);
  });

  it('is not told by rows that come to something else', () => {
    const said = togetherOf((rows) => rows.reduce((sum, one) => sum + one.grams, 0) * 1.137 + 31);
    expect(said.some(({ first }) => first?.transform === 'sum')).toBe(false);
  });
});
