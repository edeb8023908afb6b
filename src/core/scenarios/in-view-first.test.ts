/** What is in view is labelled before the rest of a long page, which then takes over what was learnt. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../model';
import { type Correlation, correlatePlain } from '..';
import { finished } from '../finished';
import { correlated } from '../testing/labels';
import { answer, page, script } from '../testing/page';

const HARBOURS = Array.from({ length: 60 }, (_, i) => ({
  id: 7000 + i,
  name: `Pier ${i} of Ystad`,
  berths: 300 + i * 13,
  opened: `2${String(i % 10).padStart(3, '0')}-03-04`,
}));
const ROWS = HARBOURS.map(
  ({ name, berths }) => `<li><b>${name}</b><i>${berths} berths</i><a>Moor here</a></li>`,
).join('');
const COPY = { assets: [script('h("berths");h("Moor here")')] };
const PAGES: [string, Observation][] = [
  ['answers and scripts', page(`<ul>${ROWS}</ul>`, [answer('/harbours', { harbours: HARBOURS })], COPY)],
  ['scripts alone', page(`<h1>Harbours</h1><ul>${ROWS}</ul>`, [], COPY)],
  ['nothing but its markup', page(`<h1>Harbours</h1><ul>${ROWS}</ul><p>60 harbours in all</p>`)],
];

function partOf(observation: Observation, from: number, to: number): Observation {
  return { ...observation, runs: observation.runs.slice(from, to) };
}

describe.each(PAGES)('a page of %s', (_, shown) => {
  it.each([
    [0, 30],
    [60, 90],
    [170, 180],
  ])(
    'has the labels in the end that it has when it is labelled at once (runs %i to %i first)',
    (from, to) => {
      const first = correlated(partOf(shown, from, to));
      expect(correlated(shown, first).labels).toEqual(correlated(shown).labels);
    },
  );
});

function correlatedPlain(observation: Observation): Correlation {
  return finished(correlatePlain(observation));
}

describe.each(PAGES)('a page of %s that is looked at for plain values first', (_, shown) => {
  it.each([
    [0, 24],
    [0, 180],
  ])(
    'has the labels in the end that it has when it is labelled at once (runs %i to %i first)',
    (from, to) => {
      const first = correlatedPlain(partOf(shown, from, to));
      expect(correlated(shown, first).labels).toEqual(correlated(shown).labels);
    },
  );
});

it('knows the rows of a list by their plain values', () => {
  const [, shown] = PAGES[0]!;
  const { labels } = correlatedPlain(partOf(shown, 0, 24));
  const data = labels.filter(({ label, confidence }) => label !== 'frontend' && confidence >= 0.8);
  expect(data.map(({ run }) => run).filter((run) => run % 3 < 2)).toEqual(
    [...Array(24).keys()].filter((run) => run % 3 < 2),
  );
});

it('reads an answer once', () => {
  const [, shown] = PAGES[0]!;
  const first = correlated(partOf(shown, 0, 30));
  expect(correlated(shown, first).knowledge).toBe(first.knowledge);
});

it('tells of the rows in view what it tells of them in the end', () => {
  const [, shown] = PAGES[0]!;
  const labels = correlated(partOf(shown, 0, 30)).labels.map(({ label }) => label);
  expect(labels).toEqual(
    correlated(shown)
      .labels.slice(0, 30)
      .map(({ label }) => label),
  );
});
