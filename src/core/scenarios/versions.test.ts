/** What a thing is, and what it was before. */
import { expect, it } from 'vitest';
import { labelsOf } from '../testing/labels';
import { answer, page } from '../testing/page';

const kiln = { id: 'k-77', owner: 'Perpetua Oyelaran', clay: 'Buff stoneware', cones: 6 };
const requestsOf = (before: string) => {
  const observation = page(`<h1>Perpetua Oyelaran</h1><p>Buff stoneware</p><p>since 14 May 2021</p>`, [
    answer('/kilns/k-77', kiln),
    answer(before, { entries: [{ at: '2021-05-14T08:00:00Z', kiln }] }),
  ]);
  return labelsOf(observation).map(({ segments }) =>
    segments.flatMap(({ sources }) => sources.slice(0, 1).map(({ requestId }) => requestId)),
  );
};

it('is told by the answer about the thing, and not by the one about its versions', () => {
  expect(requestsOf('/kilns/k-77/history?limit=1')).toEqual([['r1'], ['r1'], ['r2']]);
  expect(requestsOf('/kilns/k-77/_history')[0]).toEqual(['r1']);
});
