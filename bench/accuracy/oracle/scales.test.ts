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
