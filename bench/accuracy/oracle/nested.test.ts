import { expect, test } from 'vitest';
import { findTruth } from './find-truth.mjs';
import { toyRenders } from './toy-renders';

test('a value of JSON in a text of JSON is found under both paths', async () => {
  const answer = { report: JSON.stringify({ title: 'Low water', part: { height: 4.15 } }), by: 'Ines' };
  const renders = toyRenders(answer, '/report', ({ report, by }: typeof answer) => {
    const { title, part } = JSON.parse(report);
    const texts: string[] = [title, `${part.height} m`, by];
    return texts.map((text, i) => ({ id: `/html[1]/p[${i + 1}]/text()[1]`, node: 'text', text }));
  });
  const { runs, leaves } = await findTruth(renders, () => {});
  const paths = runs.map(({ ranges }) => ranges?.map(({ causes }) => leaves[causes[0] ?? -1]?.path));
  expect(paths).toEqual([['$.report → $.title'], ['$.report → $.part.height'], ['$.by']]);
});
