import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

const ANSWER = {
  trackers: {
    'http://tide.example/announce': ['lark', 'mill', 'rota'],
    'http://gauge.example/announce': ['lamp'],
  },
};

/** Each member by its name, with how much it holds. */
function draw({ trackers }: typeof ANSWER) {
  return Object.entries(trackers).map(([name, list], i) => ({
    id: `/html[1]/li[${i + 1}]/text()[1]`,
    node: 'text',
    text: `${name} (${list.length})`,
  }));
}

const renders = toyRenders(ANSWER, '/trackers', draw);

test('the name of a member is found beside a count of what it holds', async () => {
  const { runs, leaves } = await findTruth(renders, () => {});
  const [first] = runs;
  expect(first?.truth).toBe('backend');
  expect(
    first?.ranges?.map(({ start, end, causes, note }) => [
      first.text.slice(start, end),
      leaves[causes[0] ?? -1]?.path,
      note,
    ]),
  ).toEqual([
    ['http://tide.example/announce', '$.trackers~http://tide.example/announce', 'key'],
    ['3', "$.trackers['http://tide.example/announce'].length", 'count'],
  ]);
});

test('the name of a member is found in the pieces in which a page writes it, but for placeholders', async () => {
  const answer = { paths: { '/orders/{number}': { told: 'A receipt to print' } } };
  const pieces = ({ paths }: typeof answer) =>
    Object.entries(paths).flatMap(([name, { told }]) => [...name.split(/(?=\/)/), told]);
  const inPieces = toyRenders(answer, '/paths', (json) =>
    pieces(json).map((text, i) => ({ id: `/html[1]/span[${i + 1}]/text()[1]`, node: 'text', text })),
  );
  const { runs } = await findTruth(inPieces, () => {});
  expect(runs.map(({ truth }) => truth)).toEqual(['backend', 'ambiguous', 'backend']);
});

test('the name of a member is found at the end of a list that shows no more', async () => {
  const answer = { sown: { May: 34, July: 23, September: 13 } };
  const help = Array.from({ length: 60 }, (_, i) => `Help, part ${i}`);
  const first = toyRenders(answer, '/sown', ({ sown }) =>
    [...Object.keys(sown).slice(0, 3), ...help].map((text, i) => ({
      id: `/html[1]/p[${i + 1}]/text()[1]`,
      node: 'text',
      text,
    })),
  );
  const { runs } = await findTruth(first, () => {});
  expect(runs.slice(0, 4).map(({ truth }) => truth)).toEqual(['backend', 'backend', 'backend', 'frontend']);
});

test('the name of a member is found where a page sorts the names, too', async () => {
  const answer = { tags: { field: 3, firmware: 1, fonts: 4, forge: 2, game: 6, grain: 5 } };
  const help = Array.from({ length: 60 }, (_, i) => `Help, part ${i}`);
  const sorted = toyRenders(answer, '/tags', ({ tags }) =>
    [...Object.keys(tags).sort(), ...help].map((text, i) => ({
      id: `/html[1]/p[${i + 1}]/text()[1]`,
      node: 'text',
      text,
    })),
  );
  const { runs, leaves } = await findTruth(sorted, () => {});
  const paths = runs
    .slice(0, 7)
    .map(({ ranges = [] }) => ranges.flatMap(({ causes }) => causes.map((at) => leaves[at]?.path)));
  expect(paths).toEqual([...Object.keys(answer.tags).map((tag) => [`$.tags~${tag}`]), []]);
});
