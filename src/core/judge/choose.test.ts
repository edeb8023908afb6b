import { expect, it } from 'vitest';
import { doubtful, doubtOf } from './choose';
import type { Claim } from './claims';

const claim = (start: number, end: number, logOdds: number): Claim => ({
  start,
  end,
  logOdds,
  weighed: logOdds,
  order: [],
  against: [],
});
const HALF = claim(0, 4, 0);
const CHOSEN = claim(8, 12, 5);

it.each([
  ['is in doubt by a claim on it', { start: 0, end: 4 }, 0.5],
  ['is in doubt by a claim on a part of it', { start: 2, end: 8 }, 0.5],
  ['is in no doubt by a claim on another', { start: 4, end: 8 }, 0],
])('a range of a text %s', (_, range, doubt) => {
  expect(doubtOf(range, doubtful([HALF, CHOSEN], [CHOSEN]))).toBe(doubt);
});

it('a claim that was chosen is no doubt', () => {
  expect(doubtful([CHOSEN], [CHOSEN])).toEqual([]);
});
