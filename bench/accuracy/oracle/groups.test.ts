import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  boats: [
    { name: 'Dunlin', lane: 'slip' },
    { name: 'Brass Dial', lane: 'yard' },
    { name: 'Low Water', lane: 'slip' },
    { name: 'Old Mill', lane: 'quay' },
  ],
};

/** A board: a column for each lane, with how many boats are in it. */
function draw({ boats }: typeof ANSWER) {
  return ['slip', 'yard', 'quay'].flatMap((lane, i) => {
    const held = boats.filter((boat) => boat.lane === lane);
    const texts = [`Column ${'ABC'[i]}`, `${held.length}`, ...held.map(({ name }) => name)];
    return texts.map((text, n) => ({
      id: `/html[1]/ul[${i + 1}]/li[${n + 1}]/text()[1]`,
      node: 'text',
      text,
    }));
  });
}

test('numbers that count some of a list are found by losing each of its items', async () => {
  const { runs, leaves } = await findTruth(toyRenders(ANSWER, '/boats', draw), () => {});
  const numbers = runs.filter(({ text }) => /^\d$/.test(text));
  expect(numbers.map(({ ranges = [] }) => leaves[ranges[0]?.causes[0] ?? -1]?.path)).toEqual([
    '$.boats.length',
    '$.boats.length',
    '$.boats.length',
  ]);
});
