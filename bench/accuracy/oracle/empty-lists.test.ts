import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  piers: [
    { name: 'Long Pier', boats: [{ tons: 12 }, { tons: 31 }] },
    { name: 'Fish Quay', boats: [] as { tons: number }[] },
    { name: 'Old Slip', boats: [{ tons: 7 }] },
  ],
};

test('a zero that counts a list with nothing in it is data, and one that is always there is not', async () => {
  const draw = ({ piers }: typeof ANSWER) =>
    piers
      .flatMap(({ name, boats }) => [
        name,
        `${boats.length} boats`,
        `${boats.reduce((all, { tons }) => all + tons, 0)} tons`,
        '0 complaints',
      ])
      .map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text }));
  const { runs, leaves } = await findTruth(toyRenders(ANSWER, '/piers', draw), () => {});
  const told = runs
    .slice(4, 8)
    .map(({ text, ranges = [] }) => [
      text,
      ...ranges.flatMap(({ causes }) => causes.map((one) => leaves[one]?.path)),
    ]);
  expect(told).toEqual([
    ['Fish Quay', '$.piers[1].name'],
    ['0 boats', '$.piers[1].boats.length'],
    ['0 tons', '$.piers[1].boats.length'],
    ['0 complaints'],
  ]);
});
