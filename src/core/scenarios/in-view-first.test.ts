/** What is in view is labelled before the rest of a long page, which then takes over what was learnt. */
import { describe, expect, it } from 'vitest';
import type { Label, Observation } from '../../model';
import { finished } from '../finished';
import { labelPlainValues } from '../plain-values';
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

function plainValues(observation: Observation): Label[] {
  return finished(labelPlainValues(observation));
}

describe('a text that is a value letter for letter', () => {
  const tried = (text: string, value: unknown) =>
    plainValues(page(`<p> ${text} </p>`, [answer('/harbours', { of: value })]));

  it.each(['Pier 7 of Ystad', 'Kåseberga', 'Ystad 7'])('is spotted (%s)', (text) => {
    const [label] = tried(text, text);
    expect(label).toMatchObject({ label: 'backend', segments: [{ start: 1, end: 1 + text.length }] });
  });

  it.each([
    ['a short word, which any site says', 'Open', 'Open'],
    ['in other letters', 'pier 7 of ystad', 'Pier 7 of Ystad'],
    ['a number', '12 07', 1207],
    ['the name of a field', 'of the harbour', { 'of the harbour': 1 }],
    [
      'in what may be a translation',
      'Moor here',
      { a: 'Moor here', b: 'Leave', c: { d: 'Sign in', e: 'Map' } },
    ],
  ])('is not spotted where it is %s', (_, text, value) => expect(tried(text, value)).toEqual([]));
});

it.each([
  ['one of few values', { title: 'Moor here', text: 'By the pier' }],
  ['beside numbers', { a: 'Moor here', b: 'Leave', c: 'Sign in', d: 12, e: 7 }],
  ['of an object in a list', [{ a: 'Moor here', b: 'Leave', c: 'Sign in', d: 'Map' }]],
])('a text is spotted that is %s', (_, value) => {
  expect(plainValues(page('<p>Moor here</p>', [answer('/harbours', value)]))).toHaveLength(1);
});

it('the plain values of a list are spotted, and nothing else is', () => {
  const [, shown] = PAGES[0]!;
  expect(plainValues(partOf(shown, 0, 24)).map(({ run }) => run)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
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
