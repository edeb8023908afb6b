/** Numbers of objects that say as well what they were before: `{ "value": 412, "previous": 388 }`. */
import type { Leaf } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { splitKey } from '../words/key-words';

/** Runs before and after in which the number itself stands. */
const NEAR = 2;
const BEFORE = new Set(['previous', 'prev', 'prior', 'before', 'last', 'old', 'earlier']);
const PERIODS = new Set(['year', 'quarter', 'month', 'week', 'day', 'period']);

/** What the numbers that stand beside a run may be now, each with what its object says that it was. */
export function nowAndBefore(run: number, candidates: Candidate[][]): Leaf[][] {
  const pairs: Leaf[][] = [];
  for (let at = run - NEAR; at <= run + NEAR; at++)
    for (const { leaf, reading, formula } of (at !== run && candidates[at]) || []) {
      if (!reading || formula || amountOf(leaf) === null || leaf.parent?.kind !== 'object') continue;
      const before = leaf.parent.leaves.find((other) => isBefore(other, leaf));
      if (before) pairs.push([leaf, before]);
    }
  return pairs;
}

/** `previous` beside `value`, `visitorsLast` or `visitors_last_year` beside `visitors`. */
function isBefore({ key, value }: Leaf, now: Leaf): boolean {
  if (!amountOf({ value }) || key === now.key) return false;
  const words = splitKey(String(key));
  const rest = words.filter((word) => !BEFORE.has(word) && !PERIODS.has(word)).join(' ');
  return (
    words.some((word) => BEFORE.has(word)) && (rest === '' || rest === splitKey(String(now.key)).join(' '))
  );
}
