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

test('a number that two fields make together comes from both', async () => {
  const lines = [
    { what: 'Rope', many: 3, price: 12.5 },
    { what: 'Tar', many: 12, price: 7.25 },
  ];
  const bill = (now: typeof lines) =>
    [
      ...now.map(({ what }) => `${what} from the shelf`),
      `${now[0]?.what} and more, ${now.reduce((all, { many, price }) => all + many * price, 0).toFixed(2)} in all`,
    ].map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text }));
  const { runs, leaves } = await findTruth(toyRenders(lines, '/bill', bill), () => {});
  const causes = runs[2]?.ranges?.at(-1)?.causes.map((cause) => leaves[cause]?.path);
  expect(new Set(causes)).toEqual(new Set(['$[0].many', '$[1].many', '$[0].price', '$[1].price']));
});
