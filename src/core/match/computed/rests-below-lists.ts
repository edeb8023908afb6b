/**
 * How many more a list has, below the rows that are shown of it: `Show 22 more`, `Load more (22)`. Of the items that the answer has, or of
 * those that it says there are in all.
 */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { pathOf } from '../../decode/path';
import { push } from '../../grouping';
import { type Candidate, isExplained, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { objectsAround } from '../leaves/record-lists';
import { countsListOf } from '../names/totals-of-lists';
import { areNear, isWithinElement } from '../page/near';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';

/** Words of a button or a line that says so, its number among them. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 5;
/** Rows, at least: of fewer it is no list that goes on. */
const FEWEST_ROWS = 3;
/** How far up the element is that holds the rows and what stands below them. */
const LEVELS = 5;
/** How far up from its list a total is: `{ items, total }`, `{ page: { items }, meta: { total } }`. */
const LEVELS_OF_TOTAL = 3;
/** Nats. */
const FITS = 6;

interface Rest {
  total: Leaf;
  shown: number;
  /** The last row. */
  last: number;
}

/** Adds claims on the runs of `open` that nothing explains. */
export function* findRestsBelowLists(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  places: readonly Place[],
  lists: ShownLists,
): Generator<undefined, void> {
  const rests = restsOf(lists);
  yield;
  if (rests.size === 0) return;
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const { tokens, readings } = texts[run]!;
    if (tokens.words.length < FEWEST_WORDS || tokens.words.length > MOST_WORDS) continue;
    const number = readings.find(({ transform }) => transform === 'number');
    if (!number || isExplained(number, candidates[run]!)) continue;
    const { place } = runs[run]!;
    const isBelow = ({ last }: Rest) =>
      place > last && !isWithinElement(place, last, places) && areNear(place, last, places, LEVELS);
    const [rest, other] = (rests.get(number.value) ?? []).filter(isBelow);
    if (rest && !other) candidates[run]!.push(claimOn({ ...number, run }, rest));
  }
}

/** By how many more there are. */
function restsOf(lists: ShownLists): Map<number, Rest[]> {
  const rests = new Map<number, Rest[]>();
  for (const [list, slots] of lists) {
    const shown = new Set(slots.values()).size;
    if (shown < FEWEST_ROWS) continue;
    const last = [...slots.keys()].reduce((one, other) => Math.max(one, other));
    for (const total of totalsOf(list, shown)) push(rests, amountOf(total)! - shown, { total, shown, last });
  }
  return rests;
}

/** Its length, where not all of it is shown; else what the answer has beside it, and says that there are more. */
function totalsOf(list: PayloadNode, shown: number): Leaf[] {
  if (list.size > shown) return [lengthOf(list)];
  const around = [...new Set(objectsAround(list, LEVELS_OF_TOTAL))];
  return around.flatMap(({ leaves }) => leaves.filter((leaf) => isTotal(leaf, list, shown)));
}

function isTotal({ key, value, isLength }: Leaf, list: PayloadNode, shown: number): boolean {
  const amount = amountOf({ value });
  return !isLength && amount !== null && amount > shown && countsListOf(String(key), list.key);
}

function claimOn(
  { run, start, end }: Pick<Candidate, 'run' | 'start' | 'end'>,
  { total, shown }: Rest,
): Candidate {
  const formula = `${pathOf(total)} - ${shown}`;
  const claim: Candidate = {
    run,
    start,
    end,
    leaf: total,
    transform: 'count',
    bits: 0,
    support: [],
    formula,
  };
  support(claim, 'computed', FITS);
  return claim;
}
