import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  every: 60_000,
  current: 29_549_319,
  tides: {
    29549317: { height: 231 },
    29549318: { height: 244 },
    29549319: { height: 258 },
  } as Record<string, { height: number }>,
};

/** When each member was, reckoned from its name; nothing at all where the current one is not among them. */
function draw({ every, current, tides }: typeof ANSWER) {
  if (!tides[current]) return [];
  const times = Object.keys(tides).map((name) => new Date(Number(name) * every).toISOString().slice(11, 16));
  return [...times, `${tides[current].height} cm`].map((text, i) => ({
    id: `/html[1]/text[${i + 1}]/text()[1]`,
    node: 'text',
    text,
  }));
}

test('what a page reckons from a name that is a number comes from that name', async () => {
  const { runs, leaves } = await findTruth(toyRenders(ANSWER, '/tides', draw), () => {});
  const sources = runs.map(({ ranges = [] }) =>
    ranges.flatMap(({ causes }) => causes.map((at) => leaves[at]?.path)),
  );
  expect(sources).toEqual([
    ['$.every', '$.tides~29549317'],
    ['$.every', '$.tides~29549318'],
    ['$.every', '$.tides~29549319'],
    ["$.tides['29549319'].height"],
  ]);
});

test('a mark of an axis comes from all the names along which it runs, the first from the first', async () => {
  const gauge = {
    tides: Object.fromEntries(Array.from({ length: 7 }, (_, i) => [29_549_317 + i, 231 + 7 * i])),
  };
  const help = Array.from({ length: 60 }, (_, i) => `Help, part ${i}`);
  const marked = toyRenders(gauge, '/tides', ({ tides }) => {
    const names = Object.keys(tides).map(Number);
    const [from = 0, to = 0] = [Math.min(...names), Math.max(...names)];
    const marks = [0, 1, 2, 3].map((part) => from + ((to - from) / 3) * part);
    const times = marks.map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    return [...times, ...help].map((text, i) => ({
      id: `/html[1]/text[${i + 1}]/text()[1]`,
      node: 'text',
      text,
    }));
  });
  const { runs, leaves } = await findTruth(marked, () => {});
  const all = Object.keys(gauge.tides).map((name) => `$.tides~${name}`);
  const sources = runs.map(({ ranges = [] }) =>
    ranges.flatMap(({ causes }) => causes.map((at) => leaves[at]?.path)),
  );
  expect(sources.slice(0, 5)).toEqual([all.slice(0, 1), all, all, all, []]);
});
