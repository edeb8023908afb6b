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

it('all of it in percent is no sum that tells anything: parts always come to that', () => {
  const catches = [40.339, 22.187, 18.204, 12.05, 7.22].map((share, i) => ({ boat: PARCELS[i]!.to, share }));
  const rows = catches.map(({ boat, share }) => `<li><b>${boat}</b><i>${share.toFixed(1)} %</i></li>`);
  const labels = labelsOf(page(`<ul>${rows.join('')}</ul><p>100.0 %</p>`, [answer('/catches', catches)]));
  expect(labels.at(-1)!.segments[0]!.sources[0]?.transform).not.toBe('sum');
});
