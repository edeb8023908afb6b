/** The object that a row shows. Two numbers of a table may stand in two objects of any answer: that is no row yet. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const flights = [
  ['ORE2019', 6313, 39000, 502, 279],
  ['KBM88', 5021, 36025, 418, 91],
  ['SVN4', 1204, 11450, 291, 17],
  ['TPR61', 4471, 27300, 366, 204],
  ['LLM90', 2215, 31975, 433, 148],
  ['GFE7', 7010, 8225, 187, 322],
];
const rows = flights.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
const calls = [200, 204, 418, 200, 502, 201].map((status, i) => ({ id: `q${i}x${i * 7}`, status }));

it('is no evidence for the very number by which alone the row is told', () => {
  const said = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/calls', { calls })]));
  const evidence = said.flatMap(({ segments }) => segments.flatMap((segment) => segment.evidence));
  expect(evidence.map(({ kind }) => kind)).not.toContain('record');
});

it('is evidence where something else tells the row', () => {
  const named = calls.map((call, i) => ({ ...call, flight: flights[i]![0] }));
  const said = labelsOf(page(`<table>${rows.join('')}</table>`, [answer('/calls', { calls: named })]));
  const evidence = said.flatMap(({ segments }) => segments.flatMap((segment) => segment.evidence));
  expect(evidence.map(({ kind }) => kind)).toContain('record');
});
