import { expect, test } from 'vitest';
import { withoutScales } from './scales.mjs';

const mark = (text: string, i: number, causes = [0]) => ({
  id: `/html[1]/ul[1]/li[${i + 1}]/text()[1]`,
  node: 'text',
  text,
  truth: 'backend' as const,
  ranges: [{ start: 0, end: text.length, causes }],
});
const years = Array.from({ length: 40 }, (_, i) => 1891 + i).filter((year) => year % 10 > 0);

test('the years along an axis are chosen by the one that it begins with, and do not show it', () => {
  const axis = years.map((year, i) => mark(String(year), i));
  expect(new Set(withoutScales(axis).map(({ truth, ranges }) => `${truth} ${ranges}`))).toEqual(
    new Set(['control undefined']),
  );
});

test('years that come from a value each are data, and so are a few', () => {
  const column = years.map((year, i) => mark(String(year), i, [i]));
  expect(withoutScales(column)).toEqual(column);
  expect(withoutScales(column.slice(0, 5))).toEqual(column.slice(0, 5));
});

const still = (text: string, i: number) => ({
  ...mark(text, i),
  truth: 'frontend' as const,
  ranges: undefined,
});
const truthsOf = (row: Parameters<typeof withoutScales>[0]) => withoutScales(row).map(({ truth }) => truth);

test('marks of an axis are chosen by data, also those that were there in every render', () => {
  const axis = [still('0 s', 0), mark('1 s', 1), still('2 s', 2), mark('3 s', 3)];
  expect(new Set(truthsOf(axis))).toEqual(new Set(['control']));
});

test.each([
  ['in which every row has a value of its own', [still('0', 0), mark('20', 1, [1]), mark('40', 2, [2])]],
  ['whose steps are uneven', [still('0', 0), mark('20', 1), mark('50', 2)]],
  ['that does not begin with 0', [still('20', 0), mark('40', 1), mark('60', 2)]],
  ['in other units', [still('0 s', 0), mark('1 m', 1), mark('2 h', 2)]],
  ['of which nothing moves', [still('0', 0), still('20', 1), still('40', 2)]],
])('a column %s is as it was', (_, column) => {
  expect(truthsOf(column)).toEqual(column.map(({ truth }) => truth));
});

test('numbers of rows are marks of a scale, too, with other texts between them', () => {
  const rows = [still('1', 0), mark('2', 1), mark('3', 2)].flatMap((number, i) => [
    number,
    { ...still('Open the shutters', i), id: `/html[1]/ul[1]/li[${i + 1}]/b[1]/text()[1]` },
  ]);
  expect(truthsOf(rows)).toEqual(['control', 'frontend', 'control', 'frontend', 'control', 'frontend']);
});
