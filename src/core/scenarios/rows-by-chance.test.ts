/** The object that a row shows. Two numbers of a table may stand in two objects of any answer: that is no row yet. */
import { describe, expect, it } from 'vitest';
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

it('says nothing of what stands in the row of another, however near the rows are', () => {
  const courses = [
    ['Knots and splices', 'Low Quay School', 25, 16],
    ['Reading the tide', 'Salt Wharf School', 0, 41],
    ['Caulking a hull', 'Low Quay School', 41, 0],
  ].map(([name, school, done, left]) => ({ name, school, lessons: { done, left } }));
  const items = courses.map(
    ({ name, school, lessons }) =>
      `<li><b>${name}</b><i>${school}</i><p>${lessons.done} / 41 lessons</p></li>`,
  );
  const said = labelsOf(page(`<ul>${items.join('')}</ul>`, [answer('/courses', { courses })]));
  const of = said[2]!.segments.find(({ start }) => start === '25 / '.length)!;
  expect(of.sources[0]?.path).not.toContain('courses[0]');
  expect(of.evidence.map(({ kind }) => kind)).not.toContain('same-object');
});

describe('rows that show one number and nothing else', () => {
  const list = (shown: readonly (string | number)[]) =>
    `<ul>${shown.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  const sureOf = (shown: readonly (string | number)[], payload: unknown) =>
    labelsOf(page(list(shown), [answer('/tides', payload)])).filter(
      ({ label, confidence }) => label !== 'frontend' && label !== 'unsure' && confidence >= 0.9,
    ).length;

  it('may be any numbers one after the other, as those of an answer are', () => {
    const weeks = [40, 41, 42, 43, 44, 45];
    const tides = weeks.map((level) => ({ level, gauge: null }));
    expect(
      sureOf(
        weeks.map((week) => `${week}. week`),
        { tides },
      ),
    ).toBe(0);
  });

  it('may be any where the values of a field stand so close that each finds one', () => {
    const tides = [412.6, 421.3, 414.1, 411.2, 418.7, 416.4, 420.4, 413.4, 415.3].map((level) => ({ level }));
    expect(sureOf([412, 413, 415, 416, 420, 421], { tides })).toBe(0);
  });

  it('are those of a field whose values stand far apart', () => {
    const levels = [1204, 5021, 2215, 6313, 4471];
    expect(sureOf(levels, { tides: levels.toReversed().map((level) => ({ level })) })).toBe(5);
  });

  it('are those of a list in whose order they stand', () => {
    const levels = [17, 4, 23, 9, 31, 12, 5];
    expect(sureOf(levels, { tides: levels.map((level) => ({ level })) })).toBe(7);
  });
});
